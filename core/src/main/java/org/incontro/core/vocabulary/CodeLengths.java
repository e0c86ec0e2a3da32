// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.util.Arrays;
import java.util.List;

/** The lengths that codes of digits have at each level; without any, codes are taken as they are. */
final class CodeLengths {

    private final List<Integer> lengths;

    CodeLengths(int... lengths) {
        this.lengths = Arrays.stream(lengths).boxed().toList();
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] <= (i == 0 ? 0 : lengths[i - 1])) {
                throw new IllegalArgumentException(
                        "code lengths must ascend from at least 1, but were " + this.lengths);
            }
        }
    }

    /** Restores a leading zero that got lost; leaves alone what has a stated length or a leading zero. */
    String canonical(String code) {
        boolean complete = code.startsWith("0") || lengths.contains(code.length());
        return complete ? code : aligned(code);
    }

    /** Brings a code of digits to the next length that it may have, by adding or removing leading zeros. */
    String aligned(String code) {
        if (lengths.isEmpty() || code.isEmpty() || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return code;
        }
        int zeros = 0;
        while (zeros < code.length() - 1 && code.charAt(zeros) == '0') {
            zeros++;
        }
        String digits = code.substring(zeros);
        return lengths.stream()
                .filter(length -> length >= digits.length())
                .findFirst()
                .map(length -> "0".repeat(length - digits.length()) + digits)
                .orElse(code);
    }
}
