// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.participant.OrganisationSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CodeLabelsTest {

    @ParameterizedTest
    @FieldSource("org.incontro.core.value.MessageTemplates#LANGUAGES")
    void everyConstantHasALabelAndNoLabelIsLeftOver(String language) throws Exception {
        assertThat(new TreeSet<>(labels(language).stringPropertyNames())).containsExactlyElementsOf(keysOfConstants());
    }

    @ParameterizedTest
    @FieldSource("org.incontro.core.value.MessageTemplates#LANGUAGES")
    void noTwoCodesOfAListShareALabel(String language) throws Exception {
        Properties labels = labels(language);
        assertThat(labels.stringPropertyNames().stream()
                        .map(key -> key.substring(0, key.indexOf('.')) + " " + labels.getProperty(key)))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.equals(text.strip()));
    }

    @Test
    void aLabelFollowsTheReadersLanguage() {
        assertThat(OpportunityKind.TECHNOLOGY_REQUEST.label("en")).isEqualTo("Technology request");
        assertThat(OpportunityKind.TECHNOLOGY_REQUEST.label("de-AT")).isEqualTo("Technologiegesuch");
        assertThat(OrganisationSize.SMALL.label("en")).isEqualTo("11 to 49 people");
        assertThat(StageOfDevelopment.LAB_TESTED.label("it")).isEqualTo("Testato in laboratorio");
        assertThat(StageOfDevelopment.LAB_TESTED.label("pl")).isEqualTo("Lab tested");
    }

    @Test
    void anUnknownCodeIsKeptAndIsItsOwnLabel() {
        StageOfDevelopment unknown = new StageOfDevelopment(" TRL 7 ");
        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.code()).isEqualTo("TRL 7");
        assertThat(unknown.label("fr")).isEqualTo("TRL 7");
        assertThat(StageOfDevelopment.CONCEPT.isKnown()).isTrue();
    }

    private static Set<String> keysOfConstants() throws Exception {
        Set<String> keys = new TreeSet<>();
        for (OpenCode code : constants()) {
            keys.add(code.list() + "." + code.code());
        }
        Arrays.stream(OpportunityKind.values()).forEach(kind -> keys.add("kind." + kind.name()));
        return keys;
    }

    private static List<OpenCode> constants() throws Exception {
        List<OpenCode> constants = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .importUrl(OpenCode.class.getProtectionDomain().getCodeSource().getLocation())) {
            if (type.isAssignableTo(OpenCode.class) && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                addConstants(type.reflect(), constants);
            }
        }
        assertThat(constants).as("the constants found by reflection").hasSizeGreaterThan(90);
        return constants;
    }

    private static void addConstants(Class<?> type, List<OpenCode> constants) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                constants.add((OpenCode) Objects.requireNonNull(field.get(null)));
            }
        }
    }

    private static Properties labels(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = OpenCode.class.getResourceAsStream("code-labels_" + language + ".properties")) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return properties;
    }
}
