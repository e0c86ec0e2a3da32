// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Drops the last vowel of Italian words of four or five letters, accented or not, which the light stemmer leaves
 * alone: {@code rete} and {@code reti} become {@code ret}. Confined to one thread.
 */
final class ShortItalianStemFilter extends TokenFilter {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 5;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    ShortItalianStemFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int length = term.length();
        if (length >= SHORTEST && length <= LONGEST && !keyword.isKeyword() && isVowel(term.charAt(length - 1))) {
            term.setLength(length - 1);
        }
        return true;
    }

    private static boolean isVowel(char c) {
        return "aeioàèéìòù".indexOf(c) >= 0;
    }
}
