// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import java.util.List;
import java.util.Optional;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.Money;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;

/**
 * The details of a plan that seeks partners for roles. Immutable and thread-safe.
 *
 * @param roles the roles to be filled, in the order given
 * @param programme the research programme that the plan is for, if any
 * @param budget what the whole is to cost, if known
 */
public record ProjectIdea(List<Role> roles, Optional<ResearchProgramme> programme, Optional<Money> budget)
        implements Details {

    /** Copies the list. */
    public ProjectIdea {
        roles = List.copyOf(roles);
    }

    /**
     * A part in a project that somebody is sought for.
     *
     * @param name short and unique within the idea
     * @param task what is to be done
     * @param concepts what one must be able to do, in the terms of vocabularies
     * @param partnerKinds who may fill it; empty for anybody
     * @param places how many are sought, at least 1
     * @param filled whether enough have been found
     */
    public record Role(
            String name,
            LocalizedText task,
            List<ConceptId> concepts,
            List<PartnerKind> partnerKinds,
            int places,
            boolean filled) {

        /**
         * Copies the lists and checks the number.
         *
         * @throws IllegalArgumentException if {@code places} is below 1
         */
        public Role {
            concepts = List.copyOf(concepts);
            partnerKinds = List.copyOf(partnerKinds);
            if (places < 1) {
                throw new IllegalArgumentException("places must be at least 1, but was " + places);
            }
        }

        /**
         * Returns a role for one partner of any kind.
         *
         * @param name short and unique within the idea
         * @param task what is to be done
         * @param concepts what one must be able to do
         */
        public static Role of(String name, LocalizedText task, ConceptId... concepts) {
            return new Role(name, task, List.of(concepts), List.of(), 1, false);
        }
    }

    /**
     * Returns a plan of which only the roles are known.
     *
     * @param roles the roles to be filled
     */
    public static ProjectIdea of(Role... roles) {
        return new ProjectIdea(List.of(roles), Optional.empty(), Optional.empty());
    }

    @Override
    public boolean suit(OpportunityKind kind) {
        return kind == OpportunityKind.PROJECT_IDEA;
    }

    @Override
    public Optional<PartialDate> deadline() {
        return programme.flatMap(ResearchProgramme::callDeadline);
    }

    @Override
    public ProjectIdea withoutDeadlines() {
        return new ProjectIdea(roles, programme.map(ResearchProgramme::withoutDeadlines), budget);
    }
}
