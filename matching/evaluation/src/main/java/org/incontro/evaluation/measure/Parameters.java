// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what stands behind the dot of a measure's name. */
final class Parameters {

    private Parameters() {}

    /** Returns cut-offs in ascending order. As trec_eval does it, "23.4" is 23. */
    static int[] cuts(String title, String text) {
        double[] numbers = distinctNumbers(title, text);
        int[] cuts = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            if (!(numbers[i] >= 1 && numbers[i] <= Integer.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "a cut-off of " + title + " must be at least 1, but was " + text.split(",", -1)[i]);
            }
            cuts[i] = (int) numbers[i];
        }
        return cuts;
    }

    static double[] distinctNumbers(String title, String text) {
        double[] numbers = numbers(title, text);
        Arrays.sort(numbers);
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] == numbers[i - 1]) {
                throw new IllegalArgumentException("the parameters of " + title + " must differ, but were " + text);
            }
        }
        return numbers;
    }

    static double[] numbers(String title, String text) {
        String[] parts = text.split(",", -1);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = number(title, parts[i]);
        }
        return numbers;
    }

    static double number(String title, String text) {
        try {
            double number = Double.parseDouble(text);
            if (!Double.isNaN(number) && !Double.isInfinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Reported below, together with the numbers that are none.
        }
        throw new IllegalArgumentException("a parameter of " + title + " must be a number, but was \"" + text + "\"");
    }

    /** Refuses a number that does not lie in its range, such as {@code from 0 to 1}. */
    static void require(boolean holds, String what, String range, double number, String name) {
        if (!holds) {
            throw new IllegalArgumentException(what + " must be " + range + ", but was " + number + " in " + name);
        }
    }

    /** Refuses what is no persistence of a reader. */
    static void requirePersistence(double persistence, String name) {
        require(persistence >= 0 && persistence < 1, "p", "from 0 to below 1", persistence, name);
    }

    /** Returns pairs such as "1=3,2=9" in their order; a map that can be changed. */
    static Map<String, Double> pairs(String title, Optional<String> parameters) {
        Map<String, Double> pairs = new LinkedHashMap<>();
        if (parameters.isEmpty()) {
            return pairs;
        }
        for (String part : parameters.get().split(",", -1)) {
            int sign = part.indexOf('=');
            if (sign < 1) {
                throw new IllegalArgumentException(
                        "a parameter of " + title + " must be of the form grade=gain, but was \"" + part + "\"");
            }
            pairs.put(part.substring(0, sign), number(title, part.substring(sign + 1)));
        }
        return pairs;
    }

    static Map<Integer, Double> grades(String title, Map<String, Double> pairs) {
        Map<Integer, Double> grades = new LinkedHashMap<>();
        pairs.forEach((grade, gain) -> grades.put(wholeNumber(title, grade), gain));
        return grades;
    }

    static int wholeNumber(String title, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "a parameter of " + title + " must be a whole number, but was \"" + text + "\"");
        }
    }

    static String append(String title, Optional<String> parameters) {
        return parameters.map(text -> title + "_" + text).orElse(title);
    }
}
