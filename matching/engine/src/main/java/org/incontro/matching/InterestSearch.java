// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.place.Country;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.matching.index.Hit;
import org.incontro.matching.index.IndexQuery;

/** One question: whose interests does an opportunity concern. Confined to one thread. */
final class InterestSearch {

    /*
     * Saved interests: the index has their thresholds as dot products and answers exactly; each hit is looked at again as it is held now, since it
     * may have changed between the two looks.
     *
     * Profiles: what a dot product is worth depends on the opportunity alone, so for each likelihood that is asked for there is one least
     * dot product that could still reach it with all signals at their most. It is found by halving, once for each likelihood.
     * Those above it are scored in full, as everywhere.
     */
    private final EngineState now;
    private final Posting posting;
    private final InterestQuery query;
    private final MatchSettings settings;
    private final List<BiPredicate<Opportunity, Participant>> rules;
    private final PairScorer scorer;
    private final MatchWriter writer;
    private final InterestScorer interestScorer;
    private final Map<Double, Integer> floors = new HashMap<>();
    private final Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
    private final List<InterestHit> hits = new ArrayList<>();
    private int candidates;

    InterestSearch(
            EngineState now,
            Posting posting,
            InterestQuery query,
            MatchSettings settings,
            List<BiPredicate<Opportunity, Participant>> rules,
            PairScorer scorer,
            MatchWriter writer) {
        this.now = now;
        this.posting = posting;
        this.query = query;
        this.settings = settings;
        this.rules = rules;
        this.scorer = scorer;
        this.writer = writer;
        this.interestScorer = new InterestScorer(settings);
    }

    List<InterestHit> run() {
        for (Hit hit : now.standing.search(posting.offered(), InterestFilter.accepting(posting.opportunity()))) {
            Optional.ofNullable(now.interests.get(hit.id())).ifPresent(this::look);
        }
        if (!now.wishes.isEmpty()) {
            for (Hit hit : now.partnersOf(posting)
                    .search(IndexQuery.<ParticipantFacts>of(posting.vector(), Integer.MAX_VALUE)
                            .among(now.wishes::containsKey))) {
                look(hit.id());
            }
        }
        hits.sort(InterestHit.BEST_FIRST);
        return List.copyOf(hits);
    }

    /** Looks at one interest alone, whatever likelihood it asks for. */
    Optional<InterestHit> one(RecordKey interest) {
        return switch (interest.kind()) {
            case INTEREST ->
                Optional.ofNullable(now.interests.get(interest.id())).flatMap(saved -> hit(saved, 0));
            case PROFILE_INTEREST ->
                Optional.ofNullable(now.wishes.get(interest.id()))
                        .flatMap(wish -> Optional.ofNullable(now.participants.get(interest.id()))
                                .filter(profile -> PairScorer.firstStage(posting, profile) > 0)
                                .flatMap(profile -> hit(wish, profile, 0)));
            case PARTICIPANT, OPPORTUNITY -> throw notAnInterest(interest);
        };
    }

    /** Says why one interest is not concerned, or that it is. */
    WhyNot whyNot(RecordKey key) {
        return switch (key.kind()) {
            case INTEREST -> {
                SavedInterest saved = now.interests.get(key.id());
                yield saved == null
                        ? refused(Refusal.NOT_HELD)
                        : whyNot(
                                key,
                                saved.interest().owner(),
                                saved.filter(),
                                saved.interest().minimumLikelihood());
            }
            case PROFILE_INTEREST -> {
                ProfileWish wish = now.wishes.get(key.id());
                yield wish == null || !now.participants.containsKey(key.id())
                        ? refused(Refusal.NOT_HELD)
                        : whyNot(key, key.id(), wish.filter(), wish.interest().minimumLikelihood());
            }
            case PARTICIPANT, OPPORTUNITY -> throw notAnInterest(key);
        };
    }

    private static WhyNot refused(Refusal refusal) {
        return new WhyNot(List.of(refusal), Optional.empty());
    }

    private static IllegalArgumentException notAnInterest(RecordKey key) {
        return new IllegalArgumentException("interest must be a saved one or a profile's, but was " + key);
    }

    private WhyNot whyNot(RecordKey key, EntityId owner, InterestFilter filter, double minimumLikelihood) {
        Reader reader = query.readers().apply(owner);
        Opportunity opportunity = posting.opportunity();
        List<Refusal> refusals = new ArrayList<>(told(key, owner, reader));
        if (refusals.contains(Refusal.UNKNOWN)) {
            return refused(Refusal.UNKNOWN);
        }
        if (!filter.isInScope(opportunity)) {
            refusals.add(Refusal.OUT_OF_SCOPE);
        }
        if (!filter.accepts(opportunity, countryFor(reader)) && !refusals.contains(Refusal.OUT_OF_SCOPE)) {
            refusals.add(Refusal.OPPORTUNITY_NOT_ASKED_FOR);
        }
        Optional<InterestHit> hit = one(key);
        if (refusals.isEmpty() && hit.isEmpty()) {
            refusals.add(Refusal.NOTHING_IN_COMMON);
        }
        if (hit.filter(found -> found.likelihood() < minimumLikelihood).isPresent()) {
            refusals.add(Refusal.BELOW_LIKELIHOOD);
        }
        Collections.sort(refusals);
        return new WhyNot(refusals, hit.map(InterestHit::match));
    }

