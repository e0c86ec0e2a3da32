// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incontro.core.identity.EntityId;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.matching.Match;
import org.incontro.matching.Reason;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final ConceptId CONCEPT = ConceptId.of("euroscivoc", "1");

    private static Match match(Reason... reasons) {
        List<Reason> all = List.of(reasons);
        return new Match(
                EntityId.parse("o"),
                EntityId.parse("p"),
                LocalizedText.of("en", "P"),
                all.stream().mapToLong(Reason::points).sum(),
                0.5,
                all,
                new Match.Basis("model", "settings"));
    }

    @Test
    void roundedSharesSumToTheRoundedPoints() {
        Match match = match(
                new Reason.SharedWords(List.of("laser"), 1, 100_400),
                new Reason.SharedConcept(CONCEPT, LocalizedText.of("en", "Lasers"), 50_400),
                new Reason.Undisclosed(20_400));

        assertThat(Share.shown(match)).isEqualTo(171);
        assertThat(Share.of(match))
                .containsExactly(
                        new Share("words", 100_400, 100),
                        new Share("fields", 50_400, 51),
                        new Share("undisclosed", 20_400, 20));
    }

    @Test
    void reasonsOfOneKindAreOneShareAndEmptyOnesAreNone() {
        Match match = match(
                new Reason.SharedConcept(CONCEPT, LocalizedText.of("en", "Lasers"), 2_000),
                new Reason.OtherConcepts(3, 1_000),
                new Reason.Found("proximity", 0, LocalizedText.empty(), LocalizedText.empty()));

        assertThat(Share.of(match)).containsExactly(new Share("fields", 3_000, 3));
    }
}
