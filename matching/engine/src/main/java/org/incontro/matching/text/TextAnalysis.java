// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import java.util.List;

/**
 * Breaks a text into terms: the units that matching counts and compares.
 *
 * <p>An extension point: a portal with a language or a trade of its own may bring another analysis. Implementations are
 * thread-safe and deterministic, on every machine and in every default locale, and accept any text whatever.
 */
public interface TextAnalysis {

    /**
     * Returns the terms of a text.
     *
     * @param language a BCP 47 tag; {@code und} for a text whose language is not known
     * @param text any text
     * @return the terms in the order of the text, repeated as they occur, none of them empty; unmodifiable
     * @throws IllegalArgumentException if {@code language} is not well formed
     */
    List<String> terms(String language, String text);

    /**
     * Identifies what this analysis does: two analyses with the same fingerprint give the same terms for the same text.
     * What was learned from terms holds only for analyses of the same fingerprint.
     */
    String fingerprint();

    /**
     * Returns the analysis that this library brings, described in {@link org.incontro.matching.text}. One instance
     * serves all threads.
     */
    static TextAnalysis standard() {
        return StandardAnalysis.INSTANCE;
    }

    /**
     * Returns what Lucene's own analyzers make of texts: the peers' analysis, for comparisons. Languages without an
     * analyzer get words in lower case. One instance serves all threads.
     */
    static TextAnalysis ofLucene() {
        return LuceneAnalysis.INSTANCE;
    }
}
