// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.collection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that may answer a query.
 *
 * @param id unique in its collection, without white space
 * @param title its title, or the empty string
 * @param text what it says
 * @param candidate the person or organisation that it is evidence for, if candidates are ranked; without white space
 * @param date when it was made
 */
public record Document(String id, String title, String text, Optional<String> candidate, Optional<LocalDate> date) {

    /**
     * Returns a document of text alone.
     *
     * @param id unique in its collection, without white space
     * @param text what it says
     */
    public static Document of(String id, String text) {
        return new Document(id, "", text, Optional.empty(), Optional.empty());
    }

    /** Returns this document with a title. */
    public Document titled(String newTitle) {
        return new Document(id, newTitle, text, candidate, date);
    }

    /** Returns this document as evidence for a candidate. */
    public Document by(String newCandidate) {
        return new Document(id, title, text, Optional.of(newCandidate), date);
    }

    /** Returns this document with a date. */
    public Document on(LocalDate newDate) {
        return new Document(id, title, text, candidate, Optional.of(newDate));
    }

    /** Returns the title, if there is one, and the text, as one text. */
    public String whole() {
        return title.isEmpty() ? text : title + " . " + text;
    }
}
