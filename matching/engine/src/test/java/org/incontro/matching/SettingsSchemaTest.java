// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.incontro.core.settings.SettingsException;
import org.incontro.matching.signal.Signal;
import org.incontro.matching.signal.Signals;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Holds the published schema of the settings against the code. */
class SettingsSchemaTest {

    private final Map<String, Object> properties = object(schema(), "properties");

    @Test
    void theSchemaNamesTheSettingsThatThereAreAndTheirDefaults() {
        Map<String, Object> tree = MatchSettings.defaults().toTree();

        assertThat(properties).containsOnlyKeys(tree.keySet());
        assertThat(object(properties, "version")).containsEntry("const", tree.get("version"));
        for (String key : new String[] {"depth", "halfPoints", "partnersAbroadOnly"}) {
            assertThat(object(properties, key).get("default")).hasToString(String.valueOf(tree.get(key)));
        }
    }

    @Test
    void theSchemaNamesTheSignalsThatThereAreAndTheirWeights() {
        Map<String, Object> weights = new TreeMap<>();
        object(object(properties, "weights"), "properties")
                .forEach((signal, rule) -> weights.put(signal, ((Map<?, ?>) rule).get("default")));

        assertThat(weights).isEqualTo(new TreeMap<>(MatchSettings.defaults().weights()));
        assertThat(weights).containsKey(Signals.CONTENT);
        assertThat(weights.keySet())
                .containsAll(Signals.builtIn().stream().map(Signal::name).toList());
    }

    @Test
    void settingsOfAnotherVersionAreRefused() {
        assertThatThrownBy(() -> MatchSettings.fromTree(Map.of("version", 2)))
                .isInstanceOf(SettingsException.class)
                .hasMessage("version: must be from 1 to 1, but was 2");
        assertThat(MatchSettings.fromTree(MatchSettings.defaults().toTree())).isEqualTo(MatchSettings.defaults());
    }

    private static Map<String, Object> schema() {
        Path file = Path.of(System.getProperty("incontro.root"), "docs", "schema", "match-settings.schema.json");
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
            parser.nextToken();
            return object(parser);
        } catch (IOException e) {
            throw new AssertionError("the schema must be at " + file, e);
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            object.put(
                    name,
                    switch (parser.nextToken()) {
                        case START_OBJECT -> object(parser);
                        case VALUE_NUMBER_INT -> parser.getIntValue();
                        case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
                        case VALUE_TRUE -> true;
                        case VALUE_FALSE -> false;
                        default -> parser.getString();
                    });
        }
        return object;
    }

    @SuppressWarnings("unchecked") // An object's keys are texts.
    private static Map<String, Object> object(Map<String, Object> parent, String key) {
        assertThat(parent.get(key)).isInstanceOf(Map.class);
        return (Map<String, Object>) parent.get(key);
    }
}
