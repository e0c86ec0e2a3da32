// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(strings = {"2027-13-45", "31.02.2027", "4/7/2026", "MESSTECHNIK", "123456"})
    void whatNobodyCanBeReachedByIsShown(String cell) {
        assertThat(Spelling.shown(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "+39 02 1234567", "0039-02-1234567", "3331234567"})
    void whatMayBeAnAddressOfSomebodyIsNot(String cell) {
        assertThat(Spelling.shown(cell)).isEqualTo("…");
    }
}
