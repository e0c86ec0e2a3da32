// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordCodeTest {

    @ParameterizedTest
    @CsvSource({
        "04008, 04008",
        "4008, 04008",
        "2007011, 02007011",
        "1, 01",
        "11, 11",
        "10003, 10003",
        "' 04008 ', 04008",
        "c.26.5.1, C.26.5.1",
        "'', ''"
    })
    void onlyAZeroThatGotLostIsRestored(String code, String comparable) {
        assertThat(KeywordCode.comparable(code)).isEqualTo(comparable);
    }

    @ParameterizedTest
    @CsvSource({"004008", "002007011", "011", "004008001", "1234567890"})
    void codesOfTheOlderGenerationAreOtherKeywords(String code) {
        assertThat(KeywordCode.comparable(code)).isEqualTo(code);
    }
}
