// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What the analysis has to know of the scripts of the world. */
final class Scripts {

    /** Hangul is written with spaces, but its words carry so many endings that pairs serve it better. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final int FIRST_UNSPACED = 0x0E00;
    private static final int PROLONGED_SOUND_MARK = 0x30FC;

    private Scripts() {}

    /** Tells whether a code point is a letter or mark of a script whose words are not kept apart by spaces. */
    static boolean isUnspaced(int c) {
        if (c < FIRST_UNSPACED) {
            return false;
        }
        return c == PROLONGED_SOUND_MARK
                || (UNSPACED.contains(UnicodeScript.of(c)) && (Character.isLetter(c) || isMark(c)));
    }

    /** Tells whether a code point is a combining mark of any kind. */
    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Tells whether combining marks on a letter of its script may be dropped without making other words of it. */
    static boolean foldsMarks(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.LATIN || script == UnicodeScript.GREEK;
    }
}
