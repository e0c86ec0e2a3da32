// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.place.Country;
import org.incontro.core.value.Languages;
import org.incontro.core.value.MessageTemplates;
import org.incontro.core.value.OpenCode;

/** The words of tables in five languages, from {@code table-words.properties} and the labels of the model. */
final class TableWords {

    /** The kind of those who are no organisation. */
    static final OrganisationKind PERSON = new OrganisationKind("person");

    static final List<String> KIND_CODES = List.of(
            "COMPANY", "UNIVERSITY", "RESEARCH_CENTRE", "PUBLIC_BODY", "ASSOCIATION", "INVENTOR", "OTHER", "person");

    static final List<String> SIZE_CODES =
            List.of("MICRO", "SMALL", "MEDIUM", "UP_TO_499", "LARGE", "MULTINATIONAL", "SME", "NOT_SME");

    private static final Map<TableColumn.Field, List<String>> COLUMN_WORDS = new EnumMap<>(TableColumn.Field.class);
    static final WordList<OrganisationKind> KINDS;
    static final WordList<OrganisationSize> SIZES;
    static final WordList<Country> COUNTRIES = new WordList<>();

    static {
        Properties words = load();
        for (TableColumn.Field field : TableColumn.Field.values()) {
            COLUMN_WORDS.put(field, split(words, "column." + field));
        }
        KINDS = codes(words, "kind.", KIND_CODES, OrganisationKind::new);
        SIZES = codes(words, "size.", SIZE_CODES, OrganisationSize::new);
        List.of("EL", "UK").forEach(code -> COUNTRIES.add(code, Country.of(code)));
        for (String code : Locale.getISOCountries()) {
            Country.find(code).ifPresent(TableWords::addCountry);
        }
        addCountry(Country.of("XK"));
    }

    private TableWords() {}

    /** Returns the names that columns of some fields may have. */
    static WordList<TableColumn.Field> columns(Collection<TableColumn.Field> fields) {
        WordList<TableColumn.Field> list = new WordList<>();
        for (TableColumn.Field field : fields) {
            Objects.requireNonNull(COLUMN_WORDS.get(field), field.name()).forEach(word -> list.add(word, field));
        }
        return list;
    }

    /** Returns codes under their own names and their labels in all languages. */
    static <T extends OpenCode> WordList<T> labelled(List<T> known) {
        WordList<T> list = new WordList<>();
        known.forEach(code -> list.add(code.code(), code));
        for (T code : known) {
            MessageTemplates.LANGUAGES.forEach(language -> list.add(code.label(language), code));
        }
        return list;
    }

    private static void addCountry(Country country) {
        COUNTRIES.add(country.code(), country);
        MessageTemplates.LANGUAGES.forEach(language -> COUNTRIES.add(country.name(language), country));
    }

    private static <T extends OpenCode> WordList<T> codes(
            Properties words, String prefix, List<String> codes, Function<String, T> maker) {
        WordList<T> list = new WordList<>();
        for (String code : codes) {
            T value = maker.apply(code);
            list.add(code, value);
            split(words, prefix + code).forEach(word -> list.add(word, value));
            MessageTemplates.LANGUAGES.forEach(language -> list.add(value.label(language), value));
        }
        return list;
    }

    private static List<String> split(Properties words, String key) {
        return List.of(Objects.requireNonNull(words.getProperty(key), key).split("\\|", -1));
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(
                        TableWords.class.getResourceAsStream("table-words.properties"), "table-words.properties");
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("\"table-words.properties\" cannot be read", e);
        }
        return words;
    }

    /** Understands a language tag whose language has two or three letters. */
    static Optional<String> language(String tag) {
        try {
            String canonical = Languages.canonical(tag);
            return Optional.of(canonical).filter(t -> Languages.primary(t).length() <= 3);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
