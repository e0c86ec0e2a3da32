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
        "004008, 04008",
        "4008, 04008",
        "02007011, 02007011",
        "002007011, 02007011",
        "2007011, 02007011",
        "10003, 10003",
        "010003, 10003",
        "11, 11",
        "011, 11",
        "1, 01",
        "0, 00",
        "' 04008 ', 04008",
        "c.26.5.1, C.26.5.1",
        "'', ''"
    })
    void bothGenerationsComeToOneForm(String code, String comparable) {
        assertThat(KeywordCode.comparable(code)).isEqualTo(comparable);
    }
}
