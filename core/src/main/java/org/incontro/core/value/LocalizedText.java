// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One text in any number of languages, in the order in which they were given.
 *
 * <p>Languages are BCP 47 tags in canonical case; {@code und} marks a text whose language is not known. Blank texts are
 * not kept, so an empty value says that there is no text at all. Immutable and thread-safe.
 *
 * @param texts the text of each language, in order
 */
public record LocalizedText(Map<String, String> texts) {

    private static final LocalizedText EMPTY = new LocalizedText(Map.of());

    /**
     * Copies the texts, in their order; blank ones are left out.
     *
     * @param texts the text of each language
     * @throws IllegalArgumentException if a language tag is not well formed, or two tags name the same language
     */
    public LocalizedText {
        Map<String, String> copy = new LinkedHashMap<>();
        texts.forEach((tag, text) -> {
            String language = Languages.canonical(tag);
            if (!text.isBlank() && copy.putIfAbsent(language, text) != null) {
                throw new IllegalArgumentException(
                        "a text must have each language once, but \"%s\" came twice".formatted(language));
            }
        });
        texts = Collections.unmodifiableMap(copy);
    }

    /** Returns the value that holds no text. */
    public static LocalizedText empty() {
        return EMPTY;
    }

    /**
     * Returns a text in one language.
     *
     * @param language a BCP 47 tag
     * @param text the text; a blank one gives the empty value
     */
    public static LocalizedText of(String language, String text) {
        String canonical = Languages.canonical(language);
        return text.isBlank() ? EMPTY : new LocalizedText(Map.of(canonical, text));
    }

    /**
     * Returns a text whose language is not known.
     *
     * @param text the text; a blank one gives the empty value
     */
    public static LocalizedText undetermined(String text) {
        return of(Languages.UNDETERMINED, text);
    }

    /**
     * Returns this text with one language added or replaced; a blank text removes it.
     *
     * @param language a BCP 47 tag
     * @param text the text in that language
     */
    public LocalizedText with(String language, String text) {
        Map<String, String> copy = new LinkedHashMap<>(texts);
        copy.put(Languages.canonical(language), text);
        return new LocalizedText(copy);
    }

    /**
     * Returns the text in one language exactly.
     *
     * @param language a BCP 47 tag
     */
    public Optional<String> in(String language) {
        return Optional.ofNullable(texts.get(Languages.canonical(language)));
    }

    /**
     * Returns the text that suits a reader best: the first preferred language that is there, exactly or by its primary
     * subtag; else English; else the first text.
     *
     * @param preferred BCP 47 tags, most wanted first
     * @return the text, or empty if there is none at all
     * @throws IllegalArgumentException if a tag that is looked at is not well formed
     */
    public Optional<String> best(Collection<String> preferred) {
        return bestLanguage(preferred).map(texts::get);
    }

    /**
     * Returns the text that suits a reader of one language best, by the rule of {@link #best(Collection)}.
     *
     * @param preferred a BCP 47 tag
     * @return the text, or the empty string if there is none at all
     */
    public String forReader(String preferred) {
        return best(List.of(preferred)).orElse("");
    }

    /**
     * Returns the language that {@link #best(Collection)} would choose.
     *
     * @param preferred BCP 47 tags, most wanted first
     * @return its tag, or empty if there is no text at all
     */
    public Optional<String> bestLanguage(Collection<String> preferred) {
        for (String tag : preferred) {
            String language = Languages.canonical(tag);
            if (texts.containsKey(language)) {
                return Optional.of(language);
            }
            Optional<String> related = related(Languages.primary(language));
            if (related.isPresent()) {
                return related;
            }
        }
        return related("en").or(() -> texts.keySet().stream().findFirst());
    }

    private Optional<String> related(String primary) {
        return texts.keySet().stream()
                .filter(tag -> Languages.primary(tag).equals(primary))
                .findFirst();
    }

    /** Returns the tags of the languages, in order. */
    public Set<String> languages() {
        return texts.keySet();
    }

    /** Tells whether there is no text in any language. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
