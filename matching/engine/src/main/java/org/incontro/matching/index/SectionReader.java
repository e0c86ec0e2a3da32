// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** One section of a snapshot, whose checksum was right; every length is checked before anything is allocated for it. Confined to one thread. */
final class SectionReader {

    private final ByteBuffer bytes;
    private final String name;

    private SectionReader(ByteBuffer bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    /** Reads the next section, which must be of one of some kinds. */
    static SectionReader read(InputStream in, SnapshotFormat.Section expected) throws IOException {
        String name = expected.toString();
        byte[] head = in.readNBytes(8);
        if (head.length < 8) {
            throw damaged(name, "is missing");
        }
        ByteBuffer fields = ByteBuffer.wrap(head);
        int section = fields.getInt();
        int length = fields.getInt();
        if (section != expected.code || length < 0) {
            throw damaged(name, "has another head than it was written with");
        }
        // Reads piece by piece, so that a length that is not true allocates no more than there is.
        byte[] payload = in.readNBytes(length);
        byte[] written = in.readNBytes(4);
        if (written.length < 4) {
            throw damaged(name, "ends early");
        }
        CRC32C checksum = new CRC32C();
        checksum.update(head);
        checksum.update(payload);
        if (ByteBuffer.wrap(written).getInt() != (int) checksum.getValue()) {
            throw damaged(name, "has another checksum than it was written with");
        }
        return new SectionReader(ByteBuffer.wrap(payload), name);
    }

    private static SnapshotException damaged(String section, String what) {
        return new SnapshotException(
                SnapshotException.Fault.DAMAGED,
                "a snapshot must be as it was written, but its section \"%s\" %s. Restore an older snapshot, or rebuild from the database."
                        .formatted(section, what));
    }

    /** Refuses what cannot have been written. */
    void check(boolean holds, String what) {
        if (!holds) {
            throw damaged(name, what);
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

    int integer() {
        checkRemaining(4);
        return bytes.getInt();
    }

    char character() {
        checkRemaining(2);
        return bytes.getChar();
    }

    byte[] bytes() {
        byte[] values = new byte[length(1)];
        bytes.get(values);
        return values;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    char[] characters() {
        char[] values = new char[length(2)];
        bytes.asCharBuffer().get(values);
        bytes.position(bytes.position() + 2 * values.length);
        return values;
    }

    int[] integers() {
        int[] values = new int[length(4)];
        bytes.asIntBuffer().get(values);
        bytes.position(bytes.position() + 4 * values.length);
        return values;
    }

    long[] longs() {
        long[] values = new long[length(8)];
        bytes.asLongBuffer().get(values);
        bytes.position(bytes.position() + 8 * values.length);
        return values;
    }

    /** Refuses bytes that nobody asked for. */
    void end() {
        check(bytes.remaining() == 0, "has more in it than was written");
    }
}
