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
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
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
        check(refusals, Refusal.UNKNOWN, !mayKnow(opportunity, participant));
        check(refusals, Refusal.OWN, isOwn(opportunity, participant));
        check(refusals, Refusal.EXCLUDED, isExcluded(opportunity.id()) || isExcluded(participant.id()));
        check(
                refusals,
                Refusal.PARTICIPANT_NOT_ASKED_FOR,
                !query.participants().admits(participantFacts, field -> shows(participant, field)));
        check(
                refusals,
                Refusal.OPPORTUNITY_NOT_ASKED_FOR,
                !query.opportunities().admits(opportunityFacts, field -> shows(opportunity, field)));
        checkFacts(refusals, opportunityFacts, participantFacts);
        check(refusals, Refusal.PORTAL_RULE, rules.stream().anyMatch(rule -> !rule.test(opportunity, participant)));
        return refusals;
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

    private void checkFacts(List<Refusal> refusals, OpportunityFacts opportunity, ParticipantFacts participant) {
        checkPublication(refusals, opportunity.publication(), opportunity.lastDay());
        check(refusals, Refusal.NOT_VALIDATED, !participant.validated());
        check(refusals, Refusal.NO_CONSENT, participant.refusesMatching());
        checkReach(refusals, opportunity, participant);
    }

    /**
     * Returns what stands first against every pair with certain facts, as far as it may be told to the reader: {@link Refusal#UNKNOWN} where
     * the reader may know of none of them. Whatever depends on more than facts is not asked.
     */
    Optional<Refusal> refusal(OpportunityFacts opportunity, ParticipantFacts participant) {
        boolean mayKnow = opportunity.shown().admits(query.reader())
                && participant.shown().admits(query.reader());
        // A reader who takes part may be the owner, and owners see all of their own.
        if (!mayKnow && query.reader().participant().isEmpty()) {
            return Optional.of(Refusal.UNKNOWN);
        }
        List<Refusal> refusals = new ArrayList<>(2);
        checkFilters(refusals, opportunity, participant);
        checkFacts(refusals, opportunity, participant);
        if (!refusals.isEmpty() && !mayKnow) {
            return Optional.of(Refusal.UNKNOWN);
        }
        return refusals.stream().findFirst().map(refusal -> told(refusal, opportunity, participant));
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

    /** Tells whether it is the same for an owner and a stranger what the reader sees. */
    private boolean isSettled(ShownTo shown) {
        return query.reader().participant().isEmpty() || shown.showsAll(query.reader());
    }

    private Predicate<Field> seen(ShownTo shown) {
        return field -> shown.shows(field, query.reader());
    }

    private Refusal told(Refusal refusal, OpportunityFacts opportunity, ParticipantFacts participant) {
        boolean there = participant.shown().shows(Field.LOCATION, query.reader());
        boolean here = opportunity.shown().shows(Field.LOCATION, query.reader());
        boolean tells = switch (refusal) {
            case NO_CONSENT -> query.reader().role() == Reader.Role.STAFF;
            case COUNTRY_NOT_SOUGHT, AREA_NOT_SOUGHT -> there;
            case OWN_COUNTRY, FOREIGN -> there && here;
            default -> true;
        };
        return tells ? refusal : Refusal.UNDISCLOSED;
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
            case COUNTRY_NOT_SOUGHT, AREA_NOT_SOUGHT -> shows(participant, Field.LOCATION);
            case OWN_COUNTRY, FOREIGN -> shows(participant, Field.LOCATION) && shows(opportunity, Field.LOCATION);
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

    /** A participant whose country or unit is not known is not refused for it. */
    private void checkReach(List<Refusal> refusals, OpportunityFacts opportunity, ParticipantFacts participant) {
        Reach reach = opportunity.reach();
        Optional<Country> here = participant.country();
        if (here.isPresent()) {
            Country country = here.get();
            check(
                    refusals,
                    Refusal.COUNTRY_NOT_SOUGHT,
                    reach.excludedCountries().contains(country)
                            || (!reach.countries().isEmpty()
                                    && !reach.countries().contains(country)));
            boolean sameCountry = opportunity.country().filter(country::equals).isPresent();
            check(
                    refusals,
                    Refusal.OWN_COUNTRY,
                    sameCountry
                            && settings.partnersAbroadOnly()
                            && opportunity.kind().isNetworkKind()
                            && !reach.countries().contains(country));
            check(
                    refusals,
                    Refusal.FOREIGN,
                    !reach.foreignPartners() && opportunity.country().isPresent() && !sameCountry);
        }
        check(
                refusals,
                Refusal.AREA_NOT_SOUGHT,
                !reach.areas().isEmpty() && reach.areas().stream().noneMatch(area -> mayBeIn(area, participant)));
    }

    /** Tells whether a participant is in an area, or nothing that is known of it says that it is not. */
    private static boolean mayBeIn(NutsCode area, ParticipantFacts participant) {
        Optional<NutsCode> unit = participant.nuts();
        if (unit.isPresent()) {
            return unit.get().isWithin(area) || area.isWithin(unit.get());
        }
        Optional<Country> country = participant.country();
        return country.isEmpty() || country.equals(area.country());
    }
}
