// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import org.incontro.core.value.LocalizedText;

/**
 * How strongly a signal speaks for a pair, and why.
 *
 * @param strength above 0, at most 1
 * @param sentence why, in a few words, in the bundled languages
 * @param detail why, in a whole sentence, in the bundled languages
 */
public record Finding(double strength, LocalizedText sentence, LocalizedText detail) {

    /**
     * Checks the strength.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1
     */
    public Finding {
        // Written so that NaN, which fails every comparison, is refused too.
        if (!(strength > 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength must be above 0 and at most 1, but was " + strength);
        }
    }
}
