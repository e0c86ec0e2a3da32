// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

/** Which features a block has, by their numbers in the dictionary: a set of bits with the counts before each word. Immutable. */
final class BlockFeatures {

    /*
     * A word of the set and the count before it stand side by side: who looks for a feature waits for memory once. Nothing is branched on before both are read,
     * so that looking for the next feature does not wait for this one.
     */
    /** By 64 numbers the set of those that the block has, and how many it has that are smaller. */
    private final long[] words;

    private final int size;

    /** Takes a set of bits. */
    BlockFeatures(long[] bits) {
        words = new long[2 * bits.length];
        int count = 0;
        for (int word = 0; word < bits.length; word++) {
            words[2 * word] = bits[word];
            words[2 * word + 1] = count;
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
        int word = number >>> 6 << 1;
        if (word >= words.length) {
            return -1;
        }
        long bits = words[word];
        int ordinal = (int) words[word + 1] + Long.bitCount(bits & (1L << number) - 1);
        // All bits are set where the number's is not.
        return ordinal | (int) (bits >>> number & 1) - 1;
    }

    /** Returns all numbers in the dictionary, ascending. */
    int[] numbers() {
        int[] numbers = new int[size];
        int at = 0;
        for (int word = 0; word < words.length; word += 2) {
            for (long rest = words[word]; rest != 0; rest &= rest - 1) {
                numbers[at++] = (word << 5) + Long.numberOfTrailingZeros(rest);
            }
        }
        return numbers;
    }

    /** Returns a number above that of each feature. */
    int end() {
        for (int word = words.length - 2; word >= 0; word -= 2) {
            if (words[word] != 0) {
                return (word << 5) + 64 - Long.numberOfLeadingZeros(words[word]);
            }
        }
        return 0;
    }

    long[] bits() {
        long[] bits = new long[words.length / 2];
        for (int word = 0; word < bits.length; word++) {
            bits[word] = words[2 * word];
        }
        return bits;
    }

    long bytes() {
        return 8L * words.length;
    }
}
