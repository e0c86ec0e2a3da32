// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.ranking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.evaluation.collection.Document;
import org.incontro.evaluation.collection.Query;
import org.incontro.matching.text.TextAnalysis;

/** The documents that are ranked, and what a matcher may know beside them. Immutable and thread-safe. */
public final class Corpus {

    private static final double DAYS_IN_YEAR = 365.25;

    private final List<Document> documents;
    private final String documentLanguage;
    private final String queryLanguage;
    private final Vocabularies vocabularies;
    private final Optional<LocalDate> asked;
    private final List<String> candidates;
    private final int[] owners;

    private Corpus(
            List<Document> documents,
            String documentLanguage,
            String queryLanguage,
            Vocabularies vocabularies,
            Optional<LocalDate> asked) {
        this.documents = List.copyOf(documents);
        this.documentLanguage = documentLanguage;
        this.queryLanguage = queryLanguage;
        this.vocabularies = vocabularies;
        this.asked = asked;
        TreeSet<String> names = new TreeSet<>();
        documents.forEach(document -> document.candidate().ifPresent(names::add));
        candidates = List.copyOf(names);
        Map<String, Integer> numbers = new HashMap<>();
        candidates.forEach(name -> numbers.put(name, numbers.size()));
        owners = documents.stream()
                .mapToInt(document -> document.candidate().map(numbers::get).orElse(-1))
                .toArray();
    }

    /**
     * Returns a corpus.
     *
     * @param documents at least one; all of them have a candidate or none
     * @param language of documents and queries, a BCP 47 tag
     * @throws IllegalArgumentException if there is no document, or some have a candidate and some have none
     */
    public static Corpus of(List<Document> documents, String language) {
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one document, but there is none");
        }
        long owned = documents.stream()
                .filter(document -> document.candidate().isPresent())
                .count();
        if (owned != 0 && owned != documents.size()) {
            throw new IllegalArgumentException("all documents must have a candidate or none, but %s of %s have one"
                    .formatted(owned, documents.size()));
        }
        return new Corpus(documents, language, language, Vocabularies.of(), Optional.empty());
    }

    /** Returns this corpus for queries in another language than its documents. */
    public Corpus askedIn(String language) {
        return new Corpus(documents, documentLanguage, language, vocabularies, asked);
    }

    /** Returns this corpus with concepts that a matcher may know. */
    public Corpus with(Vocabularies newVocabularies) {
        return new Corpus(documents, documentLanguage, queryLanguage, newVocabularies, asked);
    }

    /**
     * Returns this corpus as it was on a day: with the documents dated before it. One without a date is not known to have been there,
     * and is left out.
     *
     * @param day when queries are asked
     */
    public Corpus before(LocalDate day) {
        List<Document> earlier = new ArrayList<>();
        for (Document document : documents) {
            if (document.date().filter(date -> date.isBefore(day)).isPresent()) {
                earlier.add(document);
            }
        }
        return new Corpus(earlier, documentLanguage, queryLanguage, vocabularies, Optional.of(day));
    }

    /** Returns the documents, in the order given. */
    public List<Document> documents() {
        return documents;
    }

    /** Returns the candidates, in the order of their identifiers; none if documents themselves are ranked. */
    public List<String> candidates() {
        return candidates;
    }

    /** Returns, for each document, the number of its candidate among {@link #candidates()}; -1 if it has none. */
    public int[] owners() {
        return owners.clone();
    }

    /** Returns how many years old each document is when queries are asked; 0 where that is not known. */
    public double[] ages() {
        return documents.stream().mapToDouble(this::age).toArray();
    }

    private double age(Document document) {
        return asked.isPresent() && document.date().isPresent()
                ? ChronoUnit.DAYS.between(document.date().get(), asked.get()) / DAYS_IN_YEAR
                : 0;
    }

    /** Returns the language of the documents, a BCP 47 tag. */
    public String documentLanguage() {
        return documentLanguage;
    }

    /** Returns the language of the queries, a BCP 47 tag. */
    public String queryLanguage() {
        return queryLanguage;
    }

    /** Returns the concepts that a matcher may know. */
    public Vocabularies vocabularies() {
        return vocabularies;
    }

    /** Returns the analysed words of a document, as the library's own matching reads them. */
    public List<String> terms(Document document) {
        return TextAnalysis.standard().terms(documentLanguage, document.whole());
    }

    /** Returns the analysed words of a query, as the library's own matching reads them. */
    public List<String> terms(Query query) {
        return TextAnalysis.standard().terms(queryLanguage, query.text());
    }
}
