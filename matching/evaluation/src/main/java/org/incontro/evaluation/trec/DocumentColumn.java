// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Document identifiers as bytes in one array, in the order of their coming. Immutable. */
final class DocumentColumn {

    /*
     * Ten million identifiers as strings are some 700 MB; as bytes they are what they are in the file. The bytes are
     * also what trec_eval compares when scores are tied.
     */
    private final byte[] bytes;
    private final int[] ends;
    private final int[] hashes;

    private DocumentColumn(byte[] bytes, int[] ends, int[] hashes) {
        this.bytes = bytes;
        this.ends = ends;
        this.hashes = hashes;
    }

    int size() {
        return ends.length;
    }

    String get(int index) {
        int start = start(index);
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }

    int hash(int index) {
        return hashes[index];
    }

    /** Compares two identifiers of this column as sequences of unsigned bytes. */
    int compare(int left, int right) {
        return Arrays.compareUnsigned(bytes, start(left), ends[left], bytes, start(right), ends[right]);
    }

    boolean isSame(int index, DocumentColumn other, int otherIndex) {
        return hashes[index] == other.hashes[otherIndex]
                && Arrays.equals(
                        bytes, start(index), ends[index], other.bytes, other.start(otherIndex), other.ends[otherIndex]);
    }

    boolean isSame(int index, byte[] text, int hash) {
        return hashes[index] == hash && Arrays.equals(bytes, start(index), ends[index], text, 0, text.length);
    }

    void copyTo(int index, Builder builder) {
        int start = start(index);
        builder.add(bytes, start, ends[index] - start);
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    static int hash(byte[] text, int offset, int length) {
        int hash = 0;
        for (int i = offset, end = offset + length; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        // The low bits choose the place in a table, and those of "doc1", "doc2" ... differ too regularly.
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    /** Collects identifiers; it can be cleared and used again. */
    static final class Builder {

        private byte[] bytes = new byte[1024];
        private int[] ends = new int[64];
        private int[] hashes = new int[64];
        private int size;
        private int used;

        int size() {
            return size;
        }

        void add(byte[] text, int offset, int length) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
                hashes = Arrays.copyOf(hashes, 2 * size);
            }
            if (bytes.length - used < length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(used, length)));
            }
            System.arraycopy(text, offset, bytes, used, length);
            used += length;
            ends[size] = used;
            hashes[size] = hash(text, offset, length);
            size++;
        }

        void clear() {
            size = 0;
            used = 0;
        }

        DocumentColumn build() {
            return new DocumentColumn(
                    Arrays.copyOf(bytes, used), Arrays.copyOf(ends, size), Arrays.copyOf(hashes, size));
        }
    }
}
