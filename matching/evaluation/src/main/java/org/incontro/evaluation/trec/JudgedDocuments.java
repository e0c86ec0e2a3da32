// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.util.Arrays;
import java.util.OptionalInt;

/** The documents that were judged for one query. Immutable and thread-safe; no document occurs twice. */
public final class JudgedDocuments {

    private final DocumentColumn documents;
    private final DocumentIndex index;
    private final int[] grades;

    private JudgedDocuments(DocumentColumn documents, DocumentIndex index, int[] grades) {
        this.documents = documents;
        this.index = index;
        this.grades = grades;
    }

    static JudgedDocuments none() {
        return new Builder().build("");
    }

    /** Returns how many documents were judged, those in the pool without a judgement included. */
    public int size() {
        return grades.length;
    }

    /**
     * Returns the document at a place.
     *
     * @param place from 0
     * @return its identifier
     */
    public String document(int place) {
        return documents.get(place);
    }

    /**
     * Returns the grade at a place.
     *
     * @param place from 0
     * @return 0 for wrong, 1 and more for right, below 0 for in the pool but not judged
     */
    public int grade(int place) {
        return grades[place];
    }

    /**
     * Returns a document's grade.
     *
     * @param document its identifier
     * @return as {@link #grade(int)}; empty if it is not in the pool
     */
    public OptionalInt grade(String document) {
        int place = index.find(document);
        return place == DocumentIndex.ABSENT ? OptionalInt.empty() : OptionalInt.of(grades[place]);
    }

    /**
     * Returns the grade of a hit, without making a string of its document.
     *
     * @param hits what was found
     * @param place of the hit, from 0
     * @param otherwise what to return where the document is not in the pool
     * @return as {@link #grade(int)}
     */
    public int grade(Hits hits, int place, int otherwise) {
        int found = index.find(hits.documents(), place);
        return found == DocumentIndex.ABSENT ? otherwise : grades[found];
    }

    /** Collects the judgements of one query. */
    static final class Builder {

        private final DocumentColumn.Builder documents = new DocumentColumn.Builder();
        private int[] grades = new int[16];
        private long[] lines = new long[16];

        void add(byte[] text, int offset, int length, int grade, long line) {
            int size = documents.size();
            if (size == grades.length) {
                grades = Arrays.copyOf(grades, 2 * size);
                lines = Arrays.copyOf(lines, 2 * size);
            }
            grades[size] = grade;
            lines[size] = line;
            documents.add(text, offset, length);
        }

        JudgedDocuments build(String query) {
            DocumentColumn column = documents.build();
            DocumentIndex index = new DocumentIndex();
            int again = index.fill(column);
            if (again != DocumentIndex.ABSENT) {
                throw new DocumentTwice(query, column.get(again), lines[again]);
            }
            return new JudgedDocuments(column, index, Arrays.copyOf(grades, column.size()));
        }
    }
}
