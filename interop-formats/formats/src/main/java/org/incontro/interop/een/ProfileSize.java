// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.JsonRecords;

/**
 * How much one profile holds. All its texts together count as one text, and all its elements as one list, so that a
 * profile has a limit too and not only its parts.
 */
final class ProfileSize {

    private final FeedReader reader;
    private final ReadLimits limits;
    private long characters;
    private long pathCharacters;
    private long elements;

    ProfileSize(FeedReader reader) {
        this.reader = reader;
        this.limits = reader.options().limits();
    }

    void countText(long more) {
        characters += more;
        check(characters, ReadProblem.TEXT_TOO_LONG, limits.maxTextLength());
    }

    void countElement() {
        elements++;
        check(elements, ReadProblem.LIST_TOO_LONG, limits.maxListLength());
    }

    /** Every element has a path of its own: with a long name outside, many small elements inside fill the heap. */
    void countPath(FeedNode element) {
        pathCharacters += element.path().length();
        check(pathCharacters, ReadProblem.RECORD_TOO_LONG, JsonRecords.maxRecordBytes(limits));
    }

    private void check(long count, ReadProblem code, long limit) {
        if (count > limit) {
            throw reader.collector().beyond(code, limit, reader.here());
        }
    }
}
