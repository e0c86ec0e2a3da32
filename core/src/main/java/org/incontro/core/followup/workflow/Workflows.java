// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import static org.incontro.core.followup.workflow.Role.ADVISOR;
import static org.incontro.core.followup.workflow.Role.ADVISOR_IN_CHARGE;
import static org.incontro.core.followup.workflow.Role.CLOCK;
import static org.incontro.core.followup.workflow.Role.COORDINATOR;
import static org.incontro.core.followup.workflow.Role.OWNER;
import static org.incontro.core.followup.workflow.Role.PARTICIPANT;

import java.util.List;
import org.incontro.core.followup.workflow.ClosingReason.Outcome;

/**
 * The workflows that come with the library. Each is also a starting point: {@link Workflow#toTree()} writes it, a region changes
 * what it does otherwise, and {@link Workflow#fromTree} checks the result.
 */
public final class Workflows {

    private static final List<ClosingReason> REASONS = List.of(
            ClosingReason.of("agreement", Outcome.SUCCESS),
            ClosingReason.of("not-interested", Outcome.FAILURE),
            ClosingReason.of("other-side-not-interested", Outcome.FAILURE),
            ClosingReason.of("no-answer", Outcome.FAILURE),
            ClosingReason.of("not-eligible", Outcome.FAILURE),
            ClosingReason.of("information-given", Outcome.NEUTRAL),
            ClosingReason.of("transferred", Outcome.NEUTRAL),
            ClosingReason.of("withdrawn", Outcome.NEUTRAL),
            ClosingReason.of("duplicate", Outcome.NEUTRAL),
            ClosingReason.of("opportunity-gone", Outcome.NEUTRAL),
            ClosingReason.of("not-stated", Outcome.NEUTRAL));

    private static final Workflow NETWORK = makeNetwork();
    private static final Workflow ASSISTANCE = makeAssistance();
    private static final Workflow REGIONAL = makeRegional();
    private static final Workflow OWN_OPPORTUNITY = makeOwnOpportunity();

    private Workflows() {}

    /** Returns the life cycle of the Enterprise Europe Network, from an answer to an agreement; the one to begin with. */
    public static Workflow network() {
        return NETWORK;
    }

    /**
     * Returns the original's assistance to follow an opportunity up: waiting, taken over, closed. Each of its free sub-statuses is a
     * state, and the advisor in charge goes between them as they like.
     */
    public static Workflow assistance() {
        return ASSISTANCE;
    }

    /** Returns the original's answers to a region's own proposals, which the owner calls relevant or not. */
    public static Workflow regional() {
        return REGIONAL;
    }

    /** Returns the life of a region's own opportunity: draft, review by a second person, publication, archive. */
    public static Workflow ownOpportunity() {
        return OWN_OPPORTUNITY;
    }

    /** Returns all of them, in the order of their names. */
    public static List<Workflow> all() {
        return List.of(ASSISTANCE, NETWORK, OWN_OPPORTUNITY, REGIONAL);
    }

