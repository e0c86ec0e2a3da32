// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.core.settings.SettingsReader;

/**
 * What the second pair of eyes looks at before publication. Immutable and thread-safe.
 *
 * @param criteria each criterion with the points that it must reach at least, in order
 * @param mostPoints the most points that a criterion can have
 * @param leastTotal the points that all criteria together must reach
 */
public record ReviewChecklist(SortedMap<String, Integer> criteria, int mostPoints, int leastTotal) {

    /** What the points of a review amount to, in the network's words. */
    public enum Grade {
        /** Publish. */
        GOOD,
        /** Publish. */
        SUFFICIENT,
        /** Set aside until it is better. */
        ON_HOLD,
        /** Turn down. */
        REJECTED
    }

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if a number is outside its range
     */
    public ReviewChecklist {
        criteria = Collections.unmodifiableSortedMap(new TreeMap<>(criteria));
        for (Map.Entry<String, Integer> criterion : criteria.entrySet()) {
            if (criterion.getValue() < 0 || criterion.getValue() > mostPoints) {
                throw new IllegalArgumentException("least points must be from 0 to %s, but were %s for \"%s\""
                        .formatted(mostPoints, criterion.getValue(), criterion.getKey()));
            }
        }
    }

    /**
     * Returns the network's four criteria, from 0 to 5 points each: any 0 blocks, and ten points together are needed. The guide of
     * 2017 grades so; the one of 2022 keeps the second pair of eyes and no longer names points.
     */
    public static ReviewChecklist network() {
        SortedMap<String, Integer> criteria = new TreeMap<>();
        List.of("advantages", "clarity", "cooperation", "language").forEach(name -> criteria.put(name, 1));
        return new ReviewChecklist(criteria, 5, 10);
    }

    /**
     * Reads a checklist; a key that is missing keeps the network's.
     *
     * @param tree {@code criteria}: the least points of each by its name; {@code mostPoints}, {@code leastTotal}
     * @throws org.incontro.core.settings.SettingsException if anything is wrong; it names everything
     */
    public static ReviewChecklist fromTree(Map<String, ?> tree) {
        ReviewChecklist usual = network();
        SettingsReader reader = SettingsReader.of(tree);
        int most = (int) reader.wholeNumber("mostPoints", 1, 100, usual.mostPoints);
        SettingsReader level = reader.level("criteria");
        SortedMap<String, Integer> criteria = new TreeMap<>();
        level.keys().forEach(name -> criteria.put(name, (int) level.wholeNumber(name, 0, most, 0)));
        SortedMap<String, Integer> asked = criteria.isEmpty() ? usual.criteria : criteria;
        int total = (int) reader.wholeNumber("leastTotal", 0, 10_000, usual.leastTotal);
        if (total > asked.size() * most) {
            reader.contradiction(
                    "leastTotal",
                    "must be at most the points that there are, which is %s, but was %s"
                            .formatted(asked.size() * most, total));
        }
        reader.finish();
        return new ReviewChecklist(asked, most, total);
    }

    /**
     * Returns the grade of a review.
     *
     * @param points the points by criterion; a criterion without points has 0
     */
    public Grade grade(Map<String, Integer> points) {
        int total = 0;
        for (Map.Entry<String, Integer> criterion : criteria.entrySet()) {
            int reached = points.getOrDefault(criterion.getKey(), 0);
            if (reached < criterion.getValue()) {
                return Grade.REJECTED;
            }
            total += reached;
        }
        int best = criteria.size() * mostPoints;
        if (total * 4 >= best * 3) {
            return Grade.GOOD;
        }
        if (total >= leastTotal) {
            return Grade.SUFFICIENT;
        }
        return total * 4 >= best ? Grade.ON_HOLD : Grade.REJECTED;
    }

    /** Tells whether the answers of a command let an opportunity pass: every criterion answered, in range, and well enough. */
    boolean isPassedBy(Map<String, String> answers) {
        SortedMap<String, Integer> points = new TreeMap<>();
        for (String criterion : criteria.keySet()) {
            String answer = answers.getOrDefault(criterion, "");
            if (answer.isEmpty() || answer.length() > 3 || !answer.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
            int reached = Integer.parseInt(answer);
            if (reached > mostPoints) {
                return false;
            }
            points.put(criterion, reached);
        }
        Grade grade = grade(points);
        return grade == Grade.GOOD || grade == Grade.SUFFICIENT;
    }
}
