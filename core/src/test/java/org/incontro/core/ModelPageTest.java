// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incontro.core.identity.EntityId;
import org.junit.jupiter.api.Test;

/** What docs/model.md and the table of docs/getting-started.md say of the code is so. */
class ModelPageTest {

    private static final List<String> SECTIONS =
            List.of("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "B1", "B2", "B3", "B4", "B5");

    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]*)\\.([A-Za-z_0-9]+)`");

    private static final Map<String, List<JavaClass>> TYPES = types();

    /** One row of a table: a field, where it lives, and a note. */
    private record Row(String section, String field, String where, String note) {}

    @Test
    void everyNameOnThePageIsInTheCode() throws IOException {
        everyNameIsInTheCode("model.md", 250);
    }

    @Test
    void everyNameInTheTableForBeginnersIsInTheCode() throws IOException {
        everyNameIsInTheCode("getting-started.md", 20);
    }

    @Test
    void everyFieldHasAPlaceOrAReason() throws IOException {
        for (Row row : rows()) {
            assertThat(NAME.matcher(row.where()).find()
                            || (row.where().equals("none") && !row.note().isEmpty()))
                    .as(row.toString())
                    .isTrue();
        }
    }

    @Test
    void everySectionHasATableAndNoFieldComesTwiceInOne() throws IOException {
        List<Row> rows = rows();
        assertThat(rows.stream().map(Row::section).distinct()).containsExactlyElementsOf(SECTIONS);
        assertThat(rows).extracting(row -> row.section() + " " + row.field()).doesNotHaveDuplicates();
    }

    @Test
    void aNameThatIsNotInTheCodeIsFound() {
        assertThat(exists("Person", "dateOfBirth")).isFalse();
        assertThat(exists("Persona", "name")).isFalse();
        assertThat(exists("Person", "name")).isTrue();
        assertThat(exists("Tag", "label")).as("a type inside another").isTrue();
        assertThat(exists("OpportunityKind", "CALL")).as("a constant").isTrue();
    }

    private static void everyNameIsInTheCode(String page, int moreThan) throws IOException {
        List<String> names = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Matcher matcher = NAME.matcher(Files.readString(page(page)));
        while (matcher.find()) {
            names.add(matcher.group());
            if (!exists(matcher.group(1), matcher.group(2))) {
                unknown.add(matcher.group());
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(names).hasSizeGreaterThan(moreThan);
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String section = "";
        for (String line : Files.readAllLines(page("model.md"))) {
            if (line.startsWith("## ")) {
                section = line.substring(3, 5);
            } else if (line.startsWith("| ") && !line.startsWith("| field |")) {
                String[] cells = line.split("\\|", -1);
                assertThat(cells).as(line).hasSize(5);
                rows.add(new Row(section, cells[1].strip(), cells[2].strip(), cells[3].strip()));
            }
        }
        return rows;
    }

    private static boolean exists(String type, String member) {
        return TYPES.getOrDefault(type, List.of()).stream()
                .anyMatch(candidate -> candidate.getAllMethods().stream()
                                .anyMatch(method -> method.getName().equals(member))
                        || candidate.getFields().stream()
                                .anyMatch(field -> field.getName().equals(member) && isConstant(member)));
    }

    private static boolean isConstant(String name) {
        return name.chars().noneMatch(Character::isLowerCase);
    }

    private static Map<String, List<JavaClass>> types() {
        Map<String, List<JavaClass>> types = new HashMap<>();
        for (JavaClass type : new ClassFileImporter()
                .importUrl(EntityId.class.getProtectionDomain().getCodeSource().getLocation())) {
            types.computeIfAbsent(type.getSimpleName(), name -> new ArrayList<>())
                    .add(type);
        }
        return types;
    }

    private static Path page(String name) {
        return Path.of(System.getProperty("incontro.root", ".."), "docs", name);
    }
}
