// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.core.privacy.Reader;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.matching.Match;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.MatchQuery;
import org.incontro.matching.Reason;
import org.incontro.matching.alert.AlertSource;

/**
 * Finds interests with two engines: the portal's own for profiles, and one in which each saved interest stands as a participant who can do what the interest
 * is about. Thread-safe.
 *
 * <p>Each opportunity concerns no more interests, and no more profiles, than the {@linkplain #of limit} says: the best are taken. Where more may be
 * concerned, raise the limit and the depth of both engines' settings, or use an index of standing interests.
 */
public final class EngineMatcher implements InterestMatcher {

    private final MatchEngine profiles;
    private final Function<EntityId, Optional<Participant>> participants;
    private final MatchEngine standing;
    private final int limit;
    private final Map<EntityId, Interest> interests = new ConcurrentHashMap<>();

    private EngineMatcher(
            MatchEngine profiles,
            Function<EntityId, Optional<Participant>> participants,
            MatchEngine standing,
            int limit) {
        this.profiles = Objects.requireNonNull(profiles, "profiles");
        this.participants = Objects.requireNonNull(participants, "participants");
        this.standing = Objects.requireNonNull(standing, "standing");
        this.limit = limit;
    }

    /**
     * Returns a matcher without interests.
     *
     * @param profiles the portal's engine, which holds its participants and opportunities
     * @param participants finds a participant
     * @param standing an engine of its own for interests, with the same settings and vocabularies; it is filled by {@link #put} alone
     * @param limit how many interests and how many profiles an opportunity may concern at most; at most the depth of both engines' settings
     */
    public static EngineMatcher of(
            MatchEngine profiles,
            Function<EntityId, Optional<Participant>> participants,
            MatchEngine standing,
            int limit) {
        return new EngineMatcher(profiles, participants, standing, limit);
    }

    /**
     * Adds an interest, or replaces its former version.
     *
     * @param interest what somebody wants to hear of
     */
    public void put(Interest interest) {
        interests.put(interest.id(), interest);
        standing.put(asParticipant(interest));
    }

    /**
     * Forgets an interest.
     *
     * @param interest the interest's identity
     */
    public void remove(EntityId interest) {
        interests.remove(interest);
        standing.removeParticipant(interest);
    }

    /** An interest is about things, whoever does them: it stands as somebody who can do them. */
    private static Organisation asParticipant(Interest interest) {
        Organisation.Builder stand = Organisation.builder(interest.id());
        if (!interest.words().isEmpty()) {
            stand.competence(Competence.described(interest.words()));
        }
        if (!interest.concepts().isEmpty()) {
            stand.competence(Competence.of(interest.concepts().toArray(new ConceptId[0])));
        }
        return stand.build();
    }

    private MatchQuery query(LocalDate today) {
        return MatchQuery.on(today).top(limit).forReader(Reader.staff());
    }

    @Override
    public List<Fit> fits(Opportunity opportunity, LocalDate today) {
        List<Fit> fits = new ArrayList<>();
        for (Match match : standing.partnersFor(opportunity, query(today))) {
            Interest interest = interests.get(match.participant());
            if (interest != null && admits(interest, opportunity)) {
                fits.add(fit(match, new AlertSource.Saved(match.participant())));
            }
        }
        for (Match match : profiles.partnersFor(opportunity, query(today))) {
            fits.add(fit(match, new AlertSource.Profile(match.participant())));
        }
        return fits;
    }

    private static boolean admits(Interest interest, Opportunity opportunity) {
        return (interest.kinds().isEmpty() || interest.kinds().contains(opportunity.kind()))
                && (interest.countries().isEmpty()
                        || opportunity
                                .country()
                                .filter(interest.countries()::contains)
                                .isPresent());
    }

    private static Fit fit(Match match, AlertSource source) {
        return new Fit(match.opportunity(), source, match.points(), match.likelihood());
    }

    @Override
    public List<Fit> missed(AlertSource source, Collection<Opportunity> open, LocalDate today) {
        List<Fit> missed = new ArrayList<>();
        participant(source)
                .ifPresent(participant -> open.stream()
                        .filter(opportunity -> isAdmitted(source, opportunity))
                        .forEach(opportunity -> engine(source)
                                .explain(opportunity, participant, query(today))
                                .filter(match ->
                                        match.points() > 0 && isEligible(source, opportunity, participant, today))
                                .ifPresent(match -> missed.add(fit(match, source)))));
        return missed;
    }

    /** A saved interest is nobody, whom no rule of eligibility can exclude. */
    private boolean isEligible(AlertSource source, Opportunity opportunity, Participant participant, LocalDate today) {
        return source instanceof AlertSource.Saved
                || profiles.whyNot(opportunity, participant, query(today)).isMatch();
    }

    private boolean isAdmitted(AlertSource source, Opportunity opportunity) {
        return !(source instanceof AlertSource.Saved saved)
                || Optional.ofNullable(interests.get(saved.interest()))
                        .filter(interest -> admits(interest, opportunity))
                        .isPresent();
    }

    private Optional<? extends Participant> participant(AlertSource source) {
        if (source instanceof AlertSource.Saved saved) {
            return Optional.ofNullable(interests.get(saved.interest())).map(EngineMatcher::asParticipant);
        }
        return source.subject().flatMap(participants);
    }

    private MatchEngine engine(AlertSource source) {
        return source instanceof AlertSource.Saved ? standing : profiles;
    }

    @Override
    public List<Reason> reasons(AlertSource source, Opportunity opportunity, Reader reader, LocalDate today) {
        MatchQuery query = MatchQuery.on(today).forReader(reader);
        return participant(source)
                .flatMap(participant -> engine(source).explain(opportunity, participant, query))
                .map(Match::reasons)
                .orElse(List.of());
    }
}
