// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What judges prefer to what: within one statement group of one judge, a document of a higher level is preferred to one
 * of a lower level. Immutable and thread-safe.
 */
public final class Preferences {

    private final Map<String, List<Statement>> statements;

    Preferences(Map<String, List<Statement>> statements) {
        Map<String, List<Statement>> copy = new LinkedHashMap<>();
        statements.forEach((query, list) -> copy.put(query, List.copyOf(list)));
        this.statements = copy;
    }

    /**
     * One document's place in one group.
     *
     * @param judge who judged
     * @param group within which levels compare; a judge with more than one has said nothing of pairs across them but
     *     what follows
     * @param document which was judged
     * @param level higher is better; 0 is not relevant
     */
    public record Statement(String judge, String group, String document, double level) {}

    /** Returns the queries with at least one statement, in the order in which they first came. */
    public List<String> queries() {
        return List.copyOf(statements.keySet());
    }

    /**
     * Returns what was said for a query.
     *
     * @param query its identifier
     * @return in the order in which it came; empty if there is nothing
     */
    public List<Statement> of(String query) {
        return statements.getOrDefault(query, List.of());
    }
}
