// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import java.util.function.Supplier;
import org.incontro.core.value.LocalizedText;

/**
 * How strongly a signal speaks for a pair, and why.
 *
 * <p>Sentences are made when they are asked for: hundreds of candidates are scored for each one that is explained.
 */
public final class Finding {

    private final double strength;
    private final Supplier<LocalizedText> sentence;
    private final Supplier<LocalizedText> detail;

    /**
     * Makes a finding.
     *
     * @param strength above 0, at most 1
     * @param sentence says why in a few words, in the bundled languages
     * @param detail says why in a whole sentence, in the bundled languages
     * @throws IllegalArgumentException if {@code strength} is not above 0 and at most 1
     */
    public Finding(double strength, Supplier<LocalizedText> sentence, Supplier<LocalizedText> detail) {
        // Written so that NaN, which fails every comparison, is refused too.
        if (!(strength > 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength must be above 0 and at most 1, but was " + strength);
        }
        this.strength = strength;
        this.sentence = sentence;
        this.detail = detail;
    }

    /** Returns how strongly it speaks, above 0, at most 1. */
    public double strength() {
        return strength;
    }

    /** Returns why, in a few words. */
    public LocalizedText sentence() {
        return sentence.get();
    }

    /** Returns why, in a whole sentence. */
    public LocalizedText detail() {
        return detail.get();
    }
}
