// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
            @ForAll("hits") List<Hit> hits, @ForAll @IntRange(min = 1, max = 8) int limit, @ForAll boolean evidence) {
        TopHits top = new TopHits(limit, evidence);
        hits.forEach(top::offer);

        assertThat(top.bestFirst())
                .isEqualTo(hits.stream().sorted(Hit.BEST_FIRST).limit(limit).toList());
    }

    @Property
    void leavingOutWhatIsNotAdmittedChangesNothing(
            @ForAll("hits") List<Hit> hits, @ForAll @IntRange(min = 1, max = 8) int limit, @ForAll boolean evidence) {
        TopHits patient = new TopHits(limit, evidence);
        TopHits hasty = new TopHits(limit, evidence);
        for (Hit hit : hits) {
            patient.offer(hit);
            if (hit.score() >= hasty.threshold() && hasty.admits(hit)) {
                hasty.offer(hit);
            }
        }

        assertThat(hasty.bestFirst()).isEqualTo(patient.bestFirst());
    }

    @Property
    void onceFullTurnsAwayExactlyWhatScoresBelowItsWorst(@ForAll("hits") List<Hit> hits) {
        TopHits top = new TopHits(3, true);
        hits.forEach(top::offer);

        assertThat(top.threshold())
                .isEqualTo(top.missing() > 0 ? 1 : top.bestFirst().get(2).score());
        assertThat(top.missing()).isEqualTo(3 - top.bestFirst().size());
        for (Hit hit : hits) {
            boolean isBetter = top.missing() > 0
                    || Hit.BEST_FIRST.compare(hit, top.bestFirst().get(2)) < 0;
            assertThat(top.admits(hit)).isEqualTo(isBetter && !top.bestFirst().contains(hit));
        }
    }

    @Property
    void keepsTheBestHitOfEachOwner(
            @ForAll("ownedHits") List<Hit> hits, @ForAll @IntRange(min = 1, max = 5) int limit) {
        TopHits top = new TopHits(limit, true);
        hits.forEach(top::offer);

        Set<EntityId> seen = new HashSet<>();
        assertThat(top.bestFirst())
                .isEqualTo(hits.stream()
                        .sorted(Hit.BEST_FIRST)
                        .filter(hit -> seen.add(hit.id()))
                        .limit(limit)
                        .toList());
    }

    @Example
    void mustKeepAtLeastOne() {
        assertThatThrownBy(() -> new TopHits(0, true))
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

    @Provide
    Arbitrary<List<Hit>> ownedHits() {
        Arbitrary<EntityId> owners =
                Arbitraries.of("a", "b", "c", "d", "e", "f").map(EntityId::parse);
        Arbitrary<EntityId> entries =
                Arbitraries.strings().withCharRange('a', 'd').ofLength(3).map(EntityId::parse);
        return Combinators.combine(owners, entries, Arbitraries.of(1, 2, 3))
                .as(Hit::new)
                .list()
                .uniqueElements(Hit::entry)
                .ofMaxSize(40);
    }
}
