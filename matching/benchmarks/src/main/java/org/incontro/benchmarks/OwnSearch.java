// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.util.List;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.index.Hit;
import org.incontro.matching.index.MatchIndex;

/**
 * The match index of the library.
 *
 * @param name its name in reports
 * @param index the index
 * @param attributes what its profiles are filtered by
 */
record OwnSearch(String name, MatchIndex index, Attributes attributes) implements Contestant {

    static EntityId id(int profile) {
        // Padded, so that the order of identifiers is the order of numbers.
        String digits = Integer.toString(profile);
        return EntityId.of("b", "p" + "0".repeat(7 - digits.length()) + digits);
    }

    private static int number(EntityId id) {
        String local = id.local();
        return Integer.parseInt(local, 1, local.length(), 10);
    }

    @Override
    public Prepared prepare(Opportunity opportunity, int limit) {
        Predicate<EntityId> admits = id -> attributes.pass(opportunity, number(id));
        return () -> {
            List<Hit> hits = index.search(opportunity.vector(), limit, admits);
            return new Ranking(
                    hits.stream().map(hit -> number(hit.id())).toList(),
                    hits.stream().map(Hit::score).toList());
        };
    }
}
