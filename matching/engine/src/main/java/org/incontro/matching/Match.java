// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incontro.core.identity.EntityId;
import org.incontro.core.value.LocalizedText;

/**
 * A participant who fits an opportunity, and why. Immutable and thread-safe.
 *
 * @param opportunity the opportunity's identity
 * @param participant the participant's identity
 * @param name what the one that was searched for is called, as far as the reader may see it
 * @param points how well they fit, in millionths, exactly the sum of the reasons' points
 * @param likelihood the points, brought to 0 to 1 by {@link MatchSettings#likelihood}
 * @param reasons what speaks for it, the most points first
 * @param basis what the points were computed with
 */
public record Match(
        EntityId opportunity,
        EntityId participant,
        LocalizedText name,
        long points,
        double likelihood,
        List<Reason> reasons,
        Basis basis) {

    /** Best first; equal points in the order of participant, then opportunity, so that a ranking never depends on arrival. */
    public static final Comparator<Match> BEST_FIRST = Comparator.comparingLong(Match::points)
            .reversed()
            .thenComparing(Match::participant)
            .thenComparing(Match::opportunity);

    /**
     * Copies the list and checks the sum.
     *
     * @throws IllegalArgumentException if the reasons' points do not sum to {@code points}
     */
    public Match {
        reasons = List.copyOf(reasons);
        long sum = reasons.stream().mapToLong(Reason::points).sum();
        if (sum != points) {
            throw new IllegalArgumentException(
                    "reasons must sum to the match's %s points, but sum to %s".formatted(points, sum));
        }
    }

    /**
     * What a score was computed with; the same input and the same basis give the same bytes.
     *
     * @param model the version of the weight model
     * @param settings the fingerprint of the settings
     */
    public record Basis(String model, String settings) {}

    /**
     * Writes name, likelihood and reasons as lines of plain text.
     *
     * @param language a BCP 47 tag; English for a language that is not bundled
     */
    public String explain(String language) {
        StringBuilder text = new StringBuilder();
        text.append(name.forReader(language))
                .append(" (")
                .append(ReasonSentences.in(
                        language,
                        "likelihood",
                        Map.of("percent", String.format(Locale.ROOT, "%.0f", 100 * likelihood))))
                .append(")");
        for (Reason reason : reasons) {
            text.append("\n  - ").append(reason.sentence().forReader(language));
        }
        return text.toString();
    }
}
