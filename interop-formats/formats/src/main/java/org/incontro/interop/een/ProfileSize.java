// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadProblem;

/**
 * How much one profile holds. All its texts together count as one text, and all its elements as one list, so that a
 * profile has a limit too and not only its parts.
 */
final class ProfileSize {

    private final FeedReader reader;
    private final ReadLimits limits;
    private long characters;
    private long elements;

    ProfileSize(FeedReader reader) {
        this.reader = reader;
        this.limits = reader.options.limits();
    }

    void countText(long more) {
        characters += more;
        if (characters > limits.maxTextLength()) {
            throw reader.faults.beyond(ReadProblem.TEXT_TOO_LONG, limits.maxTextLength(), "", reader.here());
        }
    }

    void countElement() {
        elements++;
        if (elements > limits.maxListLength()) {
            throw reader.faults.beyond(ReadProblem.LIST_TOO_LONG, limits.maxListLength(), "", reader.here());
        }
    }
}
