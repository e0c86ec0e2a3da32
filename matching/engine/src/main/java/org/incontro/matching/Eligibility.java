// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.participant.Membership;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.Person;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;

/** The hard filters: who may be matched with what at all. */
final class Eligibility {

    private final MatchSettings settings;
    private final List<BiPredicate<Opportunity, Participant>> rules;
    private final MatchQuery query;

    Eligibility(MatchSettings settings, List<BiPredicate<Opportunity, Participant>> rules, MatchQuery query) {
        this.settings = settings;
        this.rules = rules;
        this.query = query;
    }

    /** Returns everything that stands against a pair, in the order of {@link Refusal}. */
    List<Refusal> refusals(Opportunity opportunity, Participant participant) {
        return refusals(opportunity, OpportunityFacts.of(opportunity), participant, ParticipantFacts.of(participant));
    }

    /** Returns everything that stands against a pair whose facts are known already. */
    List<Refusal> refusals(Posting posting, ParticipantProfile profile) {
        return refusals(posting.opportunity(), posting.facts(), profile.participant(), profile.facts());
    }

    private List<Refusal> refusals(
            Opportunity opportunity,
            OpportunityFacts opportunityFacts,
            Participant participant,
            ParticipantFacts participantFacts) {
        List<Refusal> refusals = new ArrayList<>(2);
        boolean mayKnow = mayKnow(opportunity, participant);
        Predicate<Field> seenHere = field -> shows(participant, field);
        Predicate<Field> seenThere = field -> shows(opportunity, field);
        check(refusals, Refusal.UNKNOWN, !mayKnow);
        check(refusals, Refusal.OWN, isOwn(opportunity, participant));
        check(refusals, Refusal.EXCLUDED, isExcluded(opportunity.id()) || isExcluded(participant.id()));
        check(
                refusals,
                Refusal.PARTICIPANT_NOT_ASKED_FOR,
                !query.participants().admits(participantFacts, seenHere) || (mayKnow && !isSuch(participant)));
        check(
                refusals,
                Refusal.OPPORTUNITY_NOT_ASKED_FOR,
                !query.opportunities().admits(opportunityFacts, seenThere) || (mayKnow && !isSuch(opportunity)));
        checkScope(refusals, opportunityFacts, participantFacts);
        checkFacts(refusals, opportunityFacts, participantFacts);
        Whereabouts here = participantFacts.place().ifSeen(seenHere.test(Field.LOCATION));
        checkReach(refusals, reach(opportunityFacts, seenThere.test(Field.LOCATION)), here);
        check(refusals, Refusal.PORTAL_RULE, rules.stream().anyMatch(rule -> !rule.test(opportunity, participant)));
        return refusals;
    }

    private boolean isSuch(Participant participant) {
        return query.participants()
                .suchThat()
                .map(admits -> admits.test(ReaderView.of(participant, query.reader())))
                .orElse(true);
    }

    private boolean isSuch(Opportunity opportunity) {
        return query.opportunities()
                .suchThat()
                .map(admits -> admits.test(ReaderView.of(opportunity, query.reader())))
                .orElse(true);
    }

    /** Returns what stands against telling somebody of an opportunity of whom no more is known than what they read as. */
    List<Refusal> refusals(Opportunity opportunity, EntityId somebody) {
        List<Refusal> refusals = new ArrayList<>(2);
        boolean mayKnow = opportunity
                .disclosure()
                .admits(query.reader(), opportunity.owner().orElse(opportunity.id()));
        check(refusals, Refusal.UNKNOWN, !mayKnow);
        check(
                refusals,
                Refusal.OWN,
                opportunity.owner().filter(somebody::equals).isPresent());
        checkPublication(refusals, opportunity.publication(), opportunity.lastDay());
        return refusals;
    }

    private void checkScope(List<Refusal> refusals, OpportunityFacts opportunity, ParticipantFacts participant) {
        check(
                refusals,
                Refusal.OUT_OF_SCOPE,
                !query.participants().admitsScope(participant.scope())
                        || !query.opportunities().admitsScope(opportunity.scope()));
    }

