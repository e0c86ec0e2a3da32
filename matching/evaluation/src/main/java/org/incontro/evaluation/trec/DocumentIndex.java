// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds a document in a column: a table with open addressing, at most half full. */
final class DocumentIndex {

    static final int ABSENT = -1;

    private int[] places = new int[0];
    private int mask;
    private DocumentColumn column = new DocumentColumn.Builder().build();

    /**
     * Fills the table anew.
     *
     * @return the position of the first document that stood in the column before, or {@link #ABSENT} if there is none
     */
    int fill(DocumentColumn documents) {
        column = documents;
        int capacity = Math.max(4, Integer.highestOneBit(Math.max(1, documents.size())) * 4);
        if (places.length < capacity) {
            places = new int[capacity];
        }
        mask = capacity - 1;
        Arrays.fill(places, 0, capacity, ABSENT);
        for (int i = 0; i < documents.size(); i++) {
            int place = documents.hash(i) & mask;
            while (places[place] != ABSENT) {
                if (documents.isSame(i, documents, places[place])) {
                    return i;
                }
                place = (place + 1) & mask;
            }
            places[place] = i;
        }
        return ABSENT;
    }

    /** Returns where a document of another column stands in this one, or {@link #ABSENT}. */
    int find(DocumentColumn other, int index) {
        int place = other.hash(index) & mask;
        while (places[place] != ABSENT) {
            if (other.isSame(index, column, places[place])) {
                return places[place];
            }
            place = (place + 1) & mask;
        }
        return ABSENT;
    }

    /** Returns where a document stands, or {@link #ABSENT}. */
    int find(String document) {
        byte[] text = document.getBytes(StandardCharsets.UTF_8);
        int hash = DocumentColumn.hash(text, 0, text.length);
        int place = hash & mask;
        while (places[place] != ABSENT) {
            if (column.isSame(places[place], text, hash)) {
                return places[place];
            }
            place = (place + 1) & mask;
        }
        return ABSENT;
    }
}
