// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.baseline.TagRule;

/**
 * The original's rule as a matcher, for comparison: each participant is looked at for each opportunity, and one shared tag is enough. There is no score.
 * Immutable and thread-safe.
 */
public final class TagMatcher implements InterestMatcher {

    private final TagRule rule;
    private final Supplier<? extends Collection<? extends Participant>> participants;

    private TagMatcher(TagRule rule, Supplier<? extends Collection<? extends Participant>> participants) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.participants = Objects.requireNonNull(participants, "participants");
    }

    /**
     * Returns a matcher.
     *
     * @param rule when tags are enough
     * @param participants all whose profiles count, as they are now
     */
    public static TagMatcher of(TagRule rule, Supplier<? extends Collection<? extends Participant>> participants) {
        return new TagMatcher(rule, participants);
    }

    @Override
    public List<Fit> fits(Opportunity opportunity, LocalDate today) {
        return participants.get().stream()
                .filter(participant -> rule.matches(opportunity, participant))
                .map(participant -> new Fit(opportunity.id(), new AlertSource.Profile(participant.id()), 1, 1))
                .toList();
    }
}
