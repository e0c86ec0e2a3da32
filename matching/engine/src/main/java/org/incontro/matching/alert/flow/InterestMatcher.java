// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.privacy.Reader;
import org.incontro.matching.Reason;
import org.incontro.matching.alert.AlertSource;

/**
 * Says which interests an opportunity concerns. Implementations are thread-safe.
 *
 * <p>One method must be given; the other two have a plain answer that is right, and an index has a better one.
 */
@FunctionalInterface
public interface InterestMatcher {

    /**
     * Returns the interests, saved ones and profiles, that an opportunity concerns, in any order. What fits less well than an interest's owner
     * wants may be among them: the gate is elsewhere.
     *
     * @param opportunity what came
     * @param today the day
     */
    List<Fit> fits(Opportunity opportunity, LocalDate today);

    /**
     * Returns which of the opportunities that are open concern an interest that is new or has changed. Unless overridden it asks
     * {@link #fits} for each of them.
     *
     * @param source the interest, or the participant whose profile it is
     * @param open the opportunities
     * @param today the day
     */
    default List<Fit> missed(AlertSource source, Collection<Opportunity> open, LocalDate today) {
        List<Fit> missed = new ArrayList<>();
        for (Opportunity opportunity : open) {
            fits(opportunity, today).stream()
                    .filter(fit -> fit.source().equals(source))
                    .forEach(missed::add);
        }
        return missed;
    }

    /**
     * Says why an opportunity concerns an interest, the most points first. Unless overridden there are no reasons.
     *
     * @param source the interest, or the participant whose profile it is
     * @param opportunity its current version
     * @param reader for whom the reasons are
     * @param today the day
     */
    default List<Reason> reasons(AlertSource source, Opportunity opportunity, Reader reader, LocalDate today) {
        return List.of();
    }
}
