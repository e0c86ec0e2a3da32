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

    @Provide
    Arbitrary<Portal> portals() {
        return Portals.portals();
    }

    @Provide
    Arbitrary<MatchQuery> queries() {
        return Portals.queries();
    }
}