    /** Returns what stands against telling the owner of an interest, as far as they may know. */
    private List<Refusal> told(RecordKey key, EntityId owner, Reader reader) {
        Eligibility eligibility = eligibility(reader);
        ParticipantProfile profile = now.participants.get(owner);
        if (profile == null) {
            return eligibility.refusals(posting.opportunity(), owner);
        }
        List<Refusal> refusals = new ArrayList<>(eligibility.refusals(posting, profile));
        refusals.remove(Refusal.NO_CONSENT);
        if (key.kind() == RecordKind.PROFILE_INTEREST && refusesProfile(profile)) {
            refusals.add(Refusal.NO_CONSENT);
        }
        return eligibility.told(refusals, posting.opportunity(), profile.participant());
    }

    private static boolean refusesProfile(ParticipantProfile profile) {
        return profile.participant().disclosure().refuses(ConsentPurpose.PROFILING)
                || profile.facts().refusesMatching();
    }

    private void look(SavedInterest saved) {
        hit(saved, saved.interest().minimumLikelihood()).ifPresent(hits::add);
    }

    private Optional<InterestHit> hit(SavedInterest saved, double minimumLikelihood) {
        candidates++;
        EntityId owner = saved.interest().owner();
        Reader reader = query.readers().apply(owner);
        long points = InterestScorer.points(posting.offered().dot(saved.asked()), saved.selfScore());
        boolean concerned = interestScorer.reaches(points, minimumLikelihood)
                && isAccepted(saved.filter(), reader)
                && isAdmitted(owner, reader);
        return concerned
                ? Optional.of(new InterestHit(
                        posting.opportunity().id(),
                        saved.key(),
                        owner,
                        points,
                        settings.likelihood(points),
                        () -> writer.ofInterest(now, posting, saved, points, reader)))
                : Optional.empty();
    }

    private void look(EntityId id) {
        ParticipantProfile profile = now.participants.get(id);
        ProfileWish wish = now.wishes.get(id);
        if (profile == null || wish == null) {
            return;
        }
        double likelihood = wish.interest().minimumLikelihood();
        if (PairScorer.firstStage(posting, profile) >= floors.computeIfAbsent(likelihood, this::floor)) {
            hit(wish, profile, likelihood).ifPresent(hits::add);
        }
    }

    private Optional<InterestHit> hit(ProfileWish wish, ParticipantProfile profile, double minimumLikelihood) {
        candidates++;
        EntityId owner = profile.participant().id();
        Reader reader = query.readers().apply(owner);
        if (!isAccepted(wish.filter(), reader) || !isAdmitted(profile, reader)) {
            return Optional.empty();
        }
        long points = scorer.score(posting, profile).points();
        CandidateSearch.Pair pair = new CandidateSearch.Pair(posting, profile);
        return interestScorer.reaches(points, minimumLikelihood)
                ? Optional.of(new InterestHit(
                        posting.opportunity().id(),
                        wish.key(),
                        owner,
                        points,
                        settings.likelihood(points),
                        () -> writer.ofOpportunity(now, pair, reader)))
                : Optional.empty();
    }

    /** Returns the least dot product with which a pair could still reach a likelihood. */
    private int floor(double minimumLikelihood) {
        int low = 1;
        int high = InterestScorer.NEVER;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (interestScorer.reaches(scorer.bound(posting, middle), minimumLikelihood)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean isAccepted(InterestFilter filter, Reader reader) {
        return filter.accepts(posting.opportunity(), countryFor(reader));
    }

    /** A country that the owner may not see is none: that it is one of those wanted would tell it. */
    private Optional<Country> countryFor(Reader reader) {
        Opportunity opportunity = posting.opportunity();
        boolean located = opportunity
                .disclosure()
                .shows(Field.LOCATION, reader, opportunity.owner().orElse(opportunity.id()));
        return located ? opportunity.country() : Optional.empty();
    }

    /** Somebody of whom no record is held is admitted by what the opportunity says; to be matched they need not agree, they asked. */
    private boolean isAdmitted(EntityId owner, Reader reader) {
        Eligibility eligibility = eligibility(reader);
        ParticipantProfile profile = now.participants.get(owner);
        List<Refusal> refusals = profile == null
                ? eligibility.refusals(posting.opportunity(), owner)
                : eligibility.refusals(posting, profile);
        return admits(refusals.stream()
                .filter(refusal -> refusal != Refusal.NO_CONSENT)
                .toList());
    }

    private boolean isAdmitted(ParticipantProfile profile, Reader reader) {
        if (profile.participant().disclosure().refuses(ConsentPurpose.PROFILING)) {
            return admits(List.of(Refusal.NO_CONSENT));
        }
        return admits(eligibility(reader).refusals(posting, profile));
    }

    private boolean admits(List<Refusal> refusals) {
        refusals.stream()
                .findFirst()
                .filter(refusal -> refusal != Refusal.UNKNOWN)
                .ifPresent(refusal -> refused.merge(refusal, 1, Integer::sum));
        return refusals.isEmpty();
    }

    private Eligibility eligibility(Reader reader) {
        return new Eligibility(settings, rules, MatchQuery.on(query.today()).forReader(reader));
    }

    /** Returns how many interests were looked at one by one. */
    int candidates() {
        return candidates;
    }

    /** Returns how many of them were filtered out by each reason. */
    Map<Refusal, Integer> refused() {
        return refused;
    }
}
