// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.participant.Evidence;
import org.incontro.core.privacy.Field;
import org.incontro.core.value.PartialDate;

/**
 * What the participant has done that is like what the opportunity is about: votes of its three closest proofs.
 *
 * <p>A vote is the proof's share, halved for every {@value #HALF_LIFE_YEARS} years that it is older than the opportunity. Three, and
 * not all, so that having done much is not mistaken for having done this. Where either date is unknown, age does not
 * count.
 */
final class TrackRecord implements Signal {

    private static final double HALF_LIFE_YEARS = 6;
    private static final double[] RANK_WEIGHTS = {0.5, 0.3, 0.2};

    /** Below this a proof shares no more than common words. */
    private static final double LEAST_SHARE = 0.1;

    /** Below this a vote brings no point: what was done in antiquity. */
    private static final double LEAST_VOTE = 1e-6;

    @Override
    public String name() {
        return "track-record";
    }

    @Override
    public Set<Field> reveals() {
        return EnumSet.of(Field.EVIDENCE);
    }

    private record Vote(Evidence evidence, double strength) {}

    @Override
    public Set<Field> revealsOfOpportunity() {
        return EnumSet.of(Field.NAME, Field.DESCRIPTION, Field.COMPETENCES, Field.COOPERATION);
    }

    @Override
    public Optional<Finding> find(Pairing pairing) {
        Optional<PartialDate> published = pairing.opportunity().publication().publishedOn();
        List<Vote> votes = pairing.evidence().stream()
                .filter(proof -> proof.share() >= LEAST_SHARE)
                .map(proof -> new Vote(proof.evidence(), proof.share() * youth(proof.evidence(), published)))
                .filter(vote -> vote.strength() >= LEAST_VOTE)
                .sorted(Comparator.comparingDouble(Vote::strength).reversed())
                .toList();
        if (votes.isEmpty()) {
            return Optional.empty();
        }
        double strength = 0;
        for (int i = 0; i < Math.min(votes.size(), RANK_WEIGHTS.length); i++) {
            strength += RANK_WEIGHTS[i] * votes.get(i).strength();
        }
        Evidence closest = votes.get(0).evidence();
        String key = name() + (votes.size() == 1 ? ".one" : ".many");
        return Optional.of(Sentences.localized(
                key,
                Math.min(1, strength),
                language -> Map.of(
                        "count", Integer.toString(votes.size()),
                        "title", closest.title().forReader(language),
                        "kind", closest.kind().label(language),
                        "year",
                                closest.date()
                                        .map(date -> " (" + date.year() + ")")
                                        .orElse(""))));
    }

    private static double youth(Evidence evidence, Optional<PartialDate> published) {
        if (published.isEmpty() || evidence.date().isEmpty()) {
            return 1;
        }
        long days = ChronoUnit.DAYS.between(
                evidence.date().get().earliest(), published.get().earliest());
        return days <= 0 ? 1 : StrictMath.pow(0.5, days / (365.25 * HALF_LIFE_YEARS));
    }
}
