// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import java.util.Arrays;
import org.incontro.evaluation.trec.JudgedDocuments;

/** How many documents were judged with each grade, the highest grade first. Grades below 0 are no judgements. */
final class GradeCounts {

    private final int[] grades;
    private final int[] counts;

    private GradeCounts(int[] grades, int[] counts) {
        this.grades = grades;
        this.counts = counts;
    }

    static GradeCounts of(JudgedDocuments judged) {
        int[] sorted = new int[judged.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = judged.grade(i);
        }
        Arrays.sort(sorted);
        int[] grades = new int[sorted.length];
        int[] counts = new int[sorted.length];
        int size = 0;
        for (int i = sorted.length - 1; i >= 0 && sorted[i] >= 0; i--) {
            if (size == 0 || grades[size - 1] != sorted[i]) {
                grades[size++] = sorted[i];
            }
            counts[size - 1]++;
        }
        return new GradeCounts(Arrays.copyOf(grades, size), Arrays.copyOf(counts, size));
    }

    int size() {
        return grades.length;
    }

    int grade(int index) {
        return grades[index];
    }

    int count(int index) {
        return counts[index];
    }

    /** Returns how many documents have at least this grade. */
    int atLeast(int grade) {
        int sum = 0;
        for (int i = 0; i < grades.length && grades[i] >= grade; i++) {
            sum += counts[i];
        }
        return sum;
    }
}
