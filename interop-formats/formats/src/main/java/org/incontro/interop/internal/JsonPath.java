// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The way from a record to the value that is looked at. It costs nothing until it is asked for: with a long name outside,
 * a pointer for each of many small values inside would fill the heap. Confined to one thread.
 */
public final class JsonPath {

    private final Deque<String> names = new ArrayDeque<>();

    /** Goes into a field. */
    public void enter(String name) {
        names.addLast(name);
    }

    /** Goes back to the object that the last field is in. */
    public void leave() {
        names.removeLast();
    }

    /**
     * Returns the JSON Pointer for a message; that of the record is empty.
     *
     * @param longest more characters are cut
     */
    public String shown(int longest) {
        StringBuilder pointer = new StringBuilder();
        for (String name : names) {
            int end = Math.min(name.length(), longest);
            pointer.append(JsonRecord.pointer("", name.substring(0, end)));
            if (end < name.length() || pointer.length() > longest) {
                return pointer.substring(0, longest) + "…";
            }
        }
        return pointer.toString();
    }
}
