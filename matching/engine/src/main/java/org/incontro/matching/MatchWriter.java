// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.List;
import java.util.Map;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.LocalizedText;

/** Makes matches of pairs: points, likelihood, reasons and what they were computed with, for one reader. Immutable and thread-safe. */
final class MatchWriter {

    private final MatchSettings settings;
    private final String settingsFingerprint;
    private final PairScorer scorer;

    MatchWriter(MatchSettings settings, PairScorer scorer) {
        this.settings = settings;
        this.settingsFingerprint = settings.fingerprint();
        this.scorer = scorer;
    }

    /** Returns the match of a pair, which is called what the participant is called. */
    Match ofPartner(EngineState now, CandidateSearch.Pair pair, Reader reader) {
        return of(now, pair, reader, nameOf(pair.profile().participant(), reader));
    }

    /** Returns the match of a pair, which is called what the opportunity is called. */
    Match ofOpportunity(EngineState now, CandidateSearch.Pair pair, Reader reader) {
        return of(now, pair, reader, titleOf(pair.posting().opportunity(), reader));
    }

    private Match of(EngineState now, CandidateSearch.Pair pair, Reader reader, LocalizedText name) {
        PairScorer.Score score = scorer.score(pair.posting(), pair.profile());
        List<Reason> reasons = new ReasonWriter(now.model, reader).reasons(pair.posting(), pair.profile(), score);
        return new Match(
                pair.posting().opportunity().id(),
                pair.profile().participant().id(),
                name,
                score.points(),
                settings.likelihood(score.points()),
                reasons,
                basis(now));
    }

    /** Returns the match of an opportunity and an interest, which is called what the opportunity is called. */
    Match ofInterest(EngineState now, Posting posting, SavedInterest saved, long points, Reader reader) {
        return new Match(
                posting.opportunity().id(),
                saved.interest().owner(),
                titleOf(posting.opportunity(), reader),
                points,
                settings.likelihood(points),
                new ReasonWriter(now.model, reader).reasons(posting, saved, points),
                basis(now));
    }

    private Match.Basis basis(EngineState now) {
        return new Match.Basis(now.model.version(), settingsFingerprint);
    }

    private static LocalizedText nameOf(Participant participant, Reader reader) {
        return participant.disclosure().shows(Field.NAME, reader, participant.id())
                ? participant.name()
                : undisclosed();
    }

    private static LocalizedText titleOf(Opportunity opportunity, Reader reader) {
        return opportunity
                        .disclosure()
                        .shows(Field.NAME, reader, opportunity.owner().orElse(opportunity.id()))
                ? opportunity.title()
                : undisclosed();
    }

    private static LocalizedText undisclosed() {
        return ReasonSentences.of("undisclosed.name", language -> Map.of());
    }
}
