// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incontro.matching.Match;
import org.incontro.matching.Reason;

/**
 * The part of a match's points that one kind of reason brings.
 *
 * @param kind the kind of reason: the signal's name, with the content split into {@code words} and {@code fields}
 * @param points in millionths
 * @param shown in thousandths, rounded so that those of a match sum to the rounded points of the match
 */
record Share(String kind, long points, long shown) {

    private static final long THOUSANDTH = 1_000;

    private static final Comparator<Share> MOST_FIRST =
            Comparator.comparingLong(Share::points).reversed().thenComparing(Share::kind);

    /** Returns the shares of a match, the greatest first. */
    static List<Share> of(Match match) {
        Map<String, Long> points = new LinkedHashMap<>();
        match.reasons().forEach(reason -> points.merge(kind(reason), reason.points(), Long::sum));
        List<Share> shares = new ArrayList<>();
        points.forEach((kind, sum) -> shares.add(new Share(kind, sum, sum / THOUSANDTH)));
        shares.removeIf(share -> share.points() == 0);
        shares.sort(MOST_FIRST);
        return rounded(shares, shown(match));
    }

    /** Returns the points of a match in thousandths, rounded to the nearest. */
    static long shown(Match match) {
        return (match.points() + THOUSANDTH / 2) / THOUSANDTH;
    }

    /** Gives what rounding down took away to those that lost most (largest remainders). */
    private static List<Share> rounded(List<Share> shares, long total) {
        long missing = total - shares.stream().mapToLong(Share::shown).sum();
        List<Share> losers = shares.stream()
                .sorted(Comparator.comparingLong((Share share) -> -(share.points() % THOUSANDTH))
                        .thenComparing(Share::kind))
                .limit(Math.max(0, missing))
                .toList();
        return shares.stream()
                .map(share ->
                        losers.contains(share) ? new Share(share.kind(), share.points(), share.shown() + 1) : share)
                .toList();
    }

    private static String kind(Reason reason) {
        if (reason instanceof Reason.SharedWords) {
            return "words";
        }
        if (reason instanceof Reason.SharedConcept || reason instanceof Reason.OtherConcepts) {
            return "fields";
        }
        return reason instanceof Reason.Undisclosed ? "undisclosed" : reason.signal();
    }
}
