// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void theNextVersionCountsOnAndKeepsTheOrigin() {
        Provenance origin = Provenance.of("een-pod", "TRIT20260101001");
        Revision next = Revision.initial().from(origin).next(NOON);
        assertThat(next.number()).isEqualTo(1);
        assertThat(next.changedAt()).isEqualTo(NOON);
        assertThat(next.provenance()).contains(origin);
        assertThat(Revision.of(7, NOON).provenance()).isEmpty();
    }

    @Test
    void aNegativeNumberIsRefused() {
        assertThatThrownBy(() -> Revision.of(-1, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("revision number must be at least 0, but was -1");
    }
}
