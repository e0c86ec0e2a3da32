// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.settings.SettingsReader;
import org.incontro.core.value.Languages;
import org.incontro.core.value.MessageTemplates;

/**
 * The words of digests, which a region may replace one by one and in any language, without code. Immutable and thread-safe.
 *
 * <p>Words that are not replaced are the bundled ones, in English, Italian, German, French and Spanish. A language that is not
 * bundled falls back to English for whatever the region has not translated.
 */
public final class DigestTexts {

    /** The names of all texts, and the places that may stand in them. */
    private static final SortedMap<String, String> BUNDLED = AlertTexts.digest();

    private static final DigestTexts STANDARD = new DigestTexts(Collections.emptySortedMap());

    private final SortedMap<String, SortedMap<String, String>> replaced;

    private DigestTexts(SortedMap<String, SortedMap<String, String>> replaced) {
        this.replaced = replaced;
    }

    /** Returns the bundled words. */
    public static DigestTexts standard() {
        return STANDARD;
    }

    /**
     * Reads replacements from a tree of plain values: an object of texts by name for each language, such as
     * {@code {"it": {"footer": "Regione Lombardia, …"}}}. A reader of {@code pt-BR} gets each text of {@code pt-BR} or else of {@code pt}; where a tree has
     * varieties of a language alone, the first of them in alphabetical order counts as the language.
     *
     * @param tree the languages as BCP 47 tags; the names are those of the bundled texts
     * @throws IllegalArgumentException if a language is no well-formed tag
     * @throws org.incontro.core.settings.SettingsException if a name is unknown; it names all, and the nearest that is known
     */
    public static DigestTexts fromTree(Map<String, ?> tree) {
        SettingsReader reader = SettingsReader.of(tree);
        SortedMap<String, SortedMap<String, String>> replaced = new TreeMap<>();
        for (String language : new TreeSet<>(reader.keys())) {
            SettingsReader level = reader.level(language);
            SortedMap<String, String> texts = new TreeMap<>();
            BUNDLED.forEach((name, english) -> {
                String text = level.text(name, List.of(), "");
                if (!text.isEmpty()) {
                    texts.put(name, text);
                }
            });
            replaced.put(Languages.canonical(language), texts);
        }
        reader.finish();
        new TreeMap<>(replaced).forEach((tag, texts) -> replaced.putIfAbsent(Languages.primary(tag), texts));
        return new DigestTexts(replaced);
    }

    /** Returns the language that a reader of one gets: theirs if it is bundled or the region has translated anything, else English. */
    String spoken(String language) {
        String primary = Languages.primary(language);
        return replaced.containsKey(primary) || MessageTemplates.LANGUAGES.contains(primary) ? language : "en";
    }

    /** Returns a text with its places filled. */
    String in(String language, String name, Map<String, String> arguments) {
        return replaced(Languages.canonical(language), name)
                .or(() -> replaced(Languages.primary(language), name))
                .map(text -> MessageTemplates.fill(text, arguments))
                .orElseGet(() -> AlertTexts.in(language, "digest." + name, arguments));
    }

    private Optional<String> replaced(String tag, String name) {
        return Optional.ofNullable(replaced.get(tag)).map(texts -> texts.get(name));
    }
}