    private static Workflow makeNetwork() {
        List<String> working = List.of("contact", "forwarded", "negotiation", "taken-over");
        List<String> open =
                List.of("clarification", "contact", "forwarded", "negotiation", "submitted", "suspended", "taken-over");
        return Workflow.builder("network", "submitted", "closed")
                .states(
                        State.of("submitted", Phase.WAITING)
                                .within(ServiceLevel.of(3)
                                        .remind(List.of(1), List.of(1))
                                        .escalate(2)),
                        State.of("clarification", Phase.WAITING)
                                .within(ServiceLevel.of(10)
                                        .remind(List.of(3), List.of(3))
                                        .close(10, "no-answer")),
                        State.of("taken-over", Phase.WORKING)
                                .within(ServiceLevel.of(5)
                                        .remind(List.of(1), List.of(2))
                                        .escalate(5)),
                        State.of("forwarded", Phase.WORKING)
                                .shown()
                                .within(ServiceLevel.of(15)
                                        .remind(List.of(5), List.of(5))
                                        .escalate(10)
                                        .close(40, "no-answer")),
                        State.of("contact", Phase.WORKING)
                                .shown()
                                .within(ServiceLevel.of(30).remind(List.of(5), List.of(5, 20))),
                        State.of("negotiation", Phase.WORKING)
                                .shown()
                                .within(ServiceLevel.of(60).remind(List.of(10), List.of(10, 40))),
                        State.of("suspended", Phase.SUSPENDED)
                                .within(ServiceLevel.of(30).remind(List.of(5), List.of(5))),
                        State.of("agreement", Phase.AGREED).shown(),
                        State.of("closed", Phase.CLOSED))
                .reasons(REASONS)
                .transitions(
                        Transition.of(
                                        "take-over",
                                        List.of("submitted"),
                                        "taken-over",
                                        ADVISOR_IN_CHARGE,
                                        ADVISOR,
                                        COORDINATOR)
                                .guarded(Guard.FREE_OR_OWN)
                                .effect(Effect.TAKE_CHARGE)
                                .telling(PARTICIPANT),
                        Transition.of("ask", List.of("taken-over"), "clarification", ADVISOR_IN_CHARGE)
                                .guarded(Guard.MESSAGE_GIVEN)
                                .telling(PARTICIPANT),
                        Transition.of("answer", List.of("clarification"), "taken-over", PARTICIPANT)
                                .guarded(Guard.MESSAGE_GIVEN)
                                .telling(ADVISOR_IN_CHARGE),
                        Transition.of("forward", List.of("taken-over"), "forwarded", ADVISOR_IN_CHARGE)
                                .guarded(Guard.CONTACT_SHARING)
                                .telling(PARTICIPANT, OWNER),
                        Transition.of("report-contact", List.of("forwarded"), "contact", ADVISOR_IN_CHARGE, OWNER)
                                .telling(PARTICIPANT, ADVISOR_IN_CHARGE),
                        Transition.of("negotiate", List.of("contact"), "negotiation", ADVISOR_IN_CHARGE)
                                .telling(PARTICIPANT, OWNER),
                        Transition.of("agree", List.of("contact", "negotiation"), "agreement", ADVISOR_IN_CHARGE)
                                .because("agreement")
                                .telling(PARTICIPANT, OWNER),
                        Transition.of("decline", List.of("contact", "forwarded", "negotiation"), "closed", OWNER)
                                .because("other-side-not-interested")
                                .telling(PARTICIPANT, ADVISOR_IN_CHARGE),
                        Transition.of("withdraw", open, "closed", PARTICIPANT)
                                .because("not-interested", "withdrawn")
                                .telling(ADVISOR_IN_CHARGE),
                        Transition.of("suspend", working, "suspended", ADVISOR_IN_CHARGE)
                                .guarded(Guard.REASON_GIVEN)
                                .telling(PARTICIPANT),
                        Transition.of("resume", List.of("suspended"), Transition.PREVIOUS, ADVISOR_IN_CHARGE)
                                .telling(PARTICIPANT))
                .transitions(staffRows(open))
                .transitions(
                        Transition.of("close", open, "closed", ADVISOR_IN_CHARGE, COORDINATOR)
                                .because(
                                        "duplicate",
                                        "information-given",
                                        "no-answer",
                                        "not-eligible",
                                        "not-interested",
                                        "not-stated",
                                        "opportunity-gone",
                                        "other-side-not-interested",
                                        "transferred")
                                .telling(PARTICIPANT, ADVISOR_IN_CHARGE),
                        Transition.of("close", List.of("clarification", "forwarded"), "closed", CLOCK)
                                .named("close-in-silence")
                                .because("no-answer")
                                .telling(PARTICIPANT, ADVISOR_IN_CHARGE),
                        Transition.of("message", open, Transition.SAME, PARTICIPANT)
                                .guarded(Guard.MESSAGE_GIVEN)
                                .telling(ADVISOR_IN_CHARGE),
                        Transition.of("message", open, Transition.SAME, ADVISOR_IN_CHARGE, COORDINATOR)
                                .named("message-to-participant")
                                .guarded(Guard.MESSAGE_GIVEN)
                                .telling(PARTICIPANT))
                .build();
    }

    /** What staff and time may do in every open state: hand on, step aside, note, remind, escalate. */
    private static Transition[] staffRows(List<String> open) {
        return new Transition[] {
            Transition.of("transfer", open, Transition.SAME, ADVISOR_IN_CHARGE, COORDINATOR)
                    .guarded(Guard.ADVISOR_NAMED)
                    .effect(Effect.ASSIGN)
                    .telling(PARTICIPANT, ADVISOR_IN_CHARGE),
            Transition.of("assign", open, Transition.SAME, COORDINATOR, CLOCK)
                    .guarded(Guard.ADVISOR_NAMED)
                    .effect(Effect.ASSIGN)
                    .telling(PARTICIPANT, ADVISOR_IN_CHARGE),
            Transition.of("release", open, Transition.SAME, ADVISOR_IN_CHARGE, COORDINATOR, CLOCK)
                    .effect(Effect.RELEASE)
                    .telling(COORDINATOR),
            Transition.of("step-aside", open, Transition.SAME, ADVISOR_IN_CHARGE, ADVISOR)
                    .effect(Effect.STEP_ASIDE)
                    .telling(COORDINATOR),
            Transition.of("comment", open, Transition.SAME, ADVISOR_IN_CHARGE, COORDINATOR)
                    .guarded(Guard.MESSAGE_GIVEN),
            Transition.of("remind", open, Transition.SAME, CLOCK).telling(ADVISOR_IN_CHARGE, PARTICIPANT),
            Transition.of("escalate", open, Transition.SAME, CLOCK).telling(COORDINATOR)
        };
    }

