// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.State;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Attachment;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Participant;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Consent;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;

/**
 * The wish to open a case. Immutable and thread-safe.
 *
 * @param answer the expression of interest or request for information; its id becomes the case's
 * @param opportunity what it answers
 * @param applicant who answers
 * @param conflict what the applicant said when asked for conflicts of interest, such as {@code none}; empty if not asked
 */
public record Opening(ExpressionOfInterest answer, Opportunity opportunity, Participant applicant, String conflict) {

    private static final int COARSEST_TERRITORY = 2;

    /**
     * Checks that the parts belong together.
     *
     * @throws IllegalArgumentException if answer, opportunity and applicant do not name each other
     */
    public Opening {
        if (!answer.opportunity().equals(opportunity.id())) {
            throw new IllegalArgumentException(
                    "an answer must be to %s, but was to %s".formatted(opportunity.id(), answer.opportunity()));
        }
        if (!answer.participant().equals(applicant.id())) {
            throw new IllegalArgumentException("an answer must be of the applicant, but the two differ");
        }
    }

    /**
     * Returns the first step of a case.
     *
     * @param workflow the workflow that it is to follow
     * @param actor who opens it
     * @param at when
     * @param advisor who is to be in charge, if somebody was found
     */
    public CaseStep step(Workflow workflow, Actor actor, Instant at, Optional<EntityId> advisor) {
        State initial = workflow.state(workflow.initial());
        return new CaseStep(
                at,
                Role.PARTICIPANT,
                "open",
                "",
                "",
                initial.id(),
                initial.phase(),
                initial.shownToOwner(),
                facts(workflow),
                fields(actor, advisor));
    }

    private SortedMap<String, String> facts(Workflow workflow) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put(CaseStep.WORKFLOW, workflow.id());
        facts.put(CaseStep.FINGERPRINT, workflow.fingerprint());
        facts.put(CaseStep.OPPORTUNITY, opportunity.id().toString());
        facts.put(CaseStep.PURPOSE, answer.purpose().name());
        for (Consent consent : answer.consents()) {
            facts.put(CaseStep.CONSENT + consent.purpose().code(), Boolean.toString(consent.granted()));
        }
        applicant.nuts().ifPresent(unit -> facts.put(CaseStep.TERRITORY, coarse(unit)));
        opportunity.subject().concepts().stream()
                .findFirst()
                .map(ConceptId::toString)
                .ifPresent(concept -> facts.put(CaseStep.FIELD, concept));
        return facts;
    }

    private static String coarse(NutsCode unit) {
        return unit.code().substring(0, Math.min(unit.code().length(), 2 + COARSEST_TERRITORY));
    }

    private List<CaseField> fields(Actor actor, Optional<EntityId> advisor) {
        List<CaseField> fields = new ArrayList<>();
        fields.add(new CaseField(CaseField.ACTOR, TextAudience.STAFF, actor.id().toString()));
        fields.add(new CaseField(
                CaseField.PARTICIPANT,
                TextAudience.BOTH_SIDES,
                answer.participant().toString()));
        answer.onBehalfOf()
                .ifPresent(group ->
                        fields.add(new CaseField(CaseField.ON_BEHALF_OF, TextAudience.BOTH_SIDES, group.toString())));
        opportunity
                .owner()
                .ifPresent(owner -> fields.add(new CaseField(CaseField.OWNER, TextAudience.OWNER, owner.toString())));
        advisor.ifPresent(
                who -> fields.add(new CaseField(CaseField.IN_CHARGE, TextAudience.BOTH_SIDES, who.toString())));
        text(fields, "presentation", answer.presentation());
        text(fields, "interest", answer.interest());
        text(fields, "question", answer.question());
        text(fields, "clarification", answer.clarification());
        answer.contact()
                .map(Opening::contact)
                .filter(line -> !line.isEmpty())
                .ifPresent(line -> fields.add(new CaseField(CaseField.CONTACT, TextAudience.BOTH_SIDES, line)));
        if (!conflict.isBlank()) {
            fields.add(new CaseField(CaseField.CONFLICT, TextAudience.PARTICIPANT, conflict));
        }
        int number = 0;
        for (Attachment attachment : answer.attachments()) {
            number++;
            fields.add(new CaseField(CaseField.ATTACHMENT + number, TextAudience.BOTH_SIDES, attachment.location()));
        }
        return fields;
    }

    private static void text(List<CaseField> fields, String name, LocalizedText text) {
        text.texts()
                .forEach((language, words) ->
                        fields.add(new CaseField("text." + name + "." + language, TextAudience.BOTH_SIDES, words)));
    }

    private static String contact(ContactPoint contact) {
        return String.join("\n", contact.name(), contact.email(), contact.phone())
                .strip();
    }
}
