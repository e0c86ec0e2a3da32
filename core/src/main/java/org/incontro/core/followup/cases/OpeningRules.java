// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.ExpressionOfInterest.Purpose;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.ParticipantStatus;
import org.incontro.core.participant.Person;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.settings.SettingsReader;
import org.incontro.core.value.LocalizedText;

/**
 * What must be true before a case is opened. Each rule can be switched off or moved. Immutable and thread-safe.
 *
 * <p>That people open cases in their own name, and for groups for which they may speak, is no rule that can be switched off.
 *
 * @param validatedOnce whether the portal must have approved the applicant at least once
 * @param mostOpenCases how many open cases a participant may have; 0 for any number
 * @param onePerOpportunity whether a participant may have only one open case on an opportunity
 * @param opportunityOpen whether the opportunity must take answers on the day
 * @param notOwn whether nobody may answer what is their own
 * @param conflictDeclared whether the applicant must have said whether there is a conflict of interest
 * @param privacyNotice whether the applicant must have accepted the privacy notice
 * @param leastText how many characters each required text must have
 * @param mostText how many characters each text may have, mark-up included
 * @param mostAttachments how many files may come with it
 */
public record OpeningRules(
        boolean validatedOnce,
        int mostOpenCases,
        boolean onePerOpportunity,
        boolean opportunityOpen,
        boolean notOwn,
        boolean conflictDeclared,
        boolean privacyNotice,
        int leastText,
        int mostText,
        int mostAttachments) {

    private static final OpeningRules STANDARD = new OpeningRules(true, 5, true, true, true, true, true, 1, 600, 10);

    /** Returns the original's rules, with the conflict of interest that it did not ask for. */
    public static OpeningRules standard() {
        return STANDARD;
    }

    /**
     * Reads rules; a key that is missing keeps the standard.
     *
     * @param tree the keys are the names of the components
     * @throws org.incontro.core.settings.SettingsException if anything is wrong; it names everything
     */
    public static OpeningRules fromTree(Map<String, ?> tree) {
        SettingsReader reader = SettingsReader.of(tree);
        int least = (int) reader.wholeNumber("leastText", 0, CaseCommand.LONGEST_TEXT, STANDARD.leastText);
        OpeningRules rules = new OpeningRules(
                reader.flag("validatedOnce", true),
                (int) reader.wholeNumber("mostOpenCases", 0, 1_000, STANDARD.mostOpenCases),
                reader.flag("onePerOpportunity", true),
                reader.flag("opportunityOpen", true),
                reader.flag("notOwn", true),
                reader.flag("conflictDeclared", true),
                reader.flag("privacyNotice", true),
                least,
                (int) reader.wholeNumber("mostText", 1, CaseCommand.LONGEST_TEXT, STANDARD.mostText),
                (int) reader.wholeNumber("mostAttachments", 0, 100, STANDARD.mostAttachments));
        if (rules.mostText < least) {
            reader.contradiction("mostText", "must be at least leastText, but is below");
        }
        reader.finish();
        return rules;
    }

    /**
     * An open case of a participant.
     *
     * @param id the case
     * @param opportunity what it is about
     */
    public record OpenCase(EntityId id, EntityId opportunity) {}

    /**
     * Finds everything that stands against an opening.
     *
     * @param opening the wish
     * @param actor who asks
     * @param open the open cases of the participant
     * @param today the day in the region's time zone
     * @return the refusals in the order of the rules; none if all is well
     */
    public List<Refusal> check(Opening opening, Actor actor, List<OpenCase> open, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        Opportunity opportunity = opening.opportunity();
        EntityId participant = opening.answer().participant();
        note(refusals, actor.id().equals(participant), "in-own-name");
        note(
                refusals,
                opening.answer().onBehalfOf().map(actor.speaksFor()::contains).orElse(true),
                "may-speak-for-group");
        note(refusals, !validatedOnce || isValidated(opening.applicant()), "validated-once");
        if (mostOpenCases > 0 && open.size() >= mostOpenCases) {
            refusals.add(Refusal.rule("most-open-cases", Map.of("most", Integer.toString(mostOpenCases))));
        }
        note(
                refusals,
                !onePerOpportunity
                        || open.stream().noneMatch(other -> other.opportunity().equals(opportunity.id())),
                "one-per-opportunity");
        note(refusals, !opportunityOpen || opportunity.isOpenOn(today), "opportunity-open");
        note(refusals, !notOwn || !isOwn(opening, actor), "not-own");
        note(refusals, !conflictDeclared || !opening.conflict().isBlank(), "conflict-declared");
        note(refusals, !privacyNotice || accepted(opening.answer().consents()), "privacy-notice");
        texts(opening, refusals);
        if (opening.answer().attachments().size() > mostAttachments) {
            refusals.add(Refusal.rule("most-attachments", Map.of("most", Integer.toString(mostAttachments))));
        }
        return List.copyOf(refusals);
    }

    private static void note(List<Refusal> refusals, boolean holds, String rule) {
        if (!holds) {
            refusals.add(Refusal.rule(rule, Map.of()));
        }
    }

    private static boolean isValidated(Participant applicant) {
        return applicant instanceof Person person
                ? person.everValidated()
                : applicant.status().equals(ParticipantStatus.VALIDATED);
    }

    private static boolean isOwn(Opening opening, Actor actor) {
        Optional<EntityId> owner = opening.opportunity().owner();
        return owner.filter(actor::is).isPresent()
                || (owner.isPresent() && owner.equals(opening.answer().onBehalfOf()));
    }

    private static boolean accepted(List<Consent> consents) {
        boolean accepted = false;
        for (Consent consent : consents) {
            if (consent.purpose().equals(ConsentPurpose.PRIVACY_NOTICE)) {
                accepted = consent.granted();
            }
        }
        return accepted;
    }

    private void texts(Opening opening, List<Refusal> refusals) {
        boolean interest = opening.answer().purpose() == Purpose.INTEREST;
        text(refusals, "presentation", opening.answer().presentation(), interest);
        text(refusals, "interest", opening.answer().interest(), interest);
        text(refusals, "question", opening.answer().question(), !interest);
        text(refusals, "clarification", opening.answer().clarification(), false);
    }

    private void text(List<Refusal> refusals, String name, LocalizedText text, boolean required) {
        boolean tooShort =
                required && text.texts().values().stream().noneMatch(words -> length(words) >= Math.max(1, leastText));
        boolean tooLong = text.texts().values().stream().anyMatch(words -> length(words) > mostText);
        if (tooShort || tooLong) {
            refusals.add(Refusal.rule(
                    "text-limits",
                    Map.of("text", name, "least", Integer.toString(leastText), "most", Integer.toString(mostText))));
        }
    }

    private static int length(String words) {
        String stripped = words.strip();
        return stripped.codePointCount(0, stripped.length());
    }
}