    private static Workflow makeAssistance() {
        List<String> working = List.of(
                "contact-started", "first-contact", "forwarded", "negotiation", "taken-over", "waiting-integration");
        List<String> open = List.of(
                "contact-started",
                "first-contact",
                "forwarded",
                "negotiation",
                "submitted",
                "suspended",
                "taken-over",
                "waiting-integration");
        Workflow.Builder builder = Workflow.builder("assistance", "submitted", "closed")
                .sight(AdvisorSight.UNASSIGNED)
                .states(
                        State.of("submitted", Phase.WAITING),
                        State.of("suspended", Phase.SUSPENDED),
                        State.of("agreement", Phase.AGREED),
                        State.of("closed", Phase.CLOSED))
                .reasons(REASONS)
                .transitions(
                        Transition.of(
                                        "take-over",
                                        List.of("submitted", "suspended"),
                                        "taken-over",
                                        ADVISOR_IN_CHARGE,
                                        ADVISOR)
                                .guarded(Guard.FREE_OR_OWN)
                                .effect(Effect.TAKE_CHARGE)
                                .telling(PARTICIPANT),
                        Transition.of("suspend", working, "suspended", ADVISOR_IN_CHARGE)
                                .telling(PARTICIPANT),
                        Transition.of("agree", working, "agreement", ADVISOR_IN_CHARGE)
                                .because("agreement")
                                .telling(PARTICIPANT),
                        Transition.of("withdraw", open, "closed", PARTICIPANT)
                                .because("not-interested")
                                .telling(ADVISOR_IN_CHARGE),
                        Transition.of("close", open, "closed", ADVISOR_IN_CHARGE, COORDINATOR)
                                .because(
                                        "information-given",
                                        "not-interested",
                                        "not-stated",
                                        "other-side-not-interested",
                                        "transferred")
                                .telling(PARTICIPANT))
                .transitions(staffRows(open));
        for (String state : working) {
            builder.states(State.of(state, Phase.WORKING));
            if (!state.equals("taken-over")) {
                builder.transitions(Transition.of("note-" + state, others(working, state), state, ADVISOR_IN_CHARGE));
            }
        }
        return builder.build();
    }

    private static List<String> others(List<String> states, String state) {
        return states.stream().filter(other -> !other.equals(state)).toList();
    }

    private static Workflow makeRegional() {
        List<String> answered = List.of("active", "to-validate");
        return Workflow.builder("regional", "draft", "rejected")
                .states(
                        State.of("draft", Phase.WAITING),
                        State.of("active", Phase.WAITING).shown(),
                        State.of("to-validate", Phase.WORKING).shown(),
                        State.of("relevant", Phase.AGREED).shown(),
                        State.of("rejected", Phase.CLOSED).shown())
                .reasons(List.of(
                        ClosingReason.of("relevant", Outcome.SUCCESS),
                        ClosingReason.of("not-relevant", Outcome.FAILURE),
                        ClosingReason.of("withdrawn", Outcome.NEUTRAL)))
                .transitions(
                        Transition.of("submit", List.of("draft"), "active", PARTICIPANT)
                                .telling(OWNER, ADVISOR_IN_CHARGE),
                        Transition.of("rework", List.of("active"), "draft", PARTICIPANT),
                        Transition.of(
                                        "hand-over",
                                        List.of("active"),
                                        "to-validate",
                                        PARTICIPANT,
                                        OWNER,
                                        ADVISOR_IN_CHARGE)
                                .telling(PARTICIPANT, OWNER),
                        Transition.of("accept", List.of("to-validate"), "relevant", OWNER)
                                .because("relevant")
                                .telling(PARTICIPANT, ADVISOR_IN_CHARGE),
                        Transition.of("reject", List.of("to-validate"), "rejected", OWNER)
                                .because("not-relevant")
                                .telling(PARTICIPANT, ADVISOR_IN_CHARGE),
                        Transition.of("withdraw", List.of("active", "draft", "to-validate"), "rejected", PARTICIPANT)
                                .because("withdrawn")
                                .telling(OWNER),
                        Transition.of("clarify", answered, Transition.SAME, PARTICIPANT)
                                .guarded(Guard.MESSAGE_GIVEN)
                                .telling(OWNER, ADVISOR_IN_CHARGE))
                .transitions(staffRows(List.of("active", "draft", "to-validate")))
                .build();
    }

