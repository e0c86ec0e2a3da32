// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incontro.core.followup.cases.CaseSamples.ADA;
import static org.incontro.core.followup.cases.CaseSamples.CASE;
import static org.incontro.core.followup.cases.CaseSamples.GRACE;
import static org.incontro.core.followup.cases.CaseSamples.HEDY;
import static org.incontro.core.followup.cases.CaseSamples.MONDAY;
import static org.incontro.core.followup.cases.CaseSamples.OWNER;
import static org.incontro.core.followup.cases.CaseSamples.actor;
import static org.incontro.core.followup.cases.CaseSamples.opening;
import static org.incontro.core.followup.cases.CaseSamples.salts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incontro.core.followup.FollowUp;
import org.incontro.core.followup.FollowUpSettings;
import org.incontro.core.followup.cases.Actor;
import org.incontro.core.followup.cases.CaseCommand;
import org.incontro.core.followup.cases.CaseEvent;
import org.incontro.core.followup.cases.CaseField;
import org.incontro.core.followup.cases.CaseStep;
import org.incontro.core.followup.cases.SealedField;
import org.incontro.core.followup.cases.TextAudience;
import org.incontro.core.followup.store.CaseStore;
import org.incontro.core.followup.store.JdbcCaseStore;
import org.incontro.core.followup.store.MemoryCaseStore;
import org.incontro.core.outbox.JdbcOutbox;
import org.incontro.core.outbox.MemoryOutbox;
import org.incontro.core.store.Query;
import org.incontro.core.store.TestDatabase;
import org.junit.jupiter.api.Test;

/** The inventory of docs/privacy.md names what is in the tables and in the histories, and nothing else. */
class PrivacyPageTest {

    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| `([^`]+)` \\|(.*)\\|$");

    private static final Map<TextAudience, String> WHO = Map.of(
            TextAudience.STAFF, "staff",
            TextAudience.PARTICIPANT, "the participant and staff",
            TextAudience.OWNER, "the owner and staff",
            TextAudience.BOTH_SIDES, "both sides and staff");

    /** The rows of a section: what stands in the first cell, and the rest of the row. */
    private static Map<String, String> rows(String section) {
        try {
            String page = Files.readString(Path.of(System.getProperty("incontro.root"), "docs", "privacy.md"));
            int start = page.indexOf("\n### " + section + "\n");
            assertThat(start).as(section).isPositive();
            Matcher matcher = FIRST_CELL.matcher(page.substring(start, page.indexOf("\n##", start + 5)));
            Map<String, String> rows = new TreeMap<>();
            while (matcher.find()) {
                assertThat(rows.put(matcher.group(1), matcher.group(2).strip()))
                        .as(matcher.group(1))
                        .isNull();
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theInventoryNamesEachColumnOfEachTable() {
        TestDatabase database = TestDatabase.all().get(0).fresh();
        database.commit(connection -> JdbcOutbox.schema().apply(connection, database.tables())
                + JdbcCaseStore.schema().apply(connection, database.tables()));
        String prefix = database.tables().prefix();
        List<String> columns = database.commit(connection -> Query.of(
                        connection, database.tables(), "SELECT table_name, column_name FROM information_schema.columns")
                .list(row -> (row.getString(1) + "." + row.getString(2)).toLowerCase(Locale.ROOT))
                .stream()
                .filter(column -> column.startsWith(prefix))
                .map(column -> column.substring(prefix.length()))
                .toList());

        assertThat(rows("Tables").keySet()).containsExactlyInAnyOrderElementsOf(columns);
        assertThat(rows("Tables").values())
                .as("what it holds, whether it is personal, a purpose, and when it is gone")
                .allMatch(row -> row.split("\\|", -1).length == 4 && row.matches(".*\\| P[1-6].*\\| .*"));
    }

    private static List<String> constants(Class<?> type) {
        List<String> values = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.getType() == String.class) {
                try {
                    values.add(String.valueOf(field.get(null)));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return values;
    }

    /** Names that end with a dot or hold a language are written with a star. */
    private static String pattern(String name, Set<String> known) {
        return known.contains(name)
                ? name
                : known.stream()
                        .filter(one -> one.endsWith(".*") && name.startsWith(one.substring(0, one.length() - 1)))
                        .findFirst()
                        .orElse(name);
    }

    private static List<CaseEvent> everything() {
        CaseStore store = new MemoryCaseStore();
        FollowUp followUp =
                FollowUp.of(FollowUpSettings.standard(ZoneId.of("Europe/Rome")), store, new MemoryOutbox(), salts());
        Actor grace = Actor.advisor(GRACE);
        followUp.open(opening(), actor(ADA), MONDAY);
        followUp.act(CASE, CaseCommand.of("step-aside"), Actor.advisor(HEDY), MONDAY);
        followUp.act(CASE, CaseCommand.of("take-over"), grace, MONDAY);
        followUp.act(CASE, CaseCommand.of("comment").saying("c").noting("phone", "yes"), grace, MONDAY);
        followUp.act(CASE, CaseCommand.of("message").saying("m").because("r"), actor(ADA), MONDAY);
        followUp.act(CASE, CaseCommand.of("suspend").because("r").until(LocalDate.of(2026, 12, 1)), grace, MONDAY);
        followUp.act(CASE, CaseCommand.of("resume"), grace, MONDAY);
        followUp.act(CASE, CaseCommand.of("forward"), grace, MONDAY);
        followUp.act(CASE, CaseCommand.of("report-contact").because("r"), Actor.participant(OWNER), MONDAY);
        return store.find(CASE).orElseThrow().history();
    }

    @Test
    void theInventoryNamesEachPersonalFieldAndWhoMaySeeIt() {
        Map<String, String> rows = rows("Personal fields of a case");
        Set<String> known = rows.keySet();
        Set<String> expected = new TreeSet<>(
                List.of("text.presentation.*", "text.interest.*", "text.question.*", "text.clarification.*"));
        constants(CaseField.class).forEach(name -> expected.add(name.endsWith(".") ? name + "*" : name));
        assertThat(known).containsExactlyInAnyOrderElementsOf(expected);

        Set<String> seen = new TreeSet<>();
        for (CaseEvent event : everything()) {
            for (SealedField field : event.fields()) {
                String name = pattern(field.name(), known);
                assertThat(known).contains(name);
                seen.add(name);
                String who = rows.get(name)
                        .substring(rows.get(name).indexOf('|') + 1)
                        .strip();
                assertThat(who.startsWith("those whom the command tells") || who.startsWith(WHO.get(field.audience())))
                        .as("%s is for %s, and the page says: %s", name, field.audience(), who)
                        .isTrue();
            }
        }
        assertThat(known)
                .as("what the sample never writes")
                .hasSize(seen.size() + 1)
                .contains("text.clarification.*");
    }

    @Test
    void theInventoryNamesEachFact() {
        Set<String> known = rows("Facts of a case").keySet();
        Set<String> expected = new TreeSet<>();
        constants(CaseStep.class).stream()
                .filter(name -> !name.equals(CaseStep.PUBLICATION))
                .forEach(name -> expected.add(name.endsWith(".") ? name + "*" : name));
        assertThat(known).containsExactlyInAnyOrderElementsOf(expected);
        for (CaseEvent event : everything()) {
            event.facts().keySet().forEach(name -> assertThat(known).contains(pattern(name, known)));
        }
    }
}