    private void checkFacts(List<Refusal> refusals, OpportunityFacts opportunity, ParticipantFacts participant) {
        checkPublication(refusals, opportunity.publication(), opportunity.lastDay());
        check(refusals, Refusal.NOT_VALIDATED, !participant.validated());
        check(refusals, Refusal.NO_CONSENT, participant.refusesMatching());
    }

    private static void checkReach(List<Refusal> refusals, ReachRule reach, Whereabouts here) {
        reach.checkCountry(refusals, here.country());
        reach.checkArea(refusals, here);
    }

    /**
     * Returns what stands first against every pair with certain facts, as far as it may be told to the reader: {@link Refusal#UNKNOWN} where
     * the reader may know of none of them. Whatever depends on more than facts is not asked.
     */
    Optional<Refusal> refusal(OpportunityFacts opportunity, ParticipantFacts participant) {
        // A reader who takes part may be the owner, and owners see all of their own.
        if (!mayKnow(opportunity.shown()) || !mayKnow(participant.shown())) {
            return Optional.of(Refusal.UNKNOWN);
        }
        List<Refusal> refusals = new ArrayList<>(2);
        checkFilters(refusals, opportunity, participant);
        checkScope(refusals, opportunity, participant);
        checkFacts(refusals, opportunity, participant);
        Whereabouts here = participant.place().ifSeen(seesPlace(participant.shown()));
        checkReach(refusals, reach(opportunity), here);
        boolean known = opportunity.shown().admits(query.reader())
                && participant.shown().admits(query.reader());
        if (!refusals.isEmpty() && !known) {
            return Optional.of(Refusal.UNKNOWN);
        }
        return refusals.stream().findFirst().map(this::told);
    }

    private void checkFilters(List<Refusal> refusals, OpportunityFacts opportunity, ParticipantFacts participant) {
        check(
                refusals,
                Refusal.PARTICIPANT_NOT_ASKED_FOR,
                isSettled(participant.shown()) && !query.participants().admits(participant, seen(participant.shown())));
        check(
                refusals,
                Refusal.OPPORTUNITY_NOT_ASKED_FOR,
                isSettled(opportunity.shown())
                        && !query.opportunities().admits(opportunity, seen(opportunity.shown())));
    }

    /** Tells whether nothing stands against an opportunity with any participant, by its facts. */
    boolean admits(OpportunityFacts opportunity) {
        return mayKnow(opportunity.shown())
                && (!isSettled(opportunity.shown())
                        || query.opportunities().admits(opportunity, seen(opportunity.shown())))
                && query.opportunities().admitsScope(opportunity.scope())
                && isPublic(opportunity.publication(), opportunity.lastDay());
    }

    /** Tells whether nothing stands against a participant with any opportunity, by their facts. */
    boolean admits(ParticipantFacts participant) {
        return mayKnow(participant.shown())
                && (!isSettled(participant.shown())
                        || query.participants().admits(participant, seen(participant.shown())))
                && query.participants().admitsScope(participant.scope())
                && participant.validated()
                && !participant.refusesMatching();
    }

    ParticipantFilter participants() {
        return query.participants();
    }

    OpportunityFilter opportunities() {
        return query.opportunities();
    }

    /** Tells whether the reader may know of some record that is shown so, be it as its owner. */
    boolean mayKnow(ShownTo shown) {
        return query.reader().participant().isPresent() || shown.admits(query.reader());
    }

    boolean seesPlace(ShownTo shown) {
        return shown.shows(Field.LOCATION, query.reader());
    }

    boolean seesFacts(ShownTo shown) {
        return shown.shows(Field.FACTS, query.reader());
    }

    boolean seesDescription(ShownTo shown) {
        return shown.shows(Field.DESCRIPTION, query.reader());
    }

    /** Tells whether it is the same for an owner and a stranger what the reader sees. */
    boolean isSettled(ShownTo shown) {
        return query.reader().participant().isEmpty() || shown.showsAll(query.reader());
    }

    private Predicate<Field> seen(ShownTo shown) {
        return field -> shown.shows(field, query.reader());
    }

    /** Tells whether an opportunity takes answers on the day. */
    boolean isPublic(Publication publication, Optional<LocalDate> lastDay) {
        List<Refusal> refusals = new ArrayList<>(0);
        checkPublication(refusals, publication, lastDay);
        return refusals.isEmpty();
    }

