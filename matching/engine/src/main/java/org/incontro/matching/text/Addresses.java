// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

/**
 * Addresses of pages and of mailboxes in a text: they name a place and not a subject, and what their paths and queries
 * say ({@code ?keywords=ccam&isExactMatch=true}) was said by a machine.
 *
 * <p>A page's address begins with {@code www.} or with a scheme and {@code ://}, and ends before white space, a
 * quotation mark, an angle bracket, or a letter of a script without spaces. A mailbox is a run of letters, digits and
 * {@code ._%+-} around an {@code @}, with a point and a letter behind it: {@code robots@home} and {@code lab@4.0} are
 * names.
 */
final class Addresses {

    private static final String SCHEME_END = "://";
    private static final String WWW = "www.";
    private static final String CLOSING = "\"“”„«»<>";

    private Addresses() {}

    /**
     * Returns the text with a space in place of each address. Takes time linear in the text.
     *
     * @param text in lower case
     */
    static String blanked(String text) {
        if (!text.contains(SCHEME_END) && !text.contains(WWW) && text.indexOf('@') < 0) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at, kept);
            if (end > at) {
                kept.append(' ');
                at = end;
            } else {
                kept.append(text.charAt(at++));
            }
        }
        return kept.toString();
    }

    /** Returns where the address that is recognised here ends, having taken back its beginning; {@code at} if none is. */
    private static int end(String text, int at, StringBuilder kept) {
        return switch (text.charAt(at)) {
            case ':' -> text.startsWith(SCHEME_END, at) && takeBack(kept, "") ? pageEnd(text, at) : at;
            case 'w' -> text.startsWith(WWW, at) && !endsInWord(kept) ? pageEnd(text, at) : at;
            case '@' -> {
                int end = hostEnd(text, at + 1);
                yield end > at && takeBack(kept, "._%+-") ? end : at;
            }
            default -> at;
        };
    }

    private static int pageEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || CLOSING.indexOf(c) >= 0
                    || Scripts.isUnspaced(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** Returns where the host that begins here ends; -1 if there is none with a point before a letter. */
    private static int hostEnd(String text, int from) {
        boolean pointed = false;
        int end = from;
        while (end < text.length() && isPart(text.charAt(end), ".-")) {
            pointed |= end > from && text.charAt(end - 1) == '.' && Character.isLetter(text.charAt(end));
            end++;
        }
        return pointed ? end : -1;
    }

    /** Removes letters, digits and some signs from the end; tells whether there were any. */
    private static boolean takeBack(StringBuilder kept, String signs) {
        int length = kept.length();
        int start = length;
        while (start > 0 && isPart(kept.charAt(start - 1), signs)) {
            start--;
        }
        kept.setLength(start);
        return start < length;
    }

    private static boolean endsInWord(StringBuilder kept) {
        return kept.length() > 0 && Character.isLetterOrDigit(kept.charAt(kept.length() - 1));
    }

    private static boolean isPart(char c, String signs) {
        return Character.isLetterOrDigit(c) || signs.indexOf(c) >= 0;
    }
}
