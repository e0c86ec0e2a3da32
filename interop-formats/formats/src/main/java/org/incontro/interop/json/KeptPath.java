// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

/**
 * Under which path of {@link org.incontro.core.value.Extensions} native JSON keeps what it has no place for.
 *
 * <p>{@code native:/sites/0/floor} is a member that no form knows, with the pointer that it has in the output; it is written
 * back there. {@code unread:/facts/founded} is a value that could not be understood, with its pointer in the input; it is
 * only kept, because what is written must be right.
 */
final class KeptPath {

    static final String IN_PLACE = "native:";
    static final String ASIDE = "unread:";

    private KeptPath() {}

    /** Returns a pointer with one more step. */
    static String step(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Tells whether a text is the pointer of a member, in the form that {@link #step} writes. */
    static boolean isPointer(String text) {
        return text.startsWith("/") && step(parent(text), name(text)).equals(text);
    }

    /** Returns the pointer of the object that a member is in. */
    static String parent(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return slash < 0 ? "" : pointer.substring(0, slash);
    }

    /** Returns the name of the member that a pointer leads to. */
    static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
