// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.incontro.core.value.Languages;
import org.incontro.evaluation.collection.CollectionFile;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.collection.VocabularyFile;
import org.incontro.evaluation.ranking.Corpus;
import picocli.CommandLine.Option;

/** The options that name a collection. */
final class CollectionOptions {

    @Option(
            names = "--documents",
            required = true,
            paramLabel = "FILE",
            description = {
                "Documents, one JSON object on each line: id, text, and maybe title, candidate, date.",
                "Where candidates are given, these are ranked by their documents."
            })
    private Path documents = Path.of("");

    @Option(
            names = "--queries",
            required = true,
            paramLabel = "FILE",
            description = "Queries: id, text, and maybe date; then only documents dated before it count.")
    private Path queries = Path.of("");

    @Option(
            names = "--language",
            required = true,
            paramLabel = "TAG",
            description = "The language of the queries, and of the documents too unless said otherwise: en, de, it ...")
    private String language = "";

    @Option(names = "--document-language", paramLabel = "TAG", description = "The language of the documents.")
    private String documentLanguage = "";

    @Option(
            names = "--vocabulary",
            paramLabel = "FILE",
            description = {
                "Concepts that the matcher may know; may be given again.",
                "Lines of concept<TAB>language<TAB>label[<TAB>parent], or ESCO's CSV."
            })
    private List<Path> vocabularies = new ArrayList<>();

    Corpus corpus() throws IOException {
        String asked = Languages.canonical(language);
        String held = documentLanguage.isEmpty() ? asked : Languages.canonical(documentLanguage);
        return Corpus.of(CollectionFile.documents(documents), held)
                .askedIn(asked)
                .with(VocabularyFile.read(vocabularies));
    }

    List<Query> queries() throws IOException {
        return CollectionFile.queries(queries);
    }
}
