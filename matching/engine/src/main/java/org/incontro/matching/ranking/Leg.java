// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.Locale;

/** What a score is made of. */
public enum Leg {
    /** Words in common, by how surprising each is: a divergence from randomness; from 0 to 1. */
    WORDS,
    /** The same with words cut down to their roots by a stronger stemmer: a second opinion on which words are one; from 0 to 1. */
    ROOTS,
    /** Character n-grams of words in common, in the same way: compounds, inflections, misspellings; from 0 to 1. */
    GRAMS,
    /** Neighbouring words that are neighbours in both: phrases; from 0 to 1. */
    PAIRS,
    /** The cosine of the angle between both texts' words: how much of the whole is in common; from 0 to 1. */
    COSINE,
    /** Words that the best texts so far have in common, asked for as well; from 0 to 1. */
    FEEDBACK,
    /** The concept that a text names answers the query by any of its labels, in any language; from 0 to 1. */
    CONCEPTS,
    /** All texts of an owner taken together as one; counts where owners are ranked; from 0 to 1. */
    PROFILE,
    /** What is long ago counts less; counts where owners are ranked by dated texts. */
    RECENCY;

    /** Returns the name used in settings, tables and files: lower-case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
