// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import org.incontro.core.problem.Place;

/**
 * The bytes of one record inside a buffer that is reused for the next one.
 *
 * @param place where they begin in the input
 * @param buffer holds them
 * @param start the first byte in the buffer
 * @param length how many there are; 0 where the record is broken
 * @param guessed whether the record was only taken to be what the line holds, which a parser has to confirm
 */
@SuppressWarnings("ArrayRecordComponent")
record Frame(Place place, byte[] buffer, int start, int length, boolean guessed) {

    /** Returns a record whose end is certain. */
    static Frame cut(Place place, byte[] buffer, int start, int length) {
        return new Frame(place, buffer, start, length, false);
    }

    /** Tells whether braces and quotes are in balance. */
    boolean isWhole() {
        return length > 0;
    }

    /** Returns the place of a byte, counted from the first one; columns count characters. */
    Place placeOf(long offset) {
        long line = place.line();
        long column = place.column();
        int end = start + (int) Math.max(0, Math.min(offset, length));
        for (int i = start; i < end; i++) {
            if (buffer[i] == '\n') {
                line++;
                column = 1;
            } else if ((buffer[i] & 0xC0) != 0x80) {
                column++;
            }
        }
        return new Place(place.source(), line, column);
    }
}
