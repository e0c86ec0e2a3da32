// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The words by whose terms analyses are told apart: all stop words, and words of the trade in their inflected forms. */
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

    private AnalysisProbe() {}

    /** The words, sorted, each once. */
    static List<String> words() {
        var words = new TreeSet<>(List.of(TRADE.strip().split("\\s+")));
        for (AnalysedLanguage language : AnalysedLanguage.values()) {
            for (Object word : language.stopWords()) {
                words.add(new String((char[]) word));
            }
        }
        return new ArrayList<>(words);
    }
}
