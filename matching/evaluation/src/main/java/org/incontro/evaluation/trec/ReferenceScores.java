// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What other systems reached, query by query and measure by measure, so that a value can be told in standard deviations
 * from their mean. Lines of {@code query measure mean deviation}, between white space. Immutable.
 */
public final class ReferenceScores {

    private static final int COLUMNS = 4;

    private final Map<String, Map<String, Reference>> scores;

    private ReferenceScores(Map<String, Map<String, Reference>> scores) {
        this.scores = scores;
    }

    /**
     * What other systems reached by one measure for one query.
     *
     * @param mean of their values; NaN if none had one
     * @param deviation their standard deviation, at least 0; NaN if none had a value
     */
    public record Reference(double mean, double deviation) {

        /**
         * Returns how many deviations a value lies above the mean.
         *
         * @param value of the same query and measure
         * @return the number; empty if the deviation is 0 and the value is not the mean
         */
        public Optional<Double> standardise(double value) {
            if (deviation != 0) {
                return Optional.of((value - mean) / deviation);
            }
            return value == mean ? Optional.of(0.0) : Optional.empty();
        }
    }

    /**
     * Reads reference scores, plain or gzip.
     *
     * @param file where they are
     * @return what it holds
     * @throws IOException if the file cannot be read
     * @throws TrecFileException if a line is at fault
     */
    public static ReferenceScores read(Path file) throws IOException {
        Map<String, Map<String, Reference>> scores = new HashMap<>();
        try (InputStream input = Plain.open(file)) {
            LineFields fields = new LineFields(input, file.toString());
            while (fields.next()) {
                if (fields.count() != COLUMNS) {
                    throw fields.fault("a line of reference scores must have four columns (query measure mean"
                            + " deviation), but this one has " + fields.count());
                }
                scores.computeIfAbsent(fields.text(0), any -> new HashMap<>())
                        .put(fields.text(1), new Reference(number(fields, 2), number(fields, 3)));
            }
        }
        return new ReferenceScores(scores);
    }

    /** Files that trec_eval's users make hold "nan" where no system had a value. */
    private static double number(LineFields fields, int column) {
        double number = Numbers.decimal(fields.bytes(), fields.start(column), fields.end(column));
        if (Double.isNaN(number) && !fields.text(column).equalsIgnoreCase("nan")) {
            throw fields.fault("mean and deviation must be numbers, but one was \"" + fields.text(column) + "\"");
        }
        return number;
    }

    /**
     * Returns what others reached.
     *
     * @param query its identifier
     * @param measure its name, as it is printed
     * @return empty if nothing is known
     */
    public Optional<Reference> of(String query, String measure) {
        return Optional.ofNullable(scores.getOrDefault(query, Map.of()).get(measure));
    }
}
