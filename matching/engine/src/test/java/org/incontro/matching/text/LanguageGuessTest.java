// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | We are looking for a partner with experience in the coating of medical implants.
            en | Advanced materials for the storage of hydrogen
            it | Cerchiamo un'impresa che produca sensori per il monitoraggio della qualità dell'aria.
            it | Una piattaforma per la gestione dei rifiuti nelle aree montane
            de | Wir suchen einen Partner für die Entwicklung von Messgeräten in der Landwirtschaft.
            de | Verfahren zur Herstellung von Bauteilen aus Keramik
            fr | Nous cherchons un laboratoire pour l'étude des matériaux dans l'industrie navale.
            fr | Une méthode de tri des déchets par la lumière
            es | Buscamos una empresa con experiencia en el reciclaje de baterías para los vehículos.
            es | Un método para la detección de fugas en las tuberías
            pl | Szukamy partnera, który ma doświadczenie w badaniach nad materiałami dla przemysłu.
            pl | Nowe metody oczyszczania wody przez filtry, które są tanie
            und | Adaptive Optics
            und | Sensor
            und | 5G 2030
            und | 人工智能
            und | The house of the dog and la casa del perro y los gatos
            """)
    void guessesSentencesAndLeavesTheUnsureAlone(String language, String text) {
        assertThat(LanguageGuess.of(text)).isEqualTo(language);
    }
}
