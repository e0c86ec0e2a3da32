// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;

/** What became of each row. Immutable. */
public final class MigrationReport {

    private final List<Row> rows;
    private final Problems problems;

    MigrationReport(List<Row> rows, Problems problems) {
        this.rows = List.copyOf(rows);
        this.problems = problems;
    }

    /** What became of a row. */
    public enum Outcome {
        /** It was not stored before. */
        NEW,
        /** It says something else than what was stored. */
        CHANGED,
        /** It says what was stored. */
        UNCHANGED,
        /** It was stored, and the platform deleted it. */
        WITHDRAWN,
        /** It is deleted in the platform and was never stored, or has no meaning here. */
        LEFT_OUT,
        /** It cannot be used; its problems say why. */
        REFUSED
    }

    /**
     * What became of one row.
     *
     * @param key the row
     * @param place where it stands; empty for one that is no longer there
     * @param outcome what became of it
     * @param problems what was wrong or not understood, without personal data
     */
    public record Row(SourceKey key, Optional<Place> place, Outcome outcome, List<Problem> problems) {

        /** Copies the list. */
        public Row {
            problems = List.copyOf(problems);
        }

        /**
         * Returns a line for people: the key, the outcome, and the problems.
         *
         * @param language a BCP 47 tag; English for one that is not bundled
         */
        public String message(String language) {
            List<String> parts = new ArrayList<>();
            parts.add(key + " " + outcome);
            problems.forEach(problem -> parts.add("  " + problem.message(language)));
            return String.join("\n", parts);
        }
    }

    /** Returns the rows that became a value of their own, or should have, in the order in which they were looked at. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the problems of all rows and tables together. */
    public Problems problems() {
        return problems;
    }

    /** Returns how many rows had which outcome; those without any row are there with 0. */
    public Map<Outcome, Long> counts() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(
                    outcome,
                    rows.stream().filter(row -> row.outcome() == outcome).count());
        }
        return Collections.unmodifiableMap(counts);
    }

    @Override
    public String toString() {
        return "MigrationReport" + counts();
    }
}
