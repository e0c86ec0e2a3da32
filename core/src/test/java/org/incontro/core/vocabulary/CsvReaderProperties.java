// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.problem.Problems;

class CsvReaderProperties {

    @Property
    void readsBackWhatWasQuoted(@ForAll("tables") List<List<String>> table) throws IOException {
        String text = table.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        Problems problems = new Problems();

        assertThat(read(text, problems)).isEqualTo(table);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Property
    void readsAnythingToItsEnd(@ForAll("texts") String text) throws IOException {
        String cells = read(text, new Problems()).stream().flatMap(List::stream).collect(Collectors.joining());

        assertThat(cells.chars().filter(Character::isLetter).count())
                .isEqualTo(text.chars().filter(Character::isLetter).count());
    }

    private static List<List<String>> read(String text, Problems problems) throws IOException {
        CsvReader reader = new CsvReader(new StringReader(text), "t.csv", ',', VocabularyLimits.defaults(), problems);
        List<List<String>> rows = new ArrayList<>();
        for (Optional<CsvReader.Row> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get().cells());
        }
        return rows;
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.strings()
                .withChars("ab,\"\n ;é")
                .ofMaxLength(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .list();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab,\"\r\n").ofMaxLength(20);
    }
}