    private static Workflow makeOwnOpportunity() {
        List<String> published = List.of("feedback-received", "published");
        List<String> open = List.of("draft", "expired", "feedback-received", "on-hold", "published", "review");
        return Workflow.builder("own-opportunity", "draft", "archived")
                .sight(AdvisorSight.ALL)
                .states(
                        State.of("draft", Phase.WORKING),
                        State.of("review", Phase.WAITING)
                                .within(ServiceLevel.of(5)
                                        .remind(List.of(2), List.of(2))
                                        .escalate(5)),
                        State.of("on-hold", Phase.SUSPENDED),
                        State.of("published", Phase.WORKING),
                        State.of("feedback-received", Phase.WORKING),
                        State.of("expired", Phase.WAITING),
                        State.of("closed", Phase.AGREED),
                        State.of("archived", Phase.CLOSED))
                .reasons(List.of(
                        ClosingReason.of("partner-found", Outcome.SUCCESS),
                        ClosingReason.of("no-partner-found", Outcome.FAILURE),
                        ClosingReason.of("not-suitable", Outcome.NEUTRAL),
                        ClosingReason.of("withdrawn", Outcome.NEUTRAL),
                        ClosingReason.of("term-ended", Outcome.NEUTRAL)))
                .transitions(
                        Transition.of("submit", List.of("draft"), "review", PARTICIPANT)
                                .guarded(Guard.FIELDS_VALID)
                                .telling(ADVISOR_IN_CHARGE, COORDINATOR),
                        Transition.of("take-over", List.of("review"), Transition.SAME, ADVISOR_IN_CHARGE, ADVISOR)
                                .guarded(Guard.FREE_OR_OWN)
                                .effect(Effect.TAKE_CHARGE)
                                .telling(PARTICIPANT),
                        Transition.of("return", List.of("on-hold", "review"), "draft", ADVISOR_IN_CHARGE, COORDINATOR)
                                .guarded(Guard.REASON_GIVEN)
                                .telling(PARTICIPANT),
                        Transition.of("hold", List.of("review"), "on-hold", ADVISOR_IN_CHARGE, COORDINATOR)
                                .guarded(Guard.REASON_GIVEN)
                                .telling(PARTICIPANT),
                        Transition.of(
                                        "publish",
                                        List.of("on-hold", "review"),
                                        "published",
                                        ADVISOR_IN_CHARGE,
                                        COORDINATOR)
                                .guarded(Guard.FOUR_EYES, Guard.FIELDS_VALID, Guard.CHECKLIST_PASSED)
                                .telling(PARTICIPANT),
                        Transition.of(
                                        "turn-down",
                                        List.of("on-hold", "review"),
                                        "archived",
                                        ADVISOR_IN_CHARGE,
                                        COORDINATOR)
                                .guarded(Guard.FOUR_EYES, Guard.REASON_GIVEN)
                                .because("not-suitable")
                                .telling(PARTICIPANT),
                        Transition.of("rework", published, "draft", PARTICIPANT).telling(ADVISOR_IN_CHARGE),
                        Transition.of("receive-answer", List.of("published"), "feedback-received", CLOCK)
                                .telling(PARTICIPANT),
                        Transition.of("expire", published, "expired", CLOCK).telling(PARTICIPANT),
                        Transition.of("renew", published, Transition.SAME, PARTICIPANT, ADVISOR_IN_CHARGE)
                                .guarded(Guard.RENEWABLE)
                                .telling(PARTICIPANT, ADVISOR_IN_CHARGE),
                        Transition.of("renew", List.of("expired"), "published", PARTICIPANT, ADVISOR_IN_CHARGE)
                                .named("renew-after-expiry")
                                .guarded(Guard.RENEWABLE)
                                .telling(PARTICIPANT, ADVISOR_IN_CHARGE),
                        Transition.of("close", published, "closed", PARTICIPANT)
                                .because("no-partner-found", "partner-found")
                                .telling(ADVISOR_IN_CHARGE),
                        Transition.of("archive", open, "archived", PARTICIPANT, COORDINATOR)
                                .because("no-partner-found", "withdrawn")
                                .telling(ADVISOR_IN_CHARGE),
                        Transition.of(
                                        "archive",
                                        List.of("expired", "feedback-received", "published"),
                                        "archived",
                                        CLOCK)
                                .named("archive-by-time")
                                .because("term-ended")
                                .telling(PARTICIPANT))
                .transitions(staffRows(open))
                .build();
    }
}
