// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.assistance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.core.identity.EntityId;
import org.incontro.core.value.MessageTemplates;

/**
 * Which advisor is to look after a case, and why; and of everybody else, why not. Immutable and thread-safe.
 *
 * @param advisor who is chosen; empty if nobody can
 * @param day the day for which it was asked
 * @param candidates all advisors, the best first, those who cannot last
 */
public record Routing(Optional<EntityId> advisor, LocalDate day, List<Candidate> candidates) {

    /** What speaks for an advisor. */
    public enum Reason {
        /** They serve the participant's territory. */
        TERRITORY,
        /** They know the field. */
        FIELD,
        /** They speak the participant's language. */
        LANGUAGE,
        /** They have room for more cases. */
        LOAD,
        /** Nobody fits, and cases that find nobody are theirs. */
        BY_DEFAULT
    }

    /** What stands against an advisor, so that nothing can speak for them. */
    public enum Obstacle {
        /** They are a side of the case, or said that it is a conflict of interest. */
        CONFLICT,
        /** They are no advisor any more. */
        GONE,
        /** They are away. */
        AWAY,
        /** They look after as many cases as they can. */
        FULL,
        /** They serve other territories. */
        ELSEWHERE,
        /** They know other fields. */
        OTHER_FIELD
    }

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("routing", Routing.class::getResourceAsStream);

    /**
     * One advisor.
     *
     * @param advisor who
     * @param points the sum of what speaks for them, in points
     * @param reasons what speaks for them, in points each, in the order of {@link Reason}
     * @param obstacle what stands against them, if anything does
     */
    public record Candidate(
            EntityId advisor, int points, SortedMap<Reason, Integer> reasons, Optional<Obstacle> obstacle) {

        /** Copies the map. */
        public Candidate {
            reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
        }

        /**
         * Returns a sentence for staff: what speaks for this advisor, or what stands against them.
         *
         * @param language a BCP 47 tag
         */
        public String sentence(String language) {
            if (obstacle.isPresent()) {
                return SENTENCES.get("obstacle." + obstacle.get(), language);
            }
            return String.join(
                    "; ",
                    reasons.entrySet().stream()
                            .filter(reason -> reason.getValue() > 0)
                            .map(reason -> SENTENCES.get("reason." + reason.getKey(), language) + " ("
                                    + reason.getValue() + ")")
                            .toList());
        }
    }

    /** Copies the list. */
    public Routing {
        candidates = List.copyOf(candidates);
    }

    /**
     * Returns a sentence for staff: what spoke for the one who was chosen, or that nobody could be.
     *
     * @param language a BCP 47 tag
     */
    public String sentence(String language) {
        return advisor.isPresent() ? candidates.get(0).sentence(language) : SENTENCES.get("nobody", language);
    }
}
