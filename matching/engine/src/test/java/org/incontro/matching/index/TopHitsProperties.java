// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.incontro.core.identity.EntityId;

class TopHitsProperties {

    @Property
    void keepsWhatSortingEverythingWouldKeep(
            @ForAll("hits") List<Hit> hits, @ForAll @IntRange(min = 1, max = 8) int limit) {
        TopHits top = new TopHits(limit);
        hits.forEach(top::offer);

        assertThat(top.bestFirst())
                .isEqualTo(hits.stream().sorted(Hit.BEST_FIRST).limit(limit).toList());
    }

    @Property
    void leavingOutWhatIsNotAdmittedChangesNothing(
            @ForAll("hits") List<Hit> hits, @ForAll @IntRange(min = 1, max = 8) int limit) {
        TopHits patient = new TopHits(limit);
        TopHits hasty = new TopHits(limit);
        for (Hit hit : hits) {
            patient.offer(hit);
            if (hasty.admits(hit.score())) {
                hasty.offer(hit);
            }
        }

        assertThat(hasty.bestFirst()).isEqualTo(patient.bestFirst());
    }

    @Property
    void onceFullTurnsAwayExactlyWhatScoresBelowItsWorst(@ForAll("hits") List<Hit> hits) {
        TopHits top = new TopHits(3);
        hits.forEach(top::offer);

        int floor = hits.size() < 3 ? 0 : top.bestFirst().get(2).score();
        assertThat(top.admits(floor)).isTrue();
        assertThat(top.admits(floor - 1)).isEqualTo(hits.size() < 3);
    }

    @Example
    void mustKeepAtLeastOne() {
        assertThatThrownBy(() -> new TopHits(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must be at least 1, but was 0");
    }

    /** Few distinct scores, so that ties are the rule and not the exception. */
    @Provide
    Arbitrary<List<Hit>> hits() {
        Arbitrary<EntityId> ids =
                Arbitraries.strings().withCharRange('a', 'd').ofLength(3).map(EntityId::parse);
        return Combinators.combine(ids, Arbitraries.of(1, 2, 3, (1 << 24) - 1))
                .as(Hit::new)
                .list()
                .uniqueElements(Hit::id)
                .ofMaxSize(40);
    }
}
