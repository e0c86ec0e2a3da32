// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.reproduction;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.incontro.evaluation.collection.CollectionFile;
import org.incontro.evaluation.collection.VocabularyFile;
import org.incontro.evaluation.ranking.Corpus;

/**
 * A collection ready to be measured.
 *
 * @param folder where its files are; its name is the set's
 * @param language of the queries
 * @param documentLanguage of the documents
 * @param measures the measures, the one that decides first; {@code loss} for the weighted Kendall loss of expertise
 */
record PreparedSet(Path folder, String language, String documentLanguage, List<String> measures) {

    static final String DOCUMENTS = "documents.jsonl";
    static final String QUERIES = "queries.jsonl";
    static final String QRELS = "qrels.txt";
    static final String EXPERTISE = "expertise.tsv";
    static final String LOSS = "loss";
    private static final String PROPERTIES = "set.properties";

    /** Reads all sets right below a folder, in the order of their names. */
    static List<PreparedSet> below(Path data) throws IOException {
        try (Stream<Path> folders = Files.list(data)) {
            List<Path> found = folders.filter(folder -> Files.exists(folder.resolve(PROPERTIES)))
                    .sorted()
                    .toList();
            return found.stream().map(PreparedSet::read).toList();
        }
    }

    private static PreparedSet read(Path folder) {
        Properties properties = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(folder.resolve(PROPERTIES), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new PreparedSet(
                folder,
                properties.getProperty("language", "en"),
                properties.getProperty("document-language", "en"),
                List.of(properties.getProperty("measures", "ndcg_cut.10").split(" ")));
    }

    void write() throws IOException {
        Files.writeString(
                folder.resolve(PROPERTIES),
                "document-language=%s\nlanguage=%s\nmeasures=%s\n"
                        .formatted(documentLanguage, language, String.join(" ", measures)));
    }

    /** Tells whether candidates are concepts: a baseline's is then as good as its best label, for labels repeat each other. */
    boolean groupedByBest() {
        return measures.get(0).startsWith("success");
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The files that figures depend on, in the order of their names. */
    List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    Corpus corpus() throws IOException {
        List<Path> labels = inputs().stream()
                .filter(file -> file.getFileName().toString().startsWith("labels."))
                .toList();
        return Corpus.of(CollectionFile.documents(folder.resolve(DOCUMENTS)), documentLanguage)
                .askedIn(language)
                .with(VocabularyFile.read(labels));
    }
}
