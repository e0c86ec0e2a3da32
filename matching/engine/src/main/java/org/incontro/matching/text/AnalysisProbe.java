// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import java.util.List;
import java.util.TreeSet;

/** The words by whose terms analyses are told apart. */
final class AnalysisProbe {

    private static final String TRADE = """
            networks networking neural robotics robotic sensing sensors materials manufacturing technologies engineered
            batteries biology biological modelling agriculture agricultural diagnoses diagnostics vehicles optimised
            reti neurali robotica sensori materiali tecnologie ingegneria biologiche modelli agricoltura città mobilità
            diagnostiche veicoli elettrici ottimizzazione imprese ricercatori l'energia dell'acqua intelligenza artificiale
            netzwerke neuronale künstliche maschinen werkstoffe fahrzeuge energien häuser größe forschungen messungen
            entwicklungen kühlung straßen biologischen landwirtschaftliche oberflächen
            réseaux neuronaux capteurs matériaux véhicules énergies logiciels durables agricoles l'eau d'équipements
            nationaux recherches systèmes médicales apprentissage entreprises européennes
            redes neuronales sensores materiales vehículos energías tecnologías investigaciones agrícolas máquinas
            aprendizajes empresas españolas sostenibles inteligencias
            sieci neuronowe czujników materiałów pojazdy energii technologiach badania rolnictwa przedsiębiorstwa sztucznej
            inteligencji zrównoważony rozwój oprogramowanie
            neurais sensores veículos tecnologias investigação máquinas sustentáveis ações
            netwerken materialen voertuigen technologieën onderzoeken landbouwkundige bedrijven waterzuivering
            nätverken sensorerna materialen fordonen forskningen maskinerna hållbara företagen
            netværkene materialerne køretøjer forskningen maskinerne bæredygtige virksomhederne
            verkostojen materiaalien ajoneuvot tutkimuksessa koneiden kestävien yritykset
            sítě neuronové materiálů vozidla energie technologiemi výzkumu strojů udržitelné podniky
            """;

    private static final String NAMES = """
            5G CO₂ CO<sub>2</sub> H2020 e-mobility E‑Mobility COVID-19 SARS-CoV-2 Wi-Fi R&amp;D AT&T S.p.A. U.S. node.js
            C++ C# F# .NET ASP.NET 3.5 1,5 2014-2020 Horizon-2020 Java™ multi-agent 3D-printing soft\u00adware ﬁbre
            https://x.eu/list?keywords=laser&page=2 WWW.X.EU/a info@x.eu robots@home p<0.05 l’eau aujourd'hui don't it's CITTA' İSTANBUL Straße ΣΟΦΟΣ зачёт робототехника 人工知能 センサー 인공지능
            ปัญญาประดิษฐ์ क्रिकेट بحث
            """;

    private AnalysisProbe() {}

    /** Lines of text, some in one language. */
    static List<String> lines() {
        return (TRADE + NAMES).lines().toList();
    }

    /** The stop words of all languages, sorted, each once. */
    static List<String> stopWords() {
        var words = new TreeSet<String>();
        for (AnalysedLanguage language : AnalysedLanguage.values()) {
            for (Object word : language.stopWords()) {
                words.add(new String((char[]) word));
            }
        }
        return List.copyOf(words);
    }
}
