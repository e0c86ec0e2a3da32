// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.incontro.core.value.PartialDate;

/** What the history of an own opportunity says of its term. */
public final class OwnOpportunity {

    private OwnOpportunity() {}

    /**
     * Returns the last day of its term, if it was published.
     *
     * @param life the life of an own opportunity
     */
    public static Optional<LocalDate> termOf(Case life) {
        Optional<LocalDate> term = Optional.empty();
        for (CaseEvent event : life.history()) {
            term = event.fact(CaseStep.TERM).map(LocalDate::parse).or(keep(term));
        }
        return term;
    }

    private static Supplier<Optional<LocalDate>> keep(Optional<LocalDate> term) {
        return () -> term;
    }

    /**
     * Returns the first day of its publication, if it was published.
     *
     * @param life the life of an own opportunity
     */
    public static Optional<LocalDate> publishedOn(Case life) {
        return life.history().stream()
                .filter(event -> event.fact(CaseStep.PUBLISHED).isPresent())
                .map(event -> LocalDate.parse(event.fact(CaseStep.PUBLISHED).orElseThrow()))
                .findFirst();
    }

    /**
     * Returns how often its term was prolonged.
     *
     * @param life the life of an own opportunity
     */
    public static long renewalsOf(Case life) {
        return life.history().stream()
                .filter(event -> event.command().equals("renew"))
                .count();
    }

    /**
     * Returns the last day of a first term that begins today: a call lives until its deadline, everything else as long as its terms and
     * its own last day say.
     */
    static LocalDate firstTerm(Context context) {
        LocalDate usual = context.today().plusDays(context.renewal().days());
        Optional<LocalDate> deadline = context.opportunity()
                .flatMap(opportunity -> opportunity.details().deadline())
                .map(PartialDate::latest);
        Optional<LocalDate> own = context.opportunity()
                .flatMap(opportunity -> opportunity.publication().expiresOn())
                .map(PartialDate::latest)
                .filter(day -> day.isBefore(usual));
        return deadline.or(() -> own).orElse(usual);
    }
}
