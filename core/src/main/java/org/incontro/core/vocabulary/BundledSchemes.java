// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.incontro.core.value.LocalizedText;

/** The vocabularies that come with the library, as tables beside this class. */
final class BundledSchemes {

    /*
     * A table is UTF-8 text with tabs and LF. Its first line names scheme, title, version and the common beginning of the
     * URIs; its second the columns: code, parents, uri, then "xx" for the preferred label in a language and "xx+" for the
     * alternative ones. Cells with several values separate them by "|". Tables written by hand lie there as they are,
     * tables made from others' data compressed.
     */

    private static final int FIXED_COLUMNS = 3;

    /** Identifier and file of each, in the order in which they are offered. */
    static final Map<String, String> FILES = files();

    private BundledSchemes() {}

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("euroscivoc", "euroscivoc.tsv.gz");
        files.put("nace-2.1", "nace-2.1.tsv.gz");
        files.put("nuts-2021", "nuts-2021.tsv.gz");
        files.put("isced-f-2013", "isced-f-2013.tsv.gz");
        files.put("sdg", "sdg.tsv");
        files.put("trl", "trl.tsv");
        return Collections.unmodifiableMap(files);
    }

    static Map<String, LazyScheme> all() {
        Map<String, LazyScheme> all = new LinkedHashMap<>();
        FILES.forEach((id, file) -> all.put(id, LazyScheme.readBy(() -> read(file))));
        return Collections.unmodifiableMap(all);
    }

    private static ConceptScheme read(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return read(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the resource \"%s\" cannot be read".formatted(file), e);
        }
    }

    /** Opens a table, not compressed whichever way it is kept. */
    static InputStream open(String file) throws IOException {
        InputStream in = BundledSchemes.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("the resource \"%s\" must be bundled, but is missing".formatted(file));
        }
        return file.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    /** Reads a table from its lines. */
    static ConceptScheme read(List<String> lines) {
        String[] head = lines.get(0).split("\t", -1);
        String[] columns = lines.get(1).split("\t", -1);
        ConceptScheme.Builder builder =
                ConceptScheme.builder(head[0]).title(head[1]).version(head[2]);
        for (String line : lines.subList(2, lines.size())) {
            builder.add(concept(head, columns, line.split("\t", -1)));
        }
        return builder.build();
    }

    private static Concept concept(String[] head, String[] columns, String[] cells) {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, List<String>> alternatives = new LinkedHashMap<>();
        for (int i = FIXED_COLUMNS; i < columns.length; i++) {
            if (columns[i].endsWith("+")) {
                alternatives.put(columns[i].substring(0, columns[i].length() - 1), values(cells[i]));
            } else {
                labels.put(columns[i], cells[i]);
            }
        }
        List<ConceptId> broader = new ArrayList<>();
        values(cells[1]).forEach(parent -> broader.add(ConceptId.of(head[0], parent)));
        return new Concept(
                ConceptId.of(head[0], cells[0]),
                cells[2].isEmpty() ? Optional.empty() : Optional.of(head[3] + cells[2]),
                new LocalizedText(labels),
                alternatives,
                broader);
    }

    private static List<String> values(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }
}
