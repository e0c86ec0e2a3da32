// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** One section of a file, whose checksum was right; every length is checked before anything is allocated for it. Confined to one thread. */
public final class SectionReader {

    private final ByteBuffer bytes;
    private final Damage damage;

    private SectionReader(ByteBuffer bytes, Damage damage) {
        this.bytes = bytes;
        this.damage = damage;
    }

    /** Makes an exception of what is wrong with a section. */
    @FunctionalInterface
    public interface Damage {

        /**
         * Returns the exception to be thrown.
         *
         * @param what what is wrong, as the rest of a sentence about the section
         */
        RuntimeException of(String what);
    }

    /**
     * Reads the next section.
     *
     * @param in where from
     * @param expected of what kind it must be
     * @param damage makes an exception of whatever is wrong with it
     * @throws IOException if it cannot be read
     */
    public static SectionReader read(InputStream in, int expected, Damage damage) throws IOException {
        byte[] head = in.readNBytes(8);
        if (head.length < 8) {
            throw damage.of("is missing");
        }
        ByteBuffer fields = ByteBuffer.wrap(head);
        int section = fields.getInt();
        int length = fields.getInt();
        if (section != expected || length < 0) {
            throw damage.of("has another head than it was written with");
        }
        // Reads piece by piece, so that a length that is not true allocates no more than there is.
        byte[] payload = in.readNBytes(length);
        byte[] written = in.readNBytes(4);
        if (written.length < 4) {
            throw damage.of("ends early");
        }
        CRC32C checksum = new CRC32C();
        checksum.update(head);
        checksum.update(payload);
        if (ByteBuffer.wrap(written).getInt() != (int) checksum.getValue()) {
            throw damage.of("has another checksum than it was written with");
        }
        return new SectionReader(ByteBuffer.wrap(payload), damage);
    }

    /**
     * Refuses what cannot have been written.
     *
     * @param holds what must be true
     * @param what what is wrong if it is not, as the rest of a sentence about the section
     */
    public void check(boolean holds, String what) {
        if (!holds) {
            throw damage.of(what);
        }
    }

    private void checkRemaining(long needed) {
        check(needed >= 0 && needed <= bytes.remaining(), "states a length that it does not have");
    }

    private int length(int bytesEach) {
        int length = integer();
        check(length >= 0, "states a length below 0");
        checkRemaining((long) bytesEach * length);
        return length;
    }

    /** Reads a number. */
    public int integer() {
        checkRemaining(4);
        return bytes.getInt();
    }

    /** Reads a number from 0 to 65,535. */
    public char character() {
        checkRemaining(2);
        return bytes.getChar();
    }

    /** Reads bytes behind their length. */
    public byte[] bytes() {
        byte[] values = new byte[length(1)];
        bytes.get(values);
        return values;
    }

    /** Reads a text behind its length. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Reads numbers behind their count. */
    public char[] characters() {
        char[] values = new char[length(2)];
        bytes.asCharBuffer().get(values);
        bytes.position(bytes.position() + 2 * values.length);
        return values;
    }

    /** Reads numbers behind their count. */
    public int[] integers() {
        int[] values = new int[length(4)];
        bytes.asIntBuffer().get(values);
        bytes.position(bytes.position() + 4 * values.length);
        return values;
    }

    /** Reads numbers behind their count. */
    public long[] longs() {
        long[] values = new long[length(8)];
        bytes.asLongBuffer().get(values);
        bytes.position(bytes.position() + 8 * values.length);
        return values;
    }

    /** Refuses bytes that nobody asked for. */
    public void end() {
        check(bytes.remaining() == 0, "has more in it than was written");
    }
}
