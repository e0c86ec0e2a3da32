// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EntityIdTest {

    @Test
    void theFirstColonEndsTheRegion() {
        EntityId id = EntityId.parse("Lombardia:doc:4711");
        assertThat(id.region()).isEqualTo("lombardia");
        assertThat(id.local()).isEqualTo("doc:4711");
        assertThat(id).hasToString("lombardia:doc:4711");
    }

    @Test
    void aTextWithoutAColonIsLocal() {
        assertThat(EntityId.parse(" TR-1 ")).isEqualTo(EntityId.of(EntityId.LOCAL, "TR-1"));
    }

    @Test
    void aRegionOfOtherCharactersIsRefused() {
        assertThatThrownBy(() -> EntityId.of("Emilia Romagna", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("region must be 1 to 64 letters, digits, dots or hyphens, but was \"emilia romagna\"");
        assertThatThrownBy(() -> EntityId.parse(":1")).hasMessageStartingWith("region must be 1 to 64 ");
    }

    @Test
    void aRegionInCapitalsIsReadInAnyLocale() {
        assertThat(EntityId.of("SICILIA", "1").region()).isEqualTo("sicilia");
    }

    @Test
    void aLocalIdThatIsBlankLongOrUnprintableIsRefused() {
        assertThatThrownBy(() -> EntityId.of("local", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("local id must be 1 to 256 characters without control characters, but was \"\"");
        assertThatThrownBy(() -> EntityId.of("local", "a\u0000b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EntityId.of("local", "a".repeat(1_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .endsWith("aaa…\"")
                .hasSizeLessThan(400);
        assertThat(EntityId.of("local", "a".repeat(256)).local()).hasSize(256);
    }

    @Test
    void aRegionWhoseNameBeginsWithAnothersSortsByTheWholeText() {
        assertThat(EntityId.parse("a-b:1")).isLessThan(EntityId.parse("a:1"));
    }
}