    /** Tells whether a last day has not passed. */
    boolean isAhead(Optional<LocalDate> lastDay) {
        return lastDay.filter(query.today()::isAfter).isEmpty();
    }

    /** Returns where an opportunity looks for partners, as far as a reader knows who does not own it. */
    ReachRule reach(OpportunityFacts opportunity) {
        return reach(opportunity, seesPlace(opportunity.shown()));
    }

    private ReachRule reach(OpportunityFacts opportunity, boolean placeSeen) {
        return reach(
                opportunity.reach(),
                opportunity.kind().isNetworkKind(),
                opportunity.place().ifSeen(placeSeen));
    }

    /** Returns where an opportunity looks for partners, of the network's kinds or not, from a place as far as it is known. */
    ReachRule reach(Reach reach, boolean network, Whereabouts origin) {
        return new ReachRule(reach, origin.country(), network && settings.partnersAbroadOnly());
    }

    /** Facts that many share tell nobody's consent but to staff. */
    private Refusal told(Refusal refusal) {
        return refusal == Refusal.NO_CONSENT && query.reader().role() != Reader.Role.STAFF
                ? Refusal.UNDISCLOSED
                : refusal;
    }

    /** Returns what of this may be told to the reader, in the order of {@link Refusal}; the rest is one reason. */
    List<Refusal> told(List<Refusal> refusals, Opportunity opportunity, Participant participant) {
        return refusals.stream()
                .map(refusal -> told(refusal, opportunity, participant))
                .distinct()
                .sorted()
                .toList();
    }

    private Refusal told(Refusal refusal, Opportunity opportunity, Participant participant) {
        boolean tells = switch (refusal) {
            case OWN -> shows(opportunity, Field.CONTACT);
            case NO_CONSENT ->
                query.reader().is(participant.id()) || query.reader().role() == Reader.Role.STAFF;
            case PORTAL_RULE -> query.reader().role() == Reader.Role.STAFF;
            default -> true;
        };
        return tells ? refusal : Refusal.UNDISCLOSED;
    }

    private boolean shows(Participant participant, Field field) {
        return participant.disclosure().shows(field, query.reader(), participant.id());
    }

    private boolean shows(Opportunity opportunity, Field field) {
        return opportunity
                .disclosure()
                .shows(field, query.reader(), opportunity.owner().orElse(opportunity.id()));
    }

    private static void check(List<Refusal> refusals, Refusal refusal, boolean applies) {
        if (applies) {
            refusals.add(refusal);
        }
    }

    private boolean mayKnow(Opportunity opportunity, Participant participant) {
        return opportunity
                        .disclosure()
                        .admits(query.reader(), opportunity.owner().orElse(opportunity.id()))
                && participant.disclosure().admits(query.reader(), participant.id());
    }

    private boolean isExcluded(EntityId id) {
        return query.excluded().contains(id);
    }

    private static boolean isOwn(Opportunity opportunity, Participant participant) {
        if (opportunity.owner().isEmpty()) {
            return false;
        }
        EntityId owner = opportunity.owner().get();
        return participant.id().equals(owner)
                || (participant instanceof Person person
                        ? isMember(person.memberships(), owner)
                        : participant instanceof Organisation organisation
                                && (organisation.parent().filter(owner::equals).isPresent()
                                        || isMember(organisation.memberships(), owner)));
    }

    private static boolean isMember(List<Membership> memberships, EntityId owner) {
        return memberships.stream()
                .filter(Membership::isActive)
                .anyMatch(membership ->
                        membership.group().equals(owner) || membership.member().equals(owner));
    }

    private void checkPublication(List<Refusal> refusals, Publication publication, Optional<LocalDate> lastDay) {
        switch (publication.phaseOn(query.today())) {
            case BEFORE, GONE -> refusals.add(Refusal.NOT_PUBLIC);
            case EXPIRED -> refusals.add(Refusal.EXPIRED);
            case PUBLIC -> {
                boolean past = lastDay.filter(query.today()::isAfter).isPresent();
                check(refusals, Refusal.EXPIRED, past);
                check(refusals, Refusal.NOT_OPEN, !past && !publication.isOpenOn(query.today()));
            }
        }
    }
}
