// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Objects;

/**
 * What a snapshot says of itself. Immutable and thread-safe.
 *
 * @param model the version of the weight model that all vectors are of
 * @param feedPosition up to where in the caller's change feed everything is in the snapshot; later changes may be in it too, so that the
 *     feed is read on from here and what comes twice does no harm
 */
public record SnapshotLabel(String model, String feedPosition) {

    /** The most characters of either. */
    public static final int MOST_CHARACTERS = 10_000;

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if either has more than {@value #MOST_CHARACTERS} characters
     */
    public SnapshotLabel {
        check("model", model);
        check("feedPosition", feedPosition);
    }

    private static void check(String name, String value) {
        Objects.requireNonNull(value, name);
        if (value.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "%s must have at most %s characters, but had %s".formatted(name, MOST_CHARACTERS, value.length()));
        }
    }
}
