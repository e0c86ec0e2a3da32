// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

/** The names that data use. */
final class Names {

    private static final int LONGEST = 64;

    private Names() {}

    static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    static void require(String what, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("%s must be 1 to %s small letters, digits or hyphens, but was \"%s\""
                    .formatted(what, LONGEST, name));
        }
    }
}
