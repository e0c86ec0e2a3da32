// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where each status of the systems that are replaced stands in a ready-made workflow. Immutable and thread-safe.
 *
 * <p>The original let the sub-status be chosen freely, so that any sub-status may come with any status; each pair has its place here.
 * Case and white space around the names do not matter, nor does the name of a workflow before a slash, with which the original stores a status.
 */
public final class LegacyStatuses {

    /** The sub-statuses of the original's assistance, as it writes them. */
    public static final List<String> ASSISTANCE_SUB_STATUSES = List.of(
            "request_info",
            "expr_of_interest",
            "activity_suspended",
            "taken_over_effectuated",
            "first_contact",
            "waiting_integration",
            "eoi_sended",
            "contact_started",
            "negotiation_ongoing",
            "agreement_effectuated",
            "not_interested_other_party",
            "transferred_closed",
            "user_not_interested",
            "request_info_closed");

    /** The statuses of the original's assistance. */
    public static final List<String> ASSISTANCE_STATUSES = List.of("SUSPENDED", "TAKENOVER", "CLOSED");

    private static final LegacyStatuses ASSISTANCE = assistance(Workflows.assistance());
    private static final LegacyStatuses ASSISTANCE_IN_NETWORK = inNetwork();
    private static final LegacyStatuses REGIONAL = makeRegional();
    private static final LegacyStatuses OWN_OPPORTUNITY = makeOwnOpportunity();

    private final Workflow workflow;
    private final Map<String, Standing> standings = new TreeMap<>();

    /**
     * Where a case stands.
     *
     * @param state the state's name
     * @param reason the closing reason's name, if the state is an end
     */
    public record Standing(String state, Optional<String> reason) {

        static Standing open(String state) {
            return new Standing(state, Optional.empty());
        }

        static Standing ended(String state, String reason) {
            return new Standing(state, Optional.of(reason));
        }
    }

    private LegacyStatuses(Workflow workflow) {
        this.workflow = workflow;
    }

    /** Returns the original's assistance in {@link Workflows#assistance()}. */
    public static LegacyStatuses assistance() {
        return ASSISTANCE;
    }

    /** Returns the original's assistance in {@link Workflows#network()}. */
    public static LegacyStatuses assistanceInNetwork() {
        return ASSISTANCE_IN_NETWORK;
    }

    /** Returns the original's answers to regional proposals in {@link Workflows#regional()}. */
    public static LegacyStatuses regional() {
        return REGIONAL;
    }

    /** Returns the original's proposals and the network's profiles in {@link Workflows#ownOpportunity()}. */
    public static LegacyStatuses ownOpportunity() {
        return OWN_OPPORTUNITY;
    }

    /** Returns the workflow in which the statuses have their places. */
    public Workflow workflow() {
        return workflow;
    }

    /**
     * Returns where a status stands, or empty if it is no status of the old system.
     *
     * @param status the old name
     * @param subStatus the old name of the sub-status; empty if there was none
     */
    public Optional<Standing> find(String status, String subStatus) {
        return Optional.ofNullable(standings.get(key(status, subStatus)));
    }

    /** Returns every pair that is known, in order: the status, then after a slash the sub-status, if any. */
    public List<String> known() {
        return Collections.unmodifiableList(new ArrayList<>(standings.keySet()));
    }

    private static String key(String status, String subStatus) {
        String main = status.substring(status.lastIndexOf('/') + 1).strip().toUpperCase(Locale.ROOT);
        String sub = subStatus.strip().toLowerCase(Locale.ROOT);
        return sub.isEmpty() ? main : main + "/" + sub;
    }

    private LegacyStatuses put(String status, String subStatus, Standing standing) {
        State state = workflow.state(standing.state());
        if (standing.reason().isPresent() == state.phase().isOpen()
                || standing.reason().flatMap(workflow::reason).isEmpty()
                        != standing.reason().isEmpty()) {
            throw new IllegalStateException(
                    "%s/%s must stand in the workflow, but was %s".formatted(status, subStatus, standing));
        }
        standings.put(key(status, subStatus), standing);
        return this;
    }

