// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Gathers one section of a file and writes it with its length and checksum. Confined to one thread. */
public final class SectionWriter {

    private static final int LEAST_CAPACITY = 1 << 16;

    private ByteBuffer bytes = ByteBuffer.allocate(LEAST_CAPACITY);

    private ByteBuffer room(long more) {
        if (bytes.remaining() < more) {
            long capacity = Math.max(bytes.position() + more, Math.min(2L * bytes.capacity(), Integer.MAX_VALUE - 64));
            ByteBuffer grown = ByteBuffer.allocate(Math.toIntExact(capacity));
            bytes = grown.put(bytes.flip());
        }
        return bytes;
    }

    /** Adds a number. */
    public void put(int value) {
        room(4).putInt(value);
    }

    /** Adds a number from 0 to 65,535. */
    public void put(char value) {
        room(2).putChar(value);
    }

    /** Adds bytes behind their length. */
    public void put(byte[] values) {
        room(4L + values.length).putInt(values.length).put(values);
    }

    /** Adds a text behind its length. */
    public void put(String value) {
        put(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds numbers behind their count. */
    public void put(char[] values) {
        ByteBuffer to = room(4 + 2L * values.length).putInt(values.length);
        to.asCharBuffer().put(values);
        to.position(to.position() + 2 * values.length);
    }

    /** Adds numbers behind their count. */
    public void put(int[] values) {
        ByteBuffer to = room(4 + 4L * values.length).putInt(values.length);
        to.asIntBuffer().put(values);
        to.position(to.position() + 4 * values.length);
    }

    /** Adds numbers behind their count. */
    public void put(long[] values) {
        ByteBuffer to = room(4 + 8L * values.length).putInt(values.length);
        to.asLongBuffer().put(values);
        to.position(to.position() + 8 * values.length);
    }

    /** Returns how many bytes have been gathered. */
    public int size() {
        return bytes.position();
    }

    /**
     * Writes what was gathered; nothing is gathered afterwards.
     *
     * @param out where to
     * @param kind of what kind the section is
     * @throws IOException if it cannot be written
     */
    public void writeTo(OutputStream out, int kind) throws IOException {
        bytes.flip();
        ByteBuffer head =
                ByteBuffer.allocate(8).putInt(kind).putInt(bytes.limit()).flip();
        out.write(head.array());
        out.write(bytes.array(), 0, bytes.limit());
        CRC32C checksum = new CRC32C();
        checksum.update(head);
        checksum.update(bytes);
        out.write(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        bytes.clear();
    }
}
