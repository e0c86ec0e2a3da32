// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.ArrayList;
import java.util.List;

/** Brings what is told together into an order that does not say the same thing twice in a row. */
final class DigestOrder {

    /*
     * Maximal marginal relevance (Carbonell and Goldstein, The use of MMR, diversity-based reranking, SIGIR 1998), with the points as
     * relevance: next comes what has the most points after losing a share of them for being near to something above. It reorders what was chosen,
     * and chooses nothing. O(n²) likenesses, n being what is told at once.
     */

    private DigestOrder() {}

    /** Joins what is worded alike to the best of its like; {@code best} is in the order of points, and so is what is returned. */
    static List<Ready> together(List<Ready> best, double alike) {
        List<Ready> leads = new ArrayList<>();
        for (Ready ready : best) {
            leads.stream()
                    .filter(lead -> lead.wording().likeness(ready.wording()) >= alike)
                    .findFirst()
                    .ifPresentOrElse(lead -> lead.alike().add(ready), () -> leads.add(ready));
        }
        return leads;
    }

    /** Returns what was chosen, in the order of points, in the order in which to show it. */
    static List<Ready> diverse(List<Ready> chosen, double diversity) {
        List<Ready> left = new ArrayList<>(chosen);
        List<Ready> order = new ArrayList<>(chosen.size());
        while (!left.isEmpty()) {
            int next = 0;
            double most = worth(left.get(0), order, diversity);
            for (int i = 1; i < left.size(); i++) {
                double worth = worth(left.get(i), order, diversity);
                if (worth > most) {
                    next = i;
                    most = worth;
                }
            }
            order.add(left.remove(next));
        }
        return order;
    }

    private static double worth(Ready ready, List<Ready> above, double diversity) {
        double nearest = above.stream()
                .mapToDouble(one -> one.wording().nearness(ready.wording()))
                .max()
                .orElse(0);
        return ready.best().points() * (1 - diversity * nearest);
    }
}
