// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which nodes of a graph are records, and what belongs to them although it leads to them: what the shape of a document says
 * by nesting, and a graph does not. Confined to one thread.
 */
final class Role {

    /** Under this name stand the nodes that lead to one, and not the other way round. */
    static final String REVERSED = "@reverse";

    private static final String SEEKS = Names.SCHEMA + "seeks";
    private static final String MAKES_OFFER = Names.SCHEMA + "makesOffer";
    private static final String OFFERED_BY = Names.SCHEMA + "offeredBy";
    private static final String ORGANIZATION = "http://www.w3.org/ns/org#organization";

    /** The name of the reverse of the one above in our own form of SEMIC. */
    private static final String MEMBERSHIPS = "groupMembership";

    private final Graph graph;
    private final Set<Subject> referred;
    private final Map<Subject, OwnForm> records = new LinkedHashMap<>();
    private final Map<Set<String>, Optional<OwnForm>> known = new LinkedHashMap<>();

    private Role(Graph graph) {
        this.graph = graph;
        referred = graph.referred();
    }

    /**
     * Returns the records and the form of each, in the order of the document: nodes of a fitting type that no other leads
     * to, or that have a name and more than a type. An opportunity to which its owner leads is told who that is, and an organisation is given the
     * memberships in it that belong to no member, since a record is read by itself.
     */
    static Map<Subject, OwnForm> records(Graph graph) {
        Role role = new Role(graph);
        role.find();
        role.turn();
        return role.records;
    }

    private void find() {
        for (Subject subject : graph.subjects()) {
            boolean isOnlyNamed = subject.properties().isEmpty() || !subject.isNamed();
            if (!isOnlyNamed || !referred.contains(subject)) {
                form(subject.types()).ifPresent(form -> records.put(subject, form));
            }
        }
    }

    private Optional<OwnForm> form(Set<String> types) {
        return known.computeIfAbsent(Set.copyOf(types), any -> {
            for (OwnForm form : OwnForm.values()) {
                if (!types.isEmpty() && form.isRecord(types)) {
                    return Optional.of(form);
                }
            }
            return Optional.empty();
        });
    }

    private void turn() {
        for (Subject subject : graph.subjects()) {
            if (subject.isNamed()) {
                turn(subject, SEEKS, REVERSED);
                turn(subject, MAKES_OFFER, OFFERED_BY);
            } else if (!referred.contains(subject) && !records.containsKey(subject)) {
                turn(subject, ORGANIZATION, MEMBERSHIPS);
            }
        }
    }

    private void turn(Subject from, String property, String reverse) {
        for (Subject.Value value : List.copyOf(from.properties().getOrDefault(property, Set.of()))) {
            if (value instanceof Subject.Link link && isNamedRecord(link.target())) {
                from.remove(property, value);
                link.target().add(reverse, new Subject.Link(from));
            }
        }
    }

    private boolean isNamedRecord(Subject subject) {
        return subject.isNamed() && records.containsKey(subject);
    }
}
