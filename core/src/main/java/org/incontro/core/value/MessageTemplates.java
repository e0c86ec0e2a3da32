// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentences in English, Italian, German, French and Spanish, read from one UTF-8 properties file a language.
 *
 * <p>Places for arguments are written {@code {name}}. Java's own {@code ResourceBundle} is not used because it follows the
 * default locale of the machine, and the same input must give the same sentence everywhere. Immutable and thread-safe.
 */
public final class MessageTemplates {

    /** The languages that are bundled, English first. */
    public static final List<String> LANGUAGES = List.of("en", "it", "de", "fr", "es");

    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z]+)}");

    private final Map<String, Properties> templates;

    private MessageTemplates(Map<String, Properties> templates) {
        this.templates = templates;
    }

    /**
     * Reads {@code <name>_en.properties} and its four siblings.
     *
     * @param name the common part of the file names
     * @param opener opens a file that lies beside the caller's class: {@code Caller.class::getResourceAsStream}
     * @throws IllegalStateException if a file is missing
     */
    public static MessageTemplates load(String name, Function<String, @Nullable InputStream> opener) {
        Map<String, Properties> templates = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            templates.put(language, properties(name + "_" + language + ".properties", opener));
        }
        return new MessageTemplates(templates);
    }

    private static Properties properties(String file, Function<String, @Nullable InputStream> opener) {
        Properties properties = new Properties();
        try (InputStream in = opener.apply(file)) {
            if (in == null) {
                throw new IllegalStateException("the resource \"%s\" must be bundled, but is missing".formatted(file));
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource \"%s\" cannot be read".formatted(file), e);
        }
        return properties;
    }

    /**
     * Finds a sentence.
     *
     * @param key its key
     * @param language a BCP 47 tag; English for a language that is not bundled
     * @return the sentence with its places for arguments, or empty if the key is unknown
     */
    public Optional<String> find(String key, String language) {
        Properties inLanguage = templates.get(Languages.primary(language));
        return inLanguage == null ? find(key, "en") : Optional.ofNullable(inLanguage.getProperty(key));
    }

    /** Returns the keys of all sentences, in order. */
    public SortedSet<String> keys() {
        return Collections.unmodifiableSortedSet(
                new TreeSet<>(Objects.requireNonNull(templates.get("en")).stringPropertyNames()));
    }

    /**
     * Returns a sentence that must be there.
     *
     * @param key its key
     * @param language a BCP 47 tag; English for a language that is not bundled
     * @throws IllegalStateException if the key is unknown
     */
    public String get(String key, String language) {
        return find(key, language)
                .orElseThrow(() -> new IllegalStateException(
                        "a sentence must be bundled for \"%s\" in \"%s\", but is missing".formatted(key, language)));
    }

    /**
     * Puts arguments into a sentence; a place without an argument stays as it is.
     *
     * @param template a sentence with places such as {@code {value}}
     * @param arguments the text for each name
     */
    public static String fill(String template, Map<String, String> arguments) {
        return ARGUMENT.matcher(template).replaceAll(match -> Matcher.quoteReplacement(argument(match, arguments)));
    }

    private static String argument(MatchResult match, Map<String, String> arguments) {
        return arguments.getOrDefault(match.group(1), match.group());
    }
}
