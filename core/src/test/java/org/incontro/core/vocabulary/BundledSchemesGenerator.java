// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the compressed tables of the bundled vocabularies from the publishers' data.
 *
 * <p>Run {@code main} with {@code -Dincontro.vocab=<folder of the sources>} and the folder to write to as its argument.
 */
final class BundledSchemesGenerator {

    private static final String EUROSCIVOC = "http://data.europa.eu/8mn/euroscivoc/";
    private static final String ISCED = "http://data.europa.eu/esco/isced-f/";

    /** German section titles: which words are nouns cannot be told from capitals, so they are written out. */
    private static final List<String> GERMAN_SECTIONS = List.of(
            "Land- und Forstwirtschaft, Fischerei",
            "Bergbau und Gewinnung von Steinen und Erden",
            "Verarbeitendes Gewerbe/Herstellung von Waren",
            "Energieversorgung",
            "Wasserversorgung; Abwasser- und Abfallentsorgung und Beseitigung von Umweltverschmutzungen",
            "Baugewerbe/Bau",
            "Handel",
            "Verkehr und Lagerei",
            "Gastgewerbe/Beherbergung und Gastronomie",
            "Verlagswesen, Rundfunk sowie Erstellung und Verbreitung von Medieninhalten",
            "Telekommunikation, Softwareentwicklung, IT-Beratung und Erbringung sonstiger Dienstleistungen der"
                    + " Informationstechnologie und der Computerinfrastruktur",
            "Erbringung von Finanz- und Versicherungsdienstleistungen",
            "Grundstücks- und Wohnungswesen",
            "Erbringung von wissenschaftlichen und technischen Dienstleistungen",
            "Erbringung von sonstigen wirtschaftlichen Dienstleistungen",
            "Öffentliche Verwaltung, Verteidigung; Sozialversicherung",
            "Erziehung und Unterricht",
            "Gesundheits- und Sozialwesen",
            "Kunst, Sport und Erholung",
            "Erbringung von sonstigen Dienstleistungen",
            "Private Haushalte mit Hauspersonal sowie Herstellung von Waren und Erbringung von Dienstleistungen durch"
                    + " private Haushalte für den Eigenbedarf ohne ausgeprägten Schwerpunkt",
            "Exterritoriale Organisationen und Körperschaften");

    private final Path sources;

    BundledSchemesGenerator(Path sources) {
        this.sources = sources;
    }

    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(System.getProperty("incontro.vocab", "../shared/vocab"));
        Path target = Path.of(arguments[0]);
        for (Map.Entry<String, byte[]> table :
                new BundledSchemesGenerator(sources).tables().entrySet()) {
            Files.write(target.resolve(table.getKey()), compressed(table.getValue()));
        }
    }

    private static byte[] compressed(byte[] table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new BestGzip(bytes)) {
            gzip.write(table);
        }
        return bytes.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    /** Returns each table, not compressed, under the name of its file. */
    Map<String, byte[]> tables() throws IOException {
        Map<String, byte[]> tables = new LinkedHashMap<>();
        tables.put("euroscivoc.tsv.gz", euroSciVoc());
        tables.put("nace-2.1.tsv.gz", nace());
        tables.put("nuts-2021.tsv.gz", nuts());
        tables.put("isced-f-2013.tsv.gz", isced());
        return tables;
    }

    private byte[] euroSciVoc() throws IOException {
        List<String> lines =
                head("euroscivoc", "European Science Vocabulary", "2025-09", EUROSCIVOC, "en it de fr es pl");
        for (String[] row : rows("derived/euroscivoc.tsv")) {
            List<String> cells = new ArrayList<>(List.of(row[0], row[1], without(EUROSCIVOC, row[2])));
            cells.addAll(List.of(row).subList(3, 9));
            lines.add(String.join("\t", cells));
        }
        return bytes(lines);
    }

    private byte[] nace() throws IOException {
        List<String> lines =
                head("nace-2.1", "Statistical classification of economic activities", "Rev. 2.1", "", "en it de fr es");
        int section = 0;
        for (String[] row : rows("derived/nace-rev2.1.tsv")) {
            List<String> cells = new ArrayList<>(List.of(row[0], row[1], ""));
            boolean capitals = row[0].length() == 1;
            for (int i = 2; i < 7; i++) {
                String text = row[i].replace("\u00ad", "").strip();
                cells.add(!capitals ? text : i == 4 ? german(section, text) : sentence(text));
            }
            section += capitals ? 1 : 0;
            lines.add(String.join("\t", cells));
        }
        return bytes(lines);
    }

    private static String german(int section, String text) {
        String written = GERMAN_SECTIONS.get(section);
        if (!written.toUpperCase(Locale.GERMAN).equals(text.toUpperCase(Locale.GERMAN))) {
            throw new IllegalStateException(
                    "the German title \"%s\" must be written as in the source, \"%s\"".formatted(written, text));
        }
        return written;
    }

    private static String sentence(String capitals) {
        return capitals.substring(0, 1) + capitals.substring(1).toLowerCase(Locale.ROOT);
    }

    private byte[] nuts() throws IOException {
        List<String> lines =
                head("nuts-2021", "Nomenclature of territorial units for statistics", "2021", "", "und und+");
        Map<String, String[]> byCode = new LinkedHashMap<>();
        Files.readAllLines(sources.resolve("nuts/NUTS_AT_2021.csv"), StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(BundledSchemesGenerator::cells)
                .sorted(Comparator.comparing((String[] row) -> row[1]))
                .forEach(row -> byCode.put(row[1], row));
        Set<String> codes = byCode.keySet();
        for (String[] row : byCode.values()) {
            String parent = row[1].length() > 2 ? row[1].substring(0, row[1].length() - 1) : "";
            if (!parent.isEmpty() && !codes.contains(parent)) {
                throw new IllegalStateException("the parent of \"%s\" must be in the source".formatted(row[1]));
            }
            lines.add(String.join("\t", row[1], parent, "", row[2], row[3].equals(row[2]) ? "" : row[3]));
        }
        return bytes(lines);
    }

    private byte[] isced() throws IOException {
        List<String> lines = head("isced-f-2013", "Fields of education and training", "2013", ISCED, "en");
        for (String[] row : rows("derived/isced-f-2013-en.tsv")) {
            lines.add(String.join("\t", row[0], row[1], row[0], row[2]));
        }
        return bytes(lines);
    }

    private static List<String> head(String id, String title, String version, String uris, String languages) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", id, title, version, uris));
        lines.add("code\tparents\turi\t" + languages.replace(' ', '\t'));
        return lines;
    }

    private List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(sources.resolve(file), StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static String without(String beginning, String text) {
        if (!text.startsWith(beginning)) {
            throw new IllegalStateException("a URI must begin with \"%s\", but was \"%s\"".formatted(beginning, text));
        }
        return text.substring(beginning.length());
    }

    /** Splits a row in which some cells are quoted; no cell of the source holds a quote or a line end. */
    private static String[] cells(String line) {
        List<String> cells = new ArrayList<>(List.of(""));
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add("");
            } else {
                cells.set(cells.size() - 1, cells.get(cells.size() - 1) + c);
            }
        }
        return cells.toArray(String[]::new);
    }

    private static byte[] bytes(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8);
    }
}
