// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.util.Optional;
import org.incontro.core.value.Languages;

/**
 * What a column says.
 *
 * @param field what it is about
 * @param language the language of its texts; {@link Languages#UNDETERMINED} if its name does not say
 */
record TableColumn(Field field, String language) {

    /** What a column can be about. */
    enum Field {
        ID,
        PORTAL,
        NAME,
        KIND,
        SIZE,
        COUNTRY,
        NUTS,
        CITY,
        DESCRIPTION,
        LANGUAGES,
        KEYWORDS,
        CONCEPTS,
        WEBSITE,
        EMAIL,
        PHONE,
        VAT,
        PIC,
        ORCID,
        TITLE,
        SUMMARY,
        STAGE,
        PARTNERSHIP,
        PARTNERS,
        IPR,
        COUNTRIES,
        STATUS,
        PUBLISHED,
        DEADLINE,
        REFERENCE,
        CONTACT,
        COMPETENCE,
        LEVEL;

        /** Tells whether there may be a column for each language. */
        boolean isText() {
            return switch (this) {
                case NAME, DESCRIPTION, TITLE, SUMMARY, COMPETENCE -> true;
                default -> false;
            };
        }
    }

    static TableColumn of(Field field) {
        return new TableColumn(field, Languages.UNDETERMINED);
    }

    /** Understands the name of a column, such as {@code Beschreibung}, {@code name_it} or {@code Nome (it)}. */
    static Optional<TableColumn> named(String header, TableLayout layout) {
        Optional<Field> whole = layout.words().find(header);
        if (whole.isPresent()) {
            return whole.map(TableColumn::of);
        }
        String text = header.strip();
        boolean bracket = text.endsWith(")");
        int mark = text.lastIndexOf(bracket ? '(' : '_');
        if (mark < 1) {
            return Optional.empty();
        }
        String tag = text.substring(mark + 1, text.length() - (bracket ? 1 : 0));
        return layout.words()
                .find(text.substring(0, mark))
                .filter(Field::isText)
                .flatMap(field -> TableWords.language(tag).map(language -> new TableColumn(field, language)));
    }
}
