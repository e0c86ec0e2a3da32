// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.ArrayList;
import java.util.List;
import org.incontro.core.identity.EntityId;
import org.jspecify.annotations.Nullable;

/** Numbers segments, so that where an entry is fits 32 bits: the segment's number above the position. Confined to the writer. */
final class SegmentTable<A> {

    /** Numbers are less than this, so that no location is {@link Locations#NONE}. */
    private static final int MOST = (1 << 16) - 1;

    private final List<@Nullable Segment<A>> segments = new ArrayList<>();

    /** Returns the number of a segment from now on. */
    int add(Segment<A> segment) {
        int free = segments.indexOf(null);
        if (free >= 0) {
            segments.set(free, segment);
            return free;
        }
        if (segments.size() == MOST) {
            throw new IllegalStateException("an index must have at most %s parts, but has as many".formatted(MOST));
        }
        segments.add(segment);
        return segments.size() - 1;
    }

    void remove(Segment<A> segment) {
        segments.set(number(segment), null);
    }

    int number(Segment<?> segment) {
        return segments.indexOf(segment);
    }

    void clear() {
        segments.clear();
    }

    static int location(int segment, int position) {
        return segment << 16 | position;
    }

    static int position(int location) {
        return location & 0xffff;
    }

    Segment<A> segment(int location) {
        Segment<A> segment = segments.get(location >>> 16);
        if (segment == null) {
            throw new IllegalStateException(
                    "location %s must be in a segment, but is in none".formatted(Integer.toHexString(location)));
        }
        return segment;
    }

    EntityId id(int location) {
        return segment(location).id(position(location));
    }
}
