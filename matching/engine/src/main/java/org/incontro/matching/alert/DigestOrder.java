// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Brings what is told together into an order that does not say the same thing twice in a row. */
final class DigestOrder {

    /*
     * Maximal marginal relevance (Carbonell and Goldstein, The use of MMR, diversity-based reranking, SIGIR 1998), with the points as
     * relevance: next comes what has the most points after losing a share of them for being near to something above. It reorders what was chosen,
     * and chooses nothing. O(n²) likenesses, n being what is told at once.
     *
     * What is joined before that is what is due, which may be thousands after a long pause, of which a budget lets few pass. So only those are
     * compared that share one of their rare shingles, as any two must that are enough alike: Wording.prefix says why.
     */

    private DigestOrder() {}

    /** Joins what is worded alike to the best of its like; {@code best} is in the order of points, and so is what is returned. */
    static List<Ready> together(List<Ready> best, double alike) {
        List<Ready> leads = new ArrayList<>();
        Map<String, List<Integer>> places = new HashMap<>();
        Map<String, Integer> counts =
                Wording.counts(best.stream().map(Ready::wording).toList());
        for (Ready ready : best) {
            List<String> prefix = ready.wording().prefix(alike, counts);
            TreeSet<Integer> near = new TreeSet<>();
            prefix.forEach(shingle -> near.addAll(places.getOrDefault(shingle, List.of())));
            Optional<Ready> like = near.stream()
                    .map(leads::get)
                    .filter(lead -> lead.wording().likeness(ready.wording()) >= alike)
                    .findFirst();
            like.ifPresent(lead -> lead.alike().add(ready));
            if (like.isEmpty()) {
                int place = leads.size();
                prefix.forEach(shingle -> places.computeIfAbsent(shingle, any -> new ArrayList<>())
                        .add(place));
                leads.add(ready);
            }
        }
        return leads;
    }

    /** Returns what was chosen, in the order of points, in the order in which to show it. */
    static List<Ready> diverse(List<Ready> chosen, double diversity) {
        List<Left> left = new ArrayList<>();
        chosen.forEach(ready -> left.add(new Left(ready, 0)));
        List<Ready> order = new ArrayList<>(chosen.size());
        while (!left.isEmpty()) {
            int next = 0;
            for (int i = 1; i < left.size(); i++) {
                if (left.get(i).worth(diversity) > left.get(next).worth(diversity)) {
                    next = i;
                }
            }
            Ready above = left.remove(next).ready();
            order.add(above);
            left.replaceAll(one -> one.below(above));
        }
        return order;
    }

    /** What has no place yet, and how near it is to the nearest above. */
    private record Left(Ready ready, double nearest) {

        double worth(double diversity) {
            return ready.best().points() * (1 - diversity * nearest);
        }

        Left below(Ready above) {
            return new Left(ready, Math.max(nearest, above.wording().nearness(ready.wording())));
        }
    }
}