    private static LegacyStatuses assistance(Workflow workflow) {
        LegacyStatuses statuses = new LegacyStatuses(workflow);
        Map<String, String> working = Map.of(
                "taken_over_effectuated", "taken-over",
                "first_contact", "first-contact",
                "waiting_integration", "waiting-integration",
                "eoi_sended", "forwarded",
                "contact_started", "contact-started",
                "negotiation_ongoing", "negotiation");
        return fill(statuses, working);
    }

    private static LegacyStatuses inNetwork() {
        LegacyStatuses statuses = new LegacyStatuses(Workflows.network());
        Map<String, String> working = Map.of(
                "taken_over_effectuated", "taken-over",
                "first_contact", "taken-over",
                "waiting_integration", "clarification",
                "eoi_sended", "forwarded",
                "contact_started", "contact",
                "negotiation_ongoing", "negotiation");
        return fill(statuses, working);
    }

    /*
     * The status decides, and the sub-status refines where it can belong to the status. A sub-status of another status
     * was left behind or mistaken: it says nothing, and a case that is closed with one is closed for a reason not stated.
     */
    private static LegacyStatuses fill(LegacyStatuses statuses, Map<String, String> working) {
        List<String> subStatuses = new ArrayList<>(ASSISTANCE_SUB_STATUSES);
        subStatuses.add("");
        for (String sub : subStatuses) {
            statuses.put("SUSPENDED", sub, Standing.open(sub.equals("activity_suspended") ? "suspended" : "submitted"));
            statuses.put(
                    "TAKENOVER",
                    sub,
                    Standing.open(
                            sub.equals("activity_suspended") ? "suspended" : working.getOrDefault(sub, "taken-over")));
            statuses.put("CLOSED", sub, closed(sub));
        }
        return statuses;
    }

    private static Standing closed(String subStatus) {
        return switch (subStatus) {
            case "agreement_effectuated" -> Standing.ended("agreement", "agreement");
            case "not_interested_other_party" -> Standing.ended("closed", "other-side-not-interested");
            case "transferred_closed" -> Standing.ended("closed", "transferred");
            case "user_not_interested" -> Standing.ended("closed", "not-interested");
            case "request_info_closed" -> Standing.ended("closed", "information-given");
            default -> Standing.ended("closed", "not-stated");
        };
    }

    private static LegacyStatuses makeRegional() {
        return new LegacyStatuses(Workflows.regional())
                .put("DRAFT", "", Standing.open("draft"))
                .put("ACTIVE", "", Standing.open("active"))
                .put("TOVALIDATE", "", Standing.open("to-validate"))
                .put("RELEVANT", "", Standing.ended("relevant", "relevant"))
                .put("REJECTED", "", Standing.ended("rejected", "not-relevant"));
    }

    private static LegacyStatuses makeOwnOpportunity() {
        return new LegacyStatuses(Workflows.ownOpportunity())
                .put("DRAFT", "", Standing.open("draft"))
                .put("TOVALIDATE", "", Standing.open("review"))
                .put("VALIDATED", "", Standing.open("published"))
                .put("FEEDBACKRECEIVED", "", Standing.open("feedback-received"))
                .put("CLOSED", "", Standing.ended("closed", "partner-found"))
                .put("ARCHIVED", "", Standing.ended("archived", "term-ended"))
                .put("DRAFT_ACCEPTED", "", Standing.open("draft"))
                .put("DRAFT_REJECTED", "", Standing.open("draft"))
                .put("CLIENT_VALIDATION_PENDING", "", Standing.open("draft"))
                .put("UNDER_VALIDATION", "", Standing.open("review"))
                .put("UNDER_REVIEW", "", Standing.open("review"))
                .put("ON_HOLD", "", Standing.open("on-hold"))
                .put("FLAGGED", "", Standing.open("on-hold"))
                .put("REJECTED", "", Standing.ended("archived", "not-suitable"))
                .put("PUBLISHED", "", Standing.open("published"))
                .put("EXPIRED", "", Standing.open("expired"));
    }
}
