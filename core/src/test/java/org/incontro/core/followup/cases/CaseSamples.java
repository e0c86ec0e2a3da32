// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.State;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.followup.workflow.Workflows;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Attachment;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.ExpressionOfInterest.Purpose;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Person;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;

/** A participant, an owner, advisors, and a case between them. */
public final class CaseSamples {

    public static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final EntityId ADA = EntityId.parse("lombardia:ada");
    public static final EntityId OWNER = EntityId.parse("lombardia:polo");
    public static final EntityId GRACE = EntityId.parse("lombardia:grace");
    public static final EntityId HEDY = EntityId.parse("lombardia:hedy");
    public static final EntityId CHIEF = EntityId.parse("lombardia:chief");
    public static final EntityId GROUP = EntityId.parse("lombardia:optics-club");
    public static final EntityId CASE = EntityId.parse("lombardia:case-1");
    public static final EntityId OPPORTUNITY = EntityId.parse("een:TRIT20261123001");
    public static final Context CONTEXT = Context.on(TODAY);

    private CaseSamples() {}

    public static RandomGenerator salts() {
        return new Random(7);
    }

    public static Person person(EntityId id) {
        return Person.builder(id).in(NutsCode.of("ITC4C")).build();
    }

    public static Opportunity opportunity(EntityId id) {
        return Opportunity.builder(OpportunityKind.TECHNOLOGY_REQUEST, id)
                .title("en", "Adaptive optics")
                .about(ConceptId.of("euroscivoc", "543"))
                .owner(OWNER)
                .expiresOn(TODAY.plusDays(90))
                .build();
    }

    public static Opening opening() {
        return opening(CASE, OPPORTUNITY, ADA);
    }

    public static Opening opening(EntityId caseId, EntityId opportunityId, EntityId participant) {
        return new Opening(
                answer(caseId, opportunityId, participant, Purpose.INTEREST),
                opportunity(opportunityId),
                person(participant),
                "none");
    }

    public static ExpressionOfInterest answer(
            EntityId caseId, EntityId opportunityId, EntityId participant, Purpose purpose) {
        return new ExpressionOfInterest(
                caseId,
                Revision.initial(),
                purpose,
                opportunityId,
                participant,
                Optional.of(GROUP),
                LocalizedText.of("en", "We grind mirrors."),
                LocalizedText.of("en", "We can deform them."),
                LocalizedText.of("en", "How large?"),
                LocalizedText.empty(),
                Optional.of(ContactPoint.of("Ada Lovelace", "ada@example.org")),
                List.of(new Attachment("cv.pdf", "CV", "application/pdf", "files/17", OptionalLong.empty())),
                List.of(
                        Consent.granted(ConsentPurpose.PRIVACY_NOTICE, MONDAY),
                        Consent.granted(ConsentPurpose.CONTACT_SHARING, MONDAY)),
                Extensions.none());
    }

    public static Actor actor(EntityId participant) {
        return Actor.participant(participant).speakingFor(List.of(GROUP));
    }

    /** Returns a case that was just opened. */
    public static Case opened(Workflow workflow) {
        return opened(workflow, Optional.empty());
    }

    public static Case opened(Workflow workflow, Optional<EntityId> advisor) {
        CaseStep step = opening().step(workflow, actor(ADA), MONDAY, advisor);
        return Case.of(List.of(CaseEvent.seal(CASE, 1, "", step, salts())));
    }

    /** Returns a case that somebody in charge, or nobody, brought into a state, by whatever way. */
    public static Case standing(Workflow workflow, String state, Optional<EntityId> inCharge) {
        Case subject = opened(workflow, inCharge);
        if (state.equals(workflow.initial())) {
            return subject;
        }
        State to = workflow.state(state);
        CaseStep step = new CaseStep(
                MONDAY,
                Role.COORDINATOR,
                "import",
                "",
                subject.state(),
                state,
                to.phase(),
                to.shownToOwner(),
                new TreeMap<>(),
                List.of());
        return subject.after(subject.next(step, salts()));
    }

    /** Returns the case after commands, each of which must be accepted. */
    public static Case after(Workflow workflow, Case subject, Instant at, Object... commandsAndActors) {
        Case current = subject;
        for (int i = 0; i < commandsAndActors.length; i += 2) {
            Decision decision = CaseRules.decide(
                    workflow,
                    current,
                    (CaseCommand) commandsAndActors[i],
                    (Actor) commandsAndActors[i + 1],
                    at,
                    CONTEXT);
            if (!(decision instanceof Decision.Accepted accepted)) {
                throw new AssertionError(decision.toString());
            }
            current = current.after(current.next(accepted.step(), salts()));
        }
        return current;
    }

    public static Workflow network() {
        return Workflows.network();
    }
}
