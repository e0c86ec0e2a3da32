// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** One section of a file, whose checksum was right; every length is checked before anything is allocated for it. Confined to one thread. */
public final class SectionReader {

    /** How much is read and checked at a time, so that it is summed up while it is near. */
    private static final int PIECE = 1 << 16;

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
        CRC32C checksum = new CRC32C();
        checksum.update(head);
        byte[] payload = payload(in, length, checksum);
        byte[] written = in.readNBytes(4);
        if (payload.length < length || written.length < 4) {
            throw damage.of("ends early");
        }
        if (ByteBuffer.wrap(written).getInt() != (int) checksum.getValue()) {
            throw damage.of("has another checksum than it was written with");
        }
        return new SectionReader(ByteBuffer.wrap(payload), damage);
    }

    /** Reads so many bytes, or those that there are; a length that is not true allocates little more than there is. */
    private static byte[] payload(InputStream in, int length, CRC32C checksum) throws IOException {
        byte[] payload = new byte[Math.min(length, Math.max(in.available(), PIECE))];
        int size = 0;
        while (size < length) {
            if (size == payload.length) {
                payload = Arrays.copyOf(payload, (int) Math.min(length, 2L * size));
            }
            int read = in.read(payload, size, Math.min(payload.length - size, PIECE));
            if (read < 0) {
                return Arrays.copyOf(payload, size);
            }
            checksum.update(payload, size, read);
            size += read;
        }
        return payload;
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
        int length = length(1);
        int start = bytes.position();
        bytes.position(start + length);
        return new String(bytes.array(), bytes.arrayOffset() + start, length, StandardCharsets.UTF_8);
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
