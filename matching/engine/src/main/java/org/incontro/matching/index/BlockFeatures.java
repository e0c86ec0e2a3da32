// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

/** Which features a block has, by their numbers in the dictionary: a set of bits with the counts before each word. Immutable. */
final class BlockFeatures {

    private final long[] bits;
    /** How many features come before each word. */
    private final int[] before;

    private final int size;

    /** Takes a set of bits. */
    BlockFeatures(long[] bits) {
        this.bits = bits;
        before = new int[bits.length];
        int count = 0;
        for (int word = 0; word < bits.length; word++) {
            before[word] = count;
            count += Long.bitCount(bits[word]);
        }
        size = count;
    }

    int size() {
        return size;
    }

    /** Returns how many features of the block have smaller numbers than one that it has; -1 for one that it has not. */
    int ordinal(int number) {
        // A number below 0 has a word beyond the end.
        int word = number >>> 6;
        if (word >= bits.length || (bits[word] >>> number & 1) == 0) {
            return -1;
        }
        return before[word] + Long.bitCount(bits[word] & (1L << number) - 1);
    }

    /** Returns all numbers in the dictionary, ascending. */
    int[] numbers() {
        int[] numbers = new int[size];
        int at = 0;
        for (int word = 0; word < bits.length; word++) {
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                numbers[at++] = (word << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return numbers;
    }

    /** Returns a number above that of each feature. */
    int end() {
        for (int word = bits.length - 1; word >= 0; word--) {
            if (bits[word] != 0) {
                return (word << 6) + 64 - Long.numberOfLeadingZeros(bits[word]);
            }
        }
        return 0;
    }

    long[] bits() {
        return bits;
    }

    long bytes() {
        return 12L * bits.length;
    }
}
