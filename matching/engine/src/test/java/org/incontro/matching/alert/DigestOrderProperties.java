// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;

class DigestOrderProperties {

    /** Few words, so that many titles are nearly or exactly the same, and some too short for a shingle of three. */
    @Provide
    Arbitrary<List<String>> titles() {
        return Arbitraries.of("laser", "welding", "of", "steel", "and")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(words -> String.join(" ", words))
                .list()
                .ofMaxSize(30);
    }

    private static List<Ready> ready(List<String> titles) {
        List<Ready> ready = new ArrayList<>();
        for (String title : titles) {
            Opportunity opportunity = Opportunity.technologyOffer("o" + ready.size())
                    .title("en", title)
                    .build();
            AlertCandidate candidate = new AlertCandidate(
                    opportunity.id(),
                    1,
                    false,
                    Instant.EPOCH,
                    new AlertSource.Saved(EntityId.parse("lasers")),
                    Optional.empty(),
                    1_000_000 - 7_000L * ready.size(),
                    0.5,
                    List.of());
            ready.add(new Ready(List.of(candidate), false, new Wording(opportunity)));
        }
        return ready;
    }

    /** Each with what is told beside it. */
    private static List<String> names(List<Ready> leads) {
        return leads.stream()
                .map(lead -> lead.opportunity() + " "
                        + lead.alike().stream().map(Ready::opportunity).toList())
                .toList();
    }

    /** The obvious way: every one is compared with every lead. */
    private static List<Ready> togetherOneByOne(List<Ready> best, double alike) {
        List<Ready> leads = new ArrayList<>();
        for (Ready ready : best) {
            leads.stream()
                    .filter(lead -> lead.wording().likeness(ready.wording()) >= alike)
                    .findFirst()
                    .ifPresentOrElse(lead -> lead.alike().add(ready), () -> leads.add(ready));
        }
        return leads;
    }

    @Property
    void toCompareFewerJoinsTheSame(@ForAll("titles") List<String> titles, @ForAll("shares") double alike) {
        assertThat(names(DigestOrder.together(ready(titles), alike)))
                .isEqualTo(names(togetherOneByOne(ready(titles), alike)));
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.of(0.01, 0.2, 1 / 3.0, 0.5, 0.6, 0.75, 0.8, 1.0);
    }

    /** The obvious way: the worth of each is found anew for each place. */
    private static List<Ready> diverseOneByOne(List<Ready> chosen, double diversity) {
        List<Ready> left = new ArrayList<>(chosen);
        List<Ready> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Ready next = left.get(0);
            for (Ready other : left) {
                next = worth(other, order, diversity) > worth(next, order, diversity) ? other : next;
            }
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    private static double worth(Ready ready, List<Ready> above, double diversity) {
        double nearest = 0;
        for (Ready one : above) {
            nearest = Math.max(nearest, one.wording().nearness(ready.wording()));
        }
        return ready.best().points() * (1 - diversity * nearest);
    }

    @Property
    void theOrderIsThatOfTheGreatestWorthAtEachPlace(
            @ForAll("titles") List<String> titles, @ForAll("shares") double diversity) {
        assertThat(names(DigestOrder.diverse(ready(titles), diversity)))
                .isEqualTo(names(diverseOneByOne(ready(titles), diversity)));
    }
}
