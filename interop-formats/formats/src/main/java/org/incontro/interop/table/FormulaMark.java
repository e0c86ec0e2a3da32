// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

/**
 * The apostrophe that keeps a spreadsheet from taking a text for a formula.
 *
 * <p>A cell that begins with {@code =}, {@code +}, {@code -} or {@code @}, or with apostrophes before one of them, gets one more; a reader
 * takes one off. So every text comes back as it was.
 */
final class FormulaMark {

    private static final String STARTS = "=+-@";

    private FormulaMark() {}

    static String added(String text) {
        return STARTS.indexOf(afterApostrophes(text)) >= 0 ? "'" + text : text;
    }

    /** Returns a cell's text without the mark and without white space at its ends. */
    static String removed(String cell) {
        boolean marked = !cell.isEmpty() && cell.charAt(0) == '\'' && STARTS.indexOf(afterApostrophes(cell)) >= 0;
        return (marked ? cell.substring(1) : cell).strip();
    }

    /** Returns the first character that is no apostrophe, or NUL if there is none. */
    private static char afterApostrophes(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() ? text.charAt(i) : '\u0000';
    }
}
