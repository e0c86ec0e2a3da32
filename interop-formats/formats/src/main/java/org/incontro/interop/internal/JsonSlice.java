// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import org.incontro.core.problem.Place;

/**
 * The bytes of one object of the top level.
 *
 * @param place where they begin
 * @param bytes from the opening brace to the closing one; empty where it is broken
 * @param whole whether its braces and quotes are in balance
 */
record JsonSlice(Place place, byte[] bytes, boolean whole) {

    static JsonSlice broken(Place place) {
        return new JsonSlice(place, new byte[0], false);
    }
}
