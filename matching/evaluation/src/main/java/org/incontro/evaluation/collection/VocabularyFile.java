// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.collection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.EscoCsv;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.evaluation.trec.Plain;

/**
 * Concepts and their labels, plain or gzip: lines of {@code concept<TAB>language<TAB>label[<TAB>parent]}, or ESCO's own CSV.
 *
 * <p>The first label of a concept in a language is its preferred one. A parent that has no line of its own is a concept without a
 * label. Files together make one vocabulary: one may hold the German labels and another the English ones.
 */
public final class VocabularyFile {

    private static final String SCHEME = "given";

    private static final class Draft {
        private final Map<String, Set<String>> labels = new LinkedHashMap<>();
        private final Set<String> parents = new LinkedHashSet<>();
    }

    private VocabularyFile() {}

    /**
     * Reads files.
     *
     * @param files tables of labels, and at most one part of ESCO's CSV download (a file, folder or archive) of each pillar
     * @return all concepts: those of tables as the scheme {@code given}
     * @throws IOException if a file cannot be read
     * @throws CollectionException if a line is at fault, or a file holds none
     */
    public static Vocabularies read(List<Path> files) throws IOException {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        List<Path> esco = new ArrayList<>();
        for (Path file : files) {
            if (isEsco(file)) {
                esco.add(file);
            } else {
                readTable(file, drafts);
            }
        }
        Vocabularies all = drafts.isEmpty() ? Vocabularies.of() : Vocabularies.of(scheme(drafts, files));
        if (!esco.isEmpty()) {
            EscoCsv csv = EscoCsv.from(esco.toArray(Path[]::new));
            if (csv.skills().scheme().size() + csv.occupations().scheme().size() == 0) {
                throw new CollectionException(
                        esco.toString(), 0, "ESCO's files must hold a skill or an occupation, but there is none");
            }
            for (ConceptScheme scheme :
                    List.of(csv.skills().scheme(), csv.occupations().scheme())) {
                all = scheme.size() == 0 ? all : all.with(scheme);
            }
        }
        return all;
    }

    private static boolean isEsco(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".csv")
                || name.endsWith(".csv.gz")
                || name.endsWith(".zip")
                || file.toFile().isDirectory();
    }

    private static void readTable(Path file, Map<String, Draft> drafts) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Plain.open(file), StandardCharsets.UTF_8))) {
            long number = 0;
            boolean empty = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(line, file, number, drafts);
                    empty = false;
                }
            }
            if (empty) {
                throw new CollectionException(file.toString(), 0, "there must be at least one line, but there is none");
            }
        }
    }

    private static void add(String line, Path file, long number, Map<String, Draft> drafts) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 3
                || cells.length > 4
                || List.of(cells).subList(0, 3).stream().anyMatch(String::isBlank)) {
            throw new CollectionException(
                    file.toString(),
                    number,
                    "a line must be concept, language, label and maybe parent"
                            + " between tabs, none of the first three empty, but has " + cells.length + " cells");
        }
        Draft draft = drafts.computeIfAbsent(cells[0].strip(), key -> new Draft());
        draft.labels
                .computeIfAbsent(language(cells[1], file, number), key -> new LinkedHashSet<>())
                .add(cells[2].strip());
        if (cells.length == 4 && !cells[3].isBlank()) {
            draft.parents.add(cells[3].strip());
        }
    }

    private static String language(String cell, Path file, long number) {
        try {
            return Languages.canonical(cell.strip());
        } catch (IllegalArgumentException e) {
            throw new CollectionException(file.toString(), number, String.valueOf(e.getMessage()));
        }
    }

    private static ConceptScheme scheme(Map<String, Draft> drafts, List<Path> files) {
        ConceptScheme.Builder scheme = ConceptScheme.builder(SCHEME);
        Set<String> parents = new LinkedHashSet<>();
        drafts.values().forEach(draft -> parents.addAll(draft.parents));
        parents.removeAll(drafts.keySet());
        parents.forEach(code -> scheme.add(Concept.of(ConceptId.of(SCHEME, code), LocalizedText.empty())));
        drafts.forEach((code, draft) -> scheme.add(concept(code, draft)));
        try {
            return scheme.build();
        } catch (IllegalArgumentException e) {
            throw new CollectionException(files.toString(), 0, String.valueOf(e.getMessage()));
        }
    }

    private static Concept concept(String code, Draft draft) {
        Map<String, String> preferred = new LinkedHashMap<>();
        Map<String, List<String>> others = new LinkedHashMap<>();
        draft.labels.forEach((language, labels) -> {
            List<String> all = List.copyOf(labels);
            preferred.put(language, all.get(0));
            others.put(language, all.subList(1, all.size()));
        });
        return new Concept(
                ConceptId.of(SCHEME, code),
                Optional.empty(),
                new LocalizedText(preferred),
                others,
                draft.parents.stream()
                        .map(parent -> ConceptId.of(SCHEME, parent))
                        .toList());
    }
}
