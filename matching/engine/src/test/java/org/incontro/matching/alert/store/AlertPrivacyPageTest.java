// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incontro.core.store.Query;
import org.junit.jupiter.api.Test;

/** The inventory of docs/privacy.md names what is in the tables of alerts, and nothing else. */
class AlertPrivacyPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|(.*)\\|$");
    private static final String SECTION = "\n### Tables of alerts\n";

    @Test
    void theInventoryNamesEachColumnOfEachTableOfAlerts() throws IOException {
        Database.Jdbc database = Database.h2();
        String prefix = database.tables().prefix();
        List<String> columns = database
                .withConnection(connection -> Query.of(
                                connection,
                                database.tables(),
                                "SELECT table_name, column_name FROM information_schema.columns")
                        .list(row -> (row.getString(1) + "." + row.getString(2)).toLowerCase(Locale.ROOT)))
                .stream()
                .filter(column -> column.startsWith(prefix + "alert_"))
                .map(column -> column.substring(prefix.length()))
                .toList();
        String page = Files.readString(Path.of(System.getProperty("incontro.root"), "docs", "privacy.md"));
        int start = page.indexOf(SECTION);
        assertThat(start).isPositive();

        TreeMap<String, String> rows = new TreeMap<>();
        Matcher matcher = ROW.matcher(page.substring(start, page.indexOf("\n##", start + SECTION.length())));
        while (matcher.find()) {
            assertThat(rows.put(matcher.group(1), matcher.group(2).strip()))
                    .as(matcher.group(1))
                    .isNull();
        }
        assertThat(columns).isNotEmpty();
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(columns);
        assertThat(rows.values())
                .as("what it holds, whether it is personal, a purpose, and when it is gone")
                .allMatch(row -> row.split("\\|", -1).length == 4 && row.matches(".*\\| P[67] \\| .*"));
    }
}
