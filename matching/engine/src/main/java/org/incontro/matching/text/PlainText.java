// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;

/**
 * What is left of a text without mark-up, addresses and differences of form: lower case, compatibility characters
 * unified.
 */
final class PlainText {

    /** The longest text read, in UTF-16 units; what comes after is ignored. */
    static final int LENGTH_LIMIT = 1_000_000;

    /** Longer runs of combining marks are cut, as in the Stream-Safe Text Format of Unicode Annex 15. */
    private static final int MARK_LIMIT = 30;

    private PlainText() {}

    /**
     * Returns the text without HTML and {@link Addresses}, in normalisation form KC and lower case.
     *
     * @param text any text; only its first {@link #LENGTH_LIMIT} units are read
     */
    static String of(String text) {
        String unified = Normalizer.normalize(tidied(withoutMarkup(head(text))), Normalizer.Form.NFKC);
        // The two letters whose lower case is special: the JDK goes over the whole text for each of them.
        String lower = unified.replace('İ', 'i').replace('Σ', 'σ').toLowerCase(Locale.ROOT);
        String composed = Normalizer.normalize(lower, Normalizer.Form.NFKC);
        return Addresses.blanked(head(composed.replace("i\u0307", "i").replace('ς', 'σ')));
    }

    /** Applied at both ends, because one ligature may stand for eighteen letters. */
    private static String head(String text) {
        return text.length() <= LENGTH_LIMIT ? text : text.substring(0, LENGTH_LIMIT);
    }

    private static String withoutMarkup(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        // The filter looks for the end of each processing instruction anew: quadratic where there is none.
        String harmless = text.replace("<?", "< ");
        try (var reader = new HTMLStripCharFilter(new StringReader(harmless))) {
            var plain = new StringWriter(harmless.length());
            reader.transferTo(plain);
            return plain.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory must be readable", e);
        }
    }

    /*
     * Done before normalisation, which would otherwise join a trade mark sign to its word, tear an acute accent used as
     * an apostrophe into a space and a mark, and take quadratic time to sort endless runs of combining marks.
     */
    private static String tidied(String text) {
        var tidy = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            marks = Scripts.isMark(c) ? marks + 1 : 0;
            if (marks <= MARK_LIMIT && Character.getType(c) != Character.FORMAT) {
                tidy.appendCodePoint(replaced(c));
            }
        }
        return tidy.toString();
    }

    private static int replaced(int c) {
        return switch (c) {
            case '’', '‘', 'ʼ', '´', '`', 'ʹ', '′' -> '\'';
            case '™', '℠' -> ' ';
            default -> c;
        };
    }
}
