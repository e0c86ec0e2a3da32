// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.incontro.core.value.Languages;
import org.incontro.core.value.MessageTemplates;
import org.incontro.interop.table.TableColumn.Field;

/**
 * The columns of one kind of table.
 *
 * @param columns those of a template, in order
 * @param givesId the fields of which one must be there
 * @param words the names that columns may have
 */
record TableLayout(List<TableColumn> columns, Set<Field> givesId, WordList<Field> words) {

    static final TableLayout PARTICIPANTS = of(
            EnumSet.of(Field.ID, Field.PIC, Field.ORCID),
            Field.ID,
            Field.PORTAL,
            Field.NAME,
            Field.KIND,
            Field.SIZE,
            Field.COUNTRY,
            Field.NUTS,
            Field.CITY,
            Field.DESCRIPTION,
            Field.LANGUAGES,
            Field.KEYWORDS,
            Field.CONCEPTS,
            Field.WEBSITE,
            Field.EMAIL,
            Field.PHONE,
            Field.VAT,
            Field.PIC,
            Field.ORCID);

    static final TableLayout OPPORTUNITIES = of(
            EnumSet.of(Field.ID),
            Field.ID,
            Field.PORTAL,
            Field.KIND,
            Field.TITLE,
            Field.SUMMARY,
            Field.DESCRIPTION,
            Field.KEYWORDS,
            Field.CONCEPTS,
            Field.STAGE,
            Field.PARTNERSHIP,
            Field.PARTNERS,
            Field.IPR,
            Field.COUNTRY,
            Field.NUTS,
            Field.CITY,
            Field.COUNTRIES,
            Field.STATUS,
            Field.PUBLISHED,
            Field.DEADLINE,
            Field.REFERENCE,
            Field.WEBSITE,
            Field.CONTACT,
            Field.EMAIL,
            Field.PHONE);

    static final TableLayout COMPETENCES = of(
            EnumSet.of(Field.ID),
            Field.ID,
            Field.PORTAL,
            Field.COMPETENCE,
            Field.KEYWORDS,
            Field.CONCEPTS,
            Field.LEVEL);

    private static final MessageTemplates HEADERS =
            MessageTemplates.load("table-headers", TableLayout.class::getResourceAsStream);

    private static TableLayout of(Set<Field> givesId, Field... fields) {
        List<TableColumn> columns = new ArrayList<>();
        for (Field field : fields) {
            columns.add(TableColumn.of(field));
            if (field.isText()) {
                MessageTemplates.LANGUAGES.forEach(language -> columns.add(new TableColumn(field, language)));
            }
        }
        return new TableLayout(List.copyOf(columns), givesId, TableWords.columns(List.of(fields)));
    }

    /** Tells whether a line looks like the header of such a table: it names an id and a certain other field. */
    boolean resembles(String line, Field needed) {
        String[] names = line.split("[;,\t]", 200);
        Set<Field> known = EnumSet.noneOf(Field.class);
        for (String name : names) {
            TableColumn.named(name.replace("\"", ""), this).ifPresent(column -> known.add(column.field()));
        }
        return known.contains(needed) && givesId.stream().anyMatch(known::contains);
    }

    /** Returns the names of the template's columns in a language. */
    List<String> headers(String language) {
        return columns.stream().map(column -> header(column, language)).toList();
    }

    private static String header(TableColumn column, String language) {
        String name = HEADERS.get(column.field().name(), language);
        return column.language().equals(Languages.UNDETERMINED) ? name : name + " (" + column.language() + ")";
    }

    /** Returns what separates cells where a language is spoken: a comma in English, elsewhere it stands in numbers. */
    static char separator(String language) {
        return Languages.primary(language).equals("en") ? ',' : ';';
    }

    /** Returns the header line as a file of its own, which people fill in. */
    String template(String language) {
        return headers(language).stream()
                .collect(Collectors.joining(String.valueOf(separator(language)), "\uFEFF", "\r\n"));
    }
}
