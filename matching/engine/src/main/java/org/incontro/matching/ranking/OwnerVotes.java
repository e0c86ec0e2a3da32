// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.Optional;

/**
 * Ranks owners by their texts: people by what they wrote, organisations by what they did. Immutable and thread-safe.
 *
 * <p>The texts that answer best vote for their owners, and all texts of an owner together are scored as one. Votes of titles add up;
 * of names and of long texts the best ones decide.
 */
public final class OwnerVotes {

    /*
     * Votes: (sum of score^P over the owner's texts among the best TEXTS)^(1/P). With a low P having done much counts beside having
     * done this; with P towards infinity the best text speaks alone. What is right depends on how much one text says:
     *
     * Names, as the labels of a concept are, repeat each other: P grows as texts get shorter, from 3 to 8.
     *
     * Titles each say a little of what their owner does, and add up: P = 1.5. Where votes add up, those for common words do so
     * too, of texts that share nothing else with the query; so what a word asks for is raised to the power 1.5 beforehand.
     *
     * Running text says enough one by one: P = 3.
     *
     * Balog, Azzopardi, de Rijke, "Formal Models for Expert Finding in Enterprise Corpora", SIGIR 2006 (their models 1 and 2 are the
     * profile and the votes), and Macdonald and Ounis, "Voting for Candidates", CIKM 2006.
     */
    private static final int TEXTS = 1_000;

    private static final double NAME_LENGTH = 24;
    private static final double LEAST_POWER = 3;
    private static final double MOST_POWER = 8;

    private static final double POWER_OF_TITLES = 1.5;
    private static final double CONTRAST_OF_TITLES = 1.5;

    /** Mean numbers of words: texts are names up to the first, titles from the second to the third, running text from the last. */
    private static final double[] TITLES = {5, 8, 20, 60};

    /** At this mean number of words the profile has half its weight: long texts say enough one by one. */
    private static final double PROFILE_LENGTH = 120;

    private static final double HALF_LIFE_YEARS = 12;

    private final RankingSettings settings;
    private final TextRanking texts;
    private final int[] owners;
    private final int count;
    private final double[] ages;
    private final double namesPower;
    private final double power;
    private final double contrast;
    private final Optional<OwnerProfiles> profiles;

    /**
     * Prepares the votes.
     *
     * @param settings the weight of {@link Leg#PROFILE}, and whether {@link Leg#RECENCY} counts
     * @param texts ranks the texts
     * @param owners the number of each text's owner, from 0
     * @param ages how many years old each text is when the query is asked, at least 0
     */
    public OwnerVotes(RankingSettings settings, TextRanking texts, int[] owners, double[] ages) {
        if (owners.length != texts.size() || ages.length != texts.size()) {
            throw new IllegalArgumentException("owners and ages must be as many as texts, %s, but were %s and %s"
                    .formatted(texts.size(), owners.length, ages.length));
        }
        this.settings = settings;
        this.texts = texts;
        this.owners = owners.clone();
        this.ages = ages.clone();
        int most = -1;
        for (int owner : owners) {
            most = Math.max(most, owner);
        }
        count = most + 1;
        double meanLength = texts.index().meanLength();
        namesPower = Math.max(LEAST_POWER, Math.min(MOST_POWER, NAME_LENGTH / meanLength));
        double titles = titles(meanLength);
        power = namesPower + titles * (POWER_OF_TITLES - namesPower);
        contrast = 1 + titles * (CONTRAST_OF_TITLES - 1);
        profiles = settings.weight(Leg.PROFILE) > 0
                ? Optional.of(new OwnerProfiles(texts.index(), this.owners, count))
                : Optional.empty();
    }

    /** How far texts of a mean number of words are titles: 1 if they are, 0 for names and for running text. */
    private static double titles(double words) {
        double longer = (words - TITLES[0]) / (TITLES[1] - TITLES[0]);
        double shorter = (TITLES[3] - words) / (TITLES[3] - TITLES[2]);
        return Math.max(0, Math.min(1, Math.min(longer, shorter)));
    }

    /**
     * Scores all owners.
     *
     * @param language the query's language, a BCP 47 tag
     * @param query the query
     * @return the score of each owner by number; 0 for one whose texts share nothing
     */
    public double[] scores(String language, String query) {
        double[] scores = texts.scores(language, query, contrast);
        double[] sum = new double[count];
        for (int text : Best.of(scores, TEXTS)) {
            sum[owners[text]] += StrictMath.pow(scores[text], power) * youth(text);
        }
        for (int owner = 0; owner < count; owner++) {
            sum[owner] = sum[owner] > 0 ? StrictMath.pow(sum[owner], 1 / power) : 0;
        }
        profiles.ifPresent(leg -> TextRanking.add(sum, leg.scores(texts.words(language, query)), profileWeight()));
        return sum;
    }

    /** Names all together only say again what the best one says, and long texts need no others beside them. */
    private double profileWeight() {
        double distinct = LEAST_POWER / namesPower;
        double meanLength = texts.index().meanLength();
        return settings.weight(Leg.PROFILE) * distinct * distinct * PROFILE_LENGTH / (PROFILE_LENGTH + meanLength);
    }

    private double youth(int text) {
        return settings.weight(Leg.RECENCY) == 0
                ? 1
                : StrictMath.pow(0.5, settings.weight(Leg.RECENCY) * ages[text] / HALF_LIFE_YEARS);
    }

    /** Returns how many owners there are. */
    public int size() {
        return count;
    }
}
