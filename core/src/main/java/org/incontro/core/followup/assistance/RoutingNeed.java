// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.assistance;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseStep;
import org.incontro.core.followup.cases.Opening;
import org.incontro.core.identity.EntityId;
import org.incontro.core.place.NutsCode;
import org.incontro.core.vocabulary.ConceptId;

/**
 * What a case asks of an advisor. Immutable and thread-safe.
 *
 * @param territory where the participant is, if known
 * @param fields what the opportunity is about
 * @param languages the participant's languages, the best first
 * @param excluded who must not be in charge: both sides, and who stepped aside; in order
 */
public record RoutingNeed(
        Optional<NutsCode> territory, List<ConceptId> fields, List<String> languages, SortedSet<EntityId> excluded) {

    /** Copies the collections. */
    public RoutingNeed {
        fields = List.copyOf(fields);
        languages = List.copyOf(languages);
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
    }

    /**
     * Returns what a case asks that is to be opened.
     *
     * @param opening the wish
     */
    public static RoutingNeed of(Opening opening) {
        Set<String> languages = new LinkedHashSet<>(opening.applicant().languages());
        languages.addAll(opening.answer().interest().languages());
        SortedSet<EntityId> sides = new TreeSet<>(List.of(opening.applicant().id()));
        opening.answer().onBehalfOf().ifPresent(sides::add);
        opening.opportunity().owner().ifPresent(sides::add);
        return new RoutingNeed(
                opening.applicant().nuts(), opening.opportunity().subject().concepts(), List.copyOf(languages), sides);
    }

    /**
     * Returns what a case asks that is under way, as far as its history says it.
     *
     * @param subject the case
     */
    public static RoutingNeed of(Case subject) {
        SortedSet<EntityId> excluded = new TreeSet<>(subject.barred());
        addAll(excluded, subject.participant(), subject.onBehalfOf(), subject.owner(), subject.inCharge());
        Set<String> languages = new LinkedHashSet<>();
        subject.history().get(0).fields().stream()
                .filter(field -> field.name().startsWith("text.interest."))
                .forEach(field -> languages.add(field.name().substring("text.interest.".length())));
        return new RoutingNeed(
                fact(subject, CaseStep.TERRITORY).flatMap(NutsCode::find),
                fact(subject, CaseStep.FIELD).map(ConceptId::parse).stream().toList(),
                List.copyOf(languages),
                excluded);
    }

    private static Optional<String> fact(Case subject, String name) {
        return subject.history().get(0).fact(name);
    }

    @SafeVarargs
    private static void addAll(Collection<EntityId> all, Optional<EntityId>... some) {
        for (Optional<EntityId> one : some) {
            one.ifPresent(all::add);
        }
    }
}
