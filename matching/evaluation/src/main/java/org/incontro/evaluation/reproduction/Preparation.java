// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.reproduction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.evaluation.collection.CollectionFile;
import org.incontro.evaluation.collection.Document;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.trec.Plain;

/**
 * Writes collections in the form that {@link Reproduction} reads. Nothing is sampled and nothing is drawn: the same input gives the same
 * files.
 */
public final class Preparation {

    private static final List<String> CLASSIC = List.of("cranfield", "npl-vaswani", "cacm", "scifact-beir-train");
    private static final List<String> SKILLS = List.of("tech_test", "tech_validation", "house_validation");
    private static final List<String> RANKED = List.of("ndcg_cut.10", "map", "recall.100");
    private static final List<String> FIRST = List.of("success.1", "success.5", "recip_rank");
    private static final List<String> PARTNERS = List.of("recall.10", "recall.100");

    private final Path from;
    private final Path to;

    /**
     * Prepares to prepare.
     *
     * @param from the folder of collections, with a folder for each as docs/datasets.md describes them
     * @param to where prepared sets go, a folder for each
     */
    public Preparation(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Prepares the sets of a family.
     *
     * @param family one of {@code classic}, {@code skills}, {@code melo}, {@code reviewer}, {@code cordis}
     * @return the names of the sets written
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if there is no such family
     */
    public List<String> prepare(String family) throws IOException {
        return switch (family) {
            case "classic" -> classic();
            case "skills" -> skills();
            case "melo" -> melo();
            case "reviewer" -> reviewer();
            case "cordis" -> cordis();
            default ->
                throw new IllegalArgumentException(
                        "the family must be one of classic, skills, melo, reviewer and cordis, but was \"%s\""
                                .formatted(family));
        };
    }

    private PreparedSet set(String name, String language, String documentLanguage, List<String> measures) {
        return new PreparedSet(to.resolve(name), language, documentLanguage, measures);
    }

    private List<String> classic() throws IOException {
        for (String name : CLASSIC) {
            copy(from.resolve(name), set(name, "en", "en", RANKED));
        }
        return CLASSIC;
    }

    private List<String> skills() throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : SKILLS) {
            names.add("skills-" + name);
            copy(
                    from.resolve("skill-extraction-esco").resolve("trec-" + name),
                    set("skills-" + name, "en", "en", RANKED));
        }
        return names;
    }

    private static void copy(Path source, PreparedSet set) throws IOException {
        List<String> qrels = lines(source.resolve("qrels.trec"));
        SetWriter.write(
                set,
                CollectionFile.documents(source.resolve("docs.jsonl")),
                judged(CollectionFile.queries(source.resolve("queries.jsonl")), qrels));
        SetWriter.lines(set.folder().resolve(PreparedSet.QRELS), qrels);
    }

    private static List<Query> judged(List<Query> queries, List<String> qrels) {
        Set<String> judged = new TreeSet<>();
        qrels.forEach(line -> judged.add(cells(line)[0]));
        return queries.stream().filter(query -> judged.contains(query.id())).toList();
    }

    private List<String> melo() throws IOException {
        List<String> names = new ArrayList<>();
        Map<String, String> folders =
                new TreeMap<>(Map.of("en", "usa_q_en_c_en", "de", "deu_q_de_c_de", "fr", "fra_q_fr_c_fr"));
        for (Map.Entry<String, String> entry : folders.entrySet()) {
            String language = entry.getKey();
            Path source = from.resolve("melo").resolve(entry.getValue());
            Path labels = from.resolve("melo").resolve("labels." + language + ".tsv");
            PreparedSet alone = set("melo-" + language + "-labels", language, language, RANKED);
            PreparedSet known = set("melo-" + language + "-vocabulary", language, language, RANKED);
            copy(source, alone);
            copy(source, known);
            SetWriter.lines(known.folder().resolve(labels.getFileName().toString()), lines(labels));
            PreparedSet concepts = set("melo-" + language + "-concepts", language, language, FIRST);
            grouped(source, concepts);
            names.addAll(List.of(alone.name(), concepts.name(), known.name()));
        }
        names.addAll(germanToEnglish());
        return names;
    }

    /** Concepts instead of labels are ranked, and a concept is right if one of its labels is. */
    private static void grouped(Path source, PreparedSet set) throws IOException {
        List<String> qrels = lines(source.resolve("qrels.trec"));
        List<Document> documents = CollectionFile.documents(source.resolve("docs.jsonl")).stream()
                .map(label -> label.by(concept(label.id())))
                .toList();
        SetWriter.write(set, documents, judged(CollectionFile.queries(source.resolve("queries.jsonl")), qrels));
        Map<String, Integer> grades = new TreeMap<>();
        for (String line : qrels) {
            String[] cells = cells(line);
            grades.merge(cells[0] + " 0 " + concept(cells[2]), Integer.parseInt(cells[3]), Math::max);
        }
        SetWriter.lines(
                set.folder().resolve(PreparedSet.QRELS),
                grades.entrySet().stream()
                        .map(grade -> grade.getKey() + " " + grade.getValue())
                        .toList());
    }

    private static String concept(String label) {
        return label.substring(0, label.indexOf('_'));
    }

    /*
     * The English labels are those of the ranked corpus itself: labels.en.tsv numbers its concepts differently, for it goes with the
     * American set.
     */
    private List<String> germanToEnglish() throws IOException {
        Path source = from.resolve("melo").resolve("deu_q_de_c_en");
        List<String> german = lines(from.resolve("melo").resolve("labels.de.tsv"));
        List<Document> documents = CollectionFile.documents(source.resolve("docs.jsonl"));
        List<String> english = documents.stream()
                .map(label -> concept(label.id()) + "\ten\t" + label.text())
                .toList();
        Set<String> literal = new LinkedHashSet<>();
        german.forEach(line -> literal.add(line.split("\t", -1)[2].strip()));
        List<String> names = List.of("melo-de-en-vocabulary", "melo-de-en-vocabulary-not-literal");
        for (String name : names) {
            PreparedSet set = set(name, "de", "en", RANKED);
            copy(source, set);
            SetWriter.lines(set.folder().resolve("labels.de.tsv"), german);
            SetWriter.lines(set.folder().resolve("labels.en.tsv"), english);
        }
        List<String> qrels = lines(source.resolve("qrels.trec"));
        List<Query> kept = judged(CollectionFile.queries(source.resolve("queries.jsonl")), qrels).stream()
                .filter(query -> !literal.contains(query.text().strip()))
                .toList();
        Set<String> ids = new TreeSet<>(kept.stream().map(Query::id).toList());
        PreparedSet rest = set(names.get(1), "de", "en", RANKED);
        SetWriter.write(rest, documents, kept);
        SetWriter.lines(
                rest.folder().resolve(PreparedSet.QRELS),
                qrels.stream().filter(line -> ids.contains(cells(line)[0])).toList());
        return names;
    }

    private List<String> reviewer() throws IOException {
        List<String> names = new ArrayList<>();
        Path source = from.resolve("reviewer-gold-standard");
        for (int sample = 1; sample <= 10; sample++) {
            PreparedSet set =
                    set("reviewer-" + (sample < 10 ? "0" : "") + sample, "en", "en", List.of(PreparedSet.LOSS));
            Path folder = source.resolve("d_20_" + sample);
            SetWriter.write(
                    set,
                    CollectionFile.documents(folder.resolve("docs.jsonl.gz")).stream()
                            .map(paper ->
                                    paper.by(paper.id().substring(0, paper.id().indexOf('#'))))
                            .toList(),
                    CollectionFile.queries(folder.resolve("queries.jsonl.gz")));
            List<String> expertise = lines(source.resolve(PreparedSet.EXPERTISE));
            SetWriter.lines(set.folder().resolve(PreparedSet.EXPERTISE), expertise);
            SetWriter.lines(
                    set.folder().resolve(PreparedSet.QRELS),
                    expertise.stream().map(Preparation::judged).sorted().toList());
            names.add(set.name());
        }
        return names;
    }

    /** A person's expertise in a paper as a judgement: the paper is the query, and quarters of a grade are cut off. */
    private static String judged(String expertise) {
        String[] cells = expertise.split("\t", -1);
        return cells[1] + " 0 " + cells[0] + " " + (int) Double.parseDouble(cells[2]);
    }

    private List<String> cordis() throws IOException {
        List<String> names = new ArrayList<>();
        Path source = from.resolve("cordis-partner-search");
        List<Document> all = CollectionFile.documents(source.resolve("docs.jsonl.gz"));
        for (String split : List.of("tune", "dev")) {
            Set<String> head = new TreeSet<>(lines(source.resolve("head50." + split + ".txt")));
            List<Document> tail = all.stream()
                    .filter(document -> !head.contains(document.candidate().orElse("")))
                    .toList();
            List<Query> queries = CollectionFile.queries(source.resolve("queries." + split + ".jsonl.gz"));
            for (String kind : List.of("all", "tail", "consortium", "consortium-tail")) {
                PreparedSet set = set("cordis-" + split + "-" + kind, "en", "en", PARTNERS);
                List<String> qrels = lines(source.resolve("qrels." + split + "." + kind + ".trec"));
                SetWriter.write(set, kind.endsWith("tail") ? tail : all, judged(queries, qrels));
                SetWriter.lines(set.folder().resolve(PreparedSet.QRELS), qrels);
                names.add(set.name());
            }
        }
        return names;
    }

    private static String[] cells(String line) {
        return line.strip().split("\\s+", -1);
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Plain.open(file), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
