// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.opportunity.Interest;
import org.incontro.matching.Portals.Portal;

class MatchBatchProperties {

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void manySearchesAtOnceFindWhatSingleOnesFind(@ForAll("portals") Portal portal, @ForAll("queries") MatchQuery query)
            throws InterruptedException {
        try (MatchEngine engine = portal.engine(MatchSettings.defaults())) {
            List<Matches> together = new ArrayList<>();
            engine.partnersForAll(
                    portal.opportunities().iterator(),
                    query,
                    1,
                    Runnable::run,
                    (number, opportunity, matches) -> together.add(matches));
            assertThat(together)
                    .isEqualTo(portal.opportunities().stream()
                            .map(one -> engine.partnersFor(one, query))
                            .toList());
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void manyParticipantsAndManyOpportunitiesAreAnsweredAsEachByItself(
            @ForAll("portals") Portal portal,
            @ForAll("queries") MatchQuery query,
            @ForAll("interests") List<Interest> interests)
            throws InterruptedException {
        try (MatchEngine engine = portal.engine(MatchSettings.defaults())) {
            interests.forEach(engine::put);
            List<Matches> found = new ArrayList<>();
            engine.opportunitiesForAll(
                    portal.participants().iterator(),
                    one -> query.without(List.of(one.id())),
                    2,
                    Runnable::run,
                    (number, participant, matches) -> found.add(matches));
            assertThat(found)
                    .isEqualTo(portal.participants().stream()
                            .map(one -> engine.opportunitiesFor(one, query.without(List.of(one.id()))))
                            .toList());

            InterestQuery today = InterestQuery.on(Portals.TODAY);
            List<String> concerned = new ArrayList<>();
            engine.interestsForAll(
                    portal.opportunities().iterator(),
                    today,
                    2,
                    Runnable::run,
                    (number, opportunity, hits) -> concerned.add(number + ": " + hits));
            List<String> expected = new ArrayList<>();
            portal.opportunities()
                    .forEach(one -> expected.add(expected.size() + ": " + engine.interestsFor(one, today)));
            assertThat(concerned).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<List<Interest>> interests() {
        return Portals.interests().list().uniqueElements(Interest::id).ofMaxSize(6);
    }

    @Provide
    Arbitrary<Portal> portals() {
        return Portals.portals();
    }

    @Provide
    Arbitrary<MatchQuery> queries() {
        return Portals.queries();
    }
}
