// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which documents are right for which queries, and how right: the <em>qrels</em>. Immutable and thread-safe.
 *
 * <p>A grade of 0 is judged and wrong, 1 and more is right, below 0 is in the pool but not judged.
 */
public final class Judgements {

    private static final JudgedDocuments NONE = JudgedDocuments.none();

    private final Map<String, JudgedDocuments> judged;

    private Judgements(Map<String, JudgedDocuments> judged) {
        this.judged = judged;
    }

    /** Starts judgements in memory. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the queries with at least one judgement, in the order in which they first came. */
    public List<String> queries() {
        return List.copyOf(judged.keySet());
    }

    /**
     * Returns what was judged for a query.
     *
     * @param query its identifier
     * @return the judged documents in the order in which they came; empty if there are none
     */
    public JudgedDocuments of(String query) {
        return judged.getOrDefault(query, NONE);
    }

    /**
     * Returns the judgements of some queries only.
     *
     * @param queries those to keep; unknown ones are passed over
     * @return judgements in this object's order
     */
    public Judgements only(Iterable<String> queries) {
        Set<String> wanted = new HashSet<>();
        queries.forEach(wanted::add);
        Map<String, JudgedDocuments> kept = new LinkedHashMap<>(judged);
        kept.keySet().retainAll(wanted);
        return new Judgements(kept);
    }

    /** Collects judgements in memory. Confined to one thread. */
    public static final class Builder {

        private final Map<String, JudgedDocuments.Builder> drafts = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a judgement.
         *
         * @param query the query's identifier
         * @param document the document's identifier
         * @param grade 0 for wrong, 1 and more for right, below 0 for in the pool but not judged
         * @return this builder
         */
        public Builder add(String query, String document, int grade) {
            byte[] text = document.getBytes(StandardCharsets.UTF_8);
            draft(query).add(text, 0, text.length, grade, 0);
            return this;
        }

        /**
         * Returns the judgements.
         *
         * @throws IllegalArgumentException if a document was judged twice for one query
         */
        public Judgements build() {
            Map<String, JudgedDocuments> judged = new LinkedHashMap<>();
            drafts.forEach((query, draft) -> judged.put(query, draft.build(query)));
            return new Judgements(judged);
        }

        JudgedDocuments.Builder draft(String query) {
            return drafts.computeIfAbsent(query, any -> new JudgedDocuments.Builder());
        }

        boolean isEmpty() {
            return drafts.isEmpty();
        }
    }
}
