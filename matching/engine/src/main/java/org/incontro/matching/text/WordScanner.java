// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

/**
 * Walks over the words of a text that {@link PlainText} has prepared.
 *
 * <p>A word is a run of letters, digits and combining marks. Signs inside it are treated so that names keep their form:
 *
 * <ul>
 *   <li>an apostrophe between letters stays ({@code l'energia}), for the language to decide about;
 *   <li>a point or comma between digits stays, as a point ({@code 3.5});
 *   <li>points between single letters go ({@code s.p.a.} becomes {@code spa});
 *   <li>{@code &} between parts of one or two letters stays ({@code r&d}, {@code at&t});
 *   <li>a hyphen joins after a single letter ({@code e-mobility} becomes {@code emobility}), before one or two digits
 *       that follow letters ({@code covid-19} becomes {@code covid19}), and between parts of at most two letters each
 *       ({@code wi-fi}); everywhere else it separates;
 *   <li>{@code c++}, {@code c#} and {@code .net} are words.
 * </ul>
 *
 * <p>Scripts written without spaces, and Hangul, give the overlapping pairs of their characters instead of words. A
 * word longer than {@link #WORD_LIMIT} is cut. Time is linear in the text. Confined to one thread.
 */
final class WordScanner {

    /** The longest word, in UTF-16 units; the rest of a longer one is left out. */
    static final int WORD_LIMIT = 64;

    private static final String DOT_NET = ".net";
    private static final int END = -1;

    private final StringBuilder word = new StringBuilder(WORD_LIMIT + 2);
    private String text = "";
    private int at;
    private boolean pair;
    private boolean inPairs;

    /** Starts with another text. */
    void read(String plainText) {
        text = plainText;
        at = 0;
        inPairs = false;
    }

    /** Moves on to the next word; tells whether there is one. */
    boolean next() {
        word.setLength(0);
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Scripts.isUnspaced(c)) {
                if (takePair(c)) {
                    return true;
                }
                continue;
            }
            inPairs = false;
            if (isWordStart(c)) {
                takeWord();
                return true;
            }
            if (takeDotNet()) {
                return true;
            }
            at += Character.charCount(c);
        }
        return false;
    }

    /** The word that {@link #next()} moved to; valid until its next call. */
    CharSequence word() {
        return word;
    }

    /** Tells whether the word is a pair of characters, or a lone one, of a script written without spaces. */
    boolean isPair() {
        return pair;
    }

    /** Tells whether the word holds anything but letters, combining marks and apostrophes. */
    boolean isMixed() {
        return word.codePoints().anyMatch(c -> !Character.isLetter(c) && !Scripts.isMark(c) && c != '\'');
    }

    /** Takes the pair that starts here, or a character that stands alone; a run's last character starts no pair. */
    private boolean takePair(int c) {
        int second = at + Character.charCount(c);
        boolean paired = second < text.length() && Scripts.isUnspaced(text.codePointAt(second));
        boolean taken = paired || !inPairs;
        if (taken) {
            word.appendCodePoint(c);
            if (paired) {
                word.appendCodePoint(text.codePointAt(second));
            }
        }
        pair = true;
        inPairs = paired;
        at = second;
        return taken;
    }

    private void takeWord() {
        pair = false;
        int partStart = at;
        while (true) {
            int c = peek(at);
            if (isWordCharacter(c)) {
                append(c);
                at += Character.charCount(c);
            } else if (joins(c, partStart)) {
                if (c == '\'' || c == '&') {
                    append(c);
                } else if (c == ',' || (c == '.' && Character.isDigit(text.codePointBefore(at)))) {
                    append('.');
                }
                at++;
                partStart = at;
            } else {
                takeSuffix(c);
                return;
            }
        }
    }

    /**
     * Tells whether the sign here holds the part of a word that began at {@code partStart} and the next part together.
     */
    private boolean joins(int sign, int partStart) {
        if (!isWordStart(peek(at + 1))) {
            return false;
        }
        boolean afterDigit = Character.isDigit(text.codePointBefore(at));
        boolean beforeDigit = Character.isDigit(peek(at + 1));
        return switch (sign) {
            case '\'' -> !afterDigit && !beforeDigit;
            case ',' -> afterDigit && beforeDigit;
            case '.' -> afterDigit ? beforeDigit : isLetters(partStart, at, 1) && nextIsLetters(1);
            case '&' -> word.length() == at - partStart && isLetters(partStart, at, 2) && nextIsLetters(2);
            case '-', '\u2010' -> hyphenJoins(partStart, afterDigit);
            default -> false;
        };
    }

    private boolean hyphenJoins(int partStart, boolean afterDigit) {
        if (isLetters(partStart, at, 1) && word.length() == 1 && Character.isLetter(peek(at + 1))) {
            return true;
        }
        int nextLength = nextLength();
        if (nextLength > 2) {
            return false;
        }
        boolean digits = isDigits(at + 1, at + 1 + nextLength);
        return digits ? !afterDigit : isLetters(partStart, at, 2) && nextIsLetters(2);
    }

    private void takeSuffix(int c) {
        if (c == '+' && word.length() <= 2 && peek(at + 1) == '+' && !isWordCharacter(peek(at + 2))) {
            word.append("++");
            at += 2;
        } else if (c == '#' && word.length() == 1 && !isWordCharacter(peek(at + 1))) {
            word.append('#');
            at++;
        }
    }

    private boolean takeDotNet() {
        boolean found = text.startsWith(DOT_NET, at)
                && !isWordCharacter(peek(at + DOT_NET.length()))
                && (at == 0 || !isWordCharacter(text.codePointBefore(at)));
        if (found) {
            word.append(DOT_NET);
            pair = false;
            at += DOT_NET.length();
        }
        return found;
    }

    private void append(int c) {
        if (word.length() + Character.charCount(c) <= WORD_LIMIT) {
            word.appendCodePoint(c);
        }
    }

    private int peek(int index) {
        return index < text.length() ? text.codePointAt(index) : END;
    }

    /** How many units of the word follow the sign here: 1, 2, or 3 for more. */
    private int nextLength() {
        int length = 0;
        while (length < 3 && isWordCharacter(peek(at + 1 + length))) {
            length++;
        }
        return length;
    }

    private boolean nextIsLetters(int limit) {
        int length = nextLength();
        return length <= limit && isLetters(at + 1, at + 1 + length, limit);
    }

    private boolean isLetters(int from, int to, int limit) {
        return to > from
                && to - from <= limit
                && text.substring(from, to).codePoints().allMatch(Character::isLetter);
    }

    private boolean isDigits(int from, int to) {
        return to > from && text.substring(from, to).codePoints().allMatch(Character::isDigit);
    }

    private static boolean isWordStart(int c) {
        return isWordCharacter(c) && !Scripts.isMark(c);
    }

    private static boolean isWordCharacter(int c) {
        return c != END && (Character.isLetterOrDigit(c) || Scripts.isMark(c)) && !Scripts.isUnspaced(c);
    }
}
