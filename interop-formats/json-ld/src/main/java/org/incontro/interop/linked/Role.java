// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which nodes of a graph are records, and who owns an opportunity: what the shape of a document says by nesting, and a graph
 * does not. Confined to one thread.
 */
final class Role {

    /** Under this name stand the nodes that lead to one, and not the other way round. */
    static final String REVERSED = "@reverse";

    private static final String SEEKS = Names.SCHEMA + "seeks";
    private static final String MAKES_OFFER = Names.SCHEMA + "makesOffer";
    private static final String OFFERED_BY = Names.SCHEMA + "offeredBy";

    private final Graph graph;
    private final Predicate<Set<String>> isRecordType;
    private final Map<Set<String>, Boolean> known = new LinkedHashMap<>();

    /**
     * Starts with a graph.
     *
     * @param isRecordType tells whether a node of these types is one of ours
     */
    Role(Graph graph, Predicate<Set<String>> isRecordType) {
        this.graph = graph;
        this.isRecordType = isRecordType;
    }

    private boolean isRecordType(Subject subject) {
        return known.computeIfAbsent(Set.copyOf(subject.types()), isRecordType::test);
    }

    /**
     * Returns the records, in the order of the document: nodes of a fitting type that have a name, or that no other leads to.
     * An opportunity to which its owner leads is told who that is, since a record is read by itself.
     */
    Set<Subject> records() {
        Set<Subject> referred = graph.referred();
        Set<Subject> records = new LinkedHashSet<>();
        for (Subject subject : graph.subjects()) {
            if (isRecordType(subject) && (subject.isNamed() || !referred.contains(subject))) {
                records.add(subject);
            }
        }
        for (Subject owner : List.copyOf(graph.subjects())) {
            if (owner.isNamed()) {
                turn(owner, SEEKS, REVERSED, records);
                turn(owner, MAKES_OFFER, OFFERED_BY, records);
            }
        }
        return records;
    }

    private static void turn(Subject owner, String from, String to, Set<Subject> records) {
        for (Subject.Value value : List.copyOf(owner.properties().getOrDefault(from, Set.of()))) {
            if (value instanceof Subject.Link link
                    && link.target() != owner
                    && records.contains(link.target())
                    && link.target().isNamed()) {
                owner.remove(from, value);
                link.target().add(to, new Subject.Link(owner));
            }
        }
    }
}
