// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.State;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.value.PartialDate;

/** What the history of an own opportunity says of its term. */
public final class OwnOpportunity {

    private OwnOpportunity() {}

    /**
     * Returns the first step of the life of an own opportunity.
     *
     * @param workflow the workflow that it is to follow
     * @param opportunity the draft
     * @param author who writes it
     * @param at when
     */
    public static CaseStep begin(Workflow workflow, Opportunity opportunity, Actor author, Instant at) {
        State initial = workflow.state(workflow.initial());
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put(CaseStep.WORKFLOW, workflow.id());
        facts.put(CaseStep.FINGERPRINT, workflow.fingerprint());
        facts.put(CaseStep.OPPORTUNITY, opportunity.id().toString());
        facts.put(CaseStep.PURPOSE, CaseStep.PUBLICATION);
        List<CaseField> fields = new ArrayList<>();
        fields.add(
                new CaseField(CaseField.ACTOR, TextAudience.STAFF, author.id().toString()));
        fields.add(new CaseField(
                CaseField.PARTICIPANT, TextAudience.PARTICIPANT, author.id().toString()));
        opportunity
                .owner()
                .filter(owner -> !owner.equals(author.id()))
                .ifPresent(owner ->
                        fields.add(new CaseField(CaseField.ON_BEHALF_OF, TextAudience.PARTICIPANT, owner.toString())));
        return new CaseStep(
                at,
                Role.PARTICIPANT,
                "open",
                "",
                "",
                initial.id(),
                initial.phase(),
                initial.shownToOwner(),
                facts,
                fields);
    }

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
