// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.incontro.matching.signal.Signals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    @ParameterizedTest
    @ValueSource(strings = {"it", "de", "fr", "es"})
    void everyLanguageHasTheKeysAndPlacesOfEnglish(String language) {
        for (Class<?> owner : Set.of(MatchEngine.class, Signals.class)) {
            Properties english = sentences(owner, "en");
            Properties others = sentences(owner, language);
            assertThat(others.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(others.getProperty(key)).as(key).isNotBlank().doesNotContain("\uFFFD");
                assertThat(places(english.getProperty(key))).as(key).containsAll(places(others.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusalHasASentenceOfItsOwnInEachLanguage(Refusal refusal) {
        Set<String> sentences = new TreeSet<>();
        for (String language : Portals.LANGUAGES) {
            assertThat(refusal.sentence(language)).endsWith(".").doesNotContain("{", refusal.name());
            sentences.add(refusal.sentence(language));
        }
        assertThat(sentences).hasSize(Portals.LANGUAGES.size());
        assertThat(refusal.sentence("pl")).isEqualTo(refusal.sentence("en"));
        assertThat(refusal.sentence("it-CH")).isEqualTo(refusal.sentence("it"));
    }

    private static Set<String> places(String template) {
        Set<String> names = new TreeSet<>();
        var matcher = PLACE.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Properties sentences(Class<?> owner, String language) {
        String file = (owner == Signals.class ? "signals_" : "reasons_") + language + ".properties";
        Properties properties = new Properties();
        try (InputStream in = owner.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
