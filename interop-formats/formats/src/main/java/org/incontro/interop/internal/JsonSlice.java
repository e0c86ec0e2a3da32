// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.util.Optional;
import org.incontro.core.problem.Place;
import org.incontro.interop.ReadProblem;

/**
 * The bytes of one object of the top level.
 *
 * @param place where they begin
 * @param bytes from the opening brace to the closing one; empty where it is broken
 * @param fault what is wrong with it; empty where its braces and quotes are in balance
 */
record JsonSlice(Place place, byte[] bytes, Optional<ReadProblem> fault) {

    static JsonSlice whole(Place place, byte[] bytes) {
        return new JsonSlice(place, bytes, Optional.empty());
    }

    static JsonSlice broken(Place place) {
        return new JsonSlice(place, new byte[0], Optional.of(ReadProblem.BROKEN_RECORD));
    }

    static JsonSlice tooDeep(Place place) {
        return new JsonSlice(place, new byte[0], Optional.of(ReadProblem.TOO_DEEP));
    }
}
