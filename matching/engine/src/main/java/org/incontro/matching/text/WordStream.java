// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** The words of a {@link WordScanner}, in the form that stop word filters and stemmers take. Confined to one thread. */
final class WordStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final WordScanner words = new WordScanner();

    /** Starts with another text. */
    void read(String plainText) {
        words.read(plainText);
    }

    /** Words with digits or signs in them are marked as keywords: no stemmer must touch {@code h2020}. */
    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!words.next()) {
            return false;
        }
        term.append(words.word());
        keyword.setKeyword(words.isPair() || words.isMixed());
        return true;
    }
}
