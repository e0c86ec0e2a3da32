// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.value.Languages;

/** Which columns of a table hold labels, of which kind and language, judged by their names. */
final class LabelColumns {

    private static final Set<String> PREFERRED =
            Set.of("label", "preflabel", "preferredlabel", "name", "nome", "title", "titolo");
    private static final Set<String> ALTERNATIVE =
            Set.of("altlabel", "altlabels", "alternative", "synonym", "synonyms");

    /** Tags that are a column's whole name; "id", which is Indonesian too, is not among them. */
    private static final Set<String> LANGUAGES = Set.of(
            "bg bs ca cs da de el en es et eu fi fr ga gl hr hu is it lt lv mk mt nb nl nn pl pt ro sk sl sq sr sv tr uk"
                    .split(" "));

    private static final int LONGEST_LANGUAGE = 3;

    private final Map<Integer, String> preferred = new LinkedHashMap<>();
    private final Map<Integer, String> alternative = new LinkedHashMap<>();

    /** Judges the names of the columns; {@code language} is the one of labels that name none. */
    LabelColumns(List<String> header, String language) {
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT);
            int underscore = name.indexOf('_');
            String kind = underscore < 0 ? name : name.substring(0, underscore);
            Optional<String> tag = underscore < 0 ? Optional.of(language) : tag(name.substring(underscore + 1));
            if (tag.isPresent() && PREFERRED.contains(kind)) {
                preferred.put(i, tag.get());
            } else if (tag.isPresent() && ALTERNATIVE.contains(kind)) {
                alternative.put(i, tag.get());
            } else if (LANGUAGES.contains(name)) {
                preferred.put(i, name);
            }
        }
    }

    private static Optional<String> tag(String text) {
        try {
            return Optional.of(Languages.canonical(text))
                    .filter(tag -> Languages.primary(tag).length() <= LONGEST_LANGUAGE);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return preferred.isEmpty();
    }

    /** Gives a concept the labels of its row. */
    void read(CsvReader.Row row, SchemeDraft.Entry entry) {
        preferred.forEach((column, language) -> entry.label(language, row.cell(column)));
        alternative.forEach((column, language) -> {
            for (String text : row.cell(column).split("\\|", -1)) {
                entry.alternative(language, text.strip());
            }
        });
    }
}
