// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of one language, its stop word filter and its stemmer, ready to be used again. Confined to one thread at
 * a time.
 */
final class TermChain {

    private final WordStream words = new WordStream();
    private final TokenStream end;
    private final CharTermAttribute term;

    TermChain(AnalysedLanguage language) {
        end = language.terms(words);
        term = end.addAttribute(CharTermAttribute.class);
    }

    /**
     * Returns the terms of a text.
     *
     * @param plainText as {@link PlainText} prepares it
     */
    List<String> terms(String plainText) {
        List<String> terms = new ArrayList<>(plainText.length() / 8);
        words.read(plainText);
        try {
            end.reset();
            while (end.incrementToken()) {
                if (!term.isEmpty()) {
                    terms.add(term.toString());
                }
            }
            end.end();
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory must be readable", e);
        }
        return terms;
    }
}
