// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OwnerVotesTest {

    private static final String LASER =
            "laser welding of thin steel sheets in the workshop with a robot arm and a camera";
    private static final String OIL =
            "olive oil pressing in the hills with old stone mills and new steel tanks for storage";

    private static TextRanking texts(String... texts) {
        TextRanking.Builder builder = TextRanking.builder("en");
        for (String text : texts) {
            builder.add("", text);
        }
        return builder.build();
    }

    @Test
    void whoHasDoneMoreOfThisIsFirst() {
        OwnerVotes votes = new OwnerVotes(
                RankingSettings.defaults(), texts(LASER, LASER, LASER, OIL), new int[] {0, 0, 1, 2}, new double[4]);

        double[] scores = votes.scores("en", "laser welding");

        assertThat(votes.size()).isEqualTo(3);
        assertThat(scores[0]).isGreaterThan(scores[1]);
        assertThat(scores[1]).isGreaterThan(scores[2]);
        assertThat(scores[2]).isLessThan(0.1 * scores[1]);
    }

    @Test
    void whoDidItLatelyIsFirst() {
        TextRanking texts = texts(LASER, LASER, OIL);
        int[] owners = {0, 1, 2};
        double[] ages = {12, 0, 0};

        double[] recent = new OwnerVotes(RankingSettings.defaults(), texts, owners, ages).scores("en", "welding");
        double[] timeless = new OwnerVotes(RankingSettings.defaults().without(Leg.RECENCY), texts, owners, ages)
                .scores("en", "welding");

        assertThat(recent[1]).isGreaterThan(recent[0]);
        assertThat(timeless[1]).isEqualTo(timeless[0]);
    }

    @Test
    void namesThatRepeatEachOtherDoNotAddUp() {
        OwnerVotes votes = new OwnerVotes(
                RankingSettings.defaults().without(Leg.PROFILE),
                texts("head baker", "chief baker", "baker man", "bread baker", "baker", "smith"),
                new int[] {0, 0, 0, 0, 1, 2},
                new double[6]);

        double[] scores = votes.scores("en", "baker");

        assertThat(scores[1]).isGreaterThan(scores[0]);
    }

    /** Of two owners, how many times as much one with two texts has than one with a single text that says the same. */
    private static double doneTwice(String text) {
        double[] scores = new OwnerVotes(
                        RankingSettings.defaults().without(Leg.PROFILE),
                        texts(text, text, text),
                        new int[] {0, 0, 1},
                        new double[3])
                .scores("en", "laser");
        return scores[0] / scores[1];
    }

    @Test
    void titlesAddUpMoreThanRunningTextAndNamesHardlyAtAll() {
        String title = "laser welding thin steel sheets workshop robot arm camera table";

        assertThat(doneTwice(title)).isCloseTo(StrictMath.pow(2, 1 / 1.5), within(1e-9));
        assertThat(doneTwice((title + ' ').repeat(8))).isCloseTo(StrictMath.pow(2, 1 / 3.0), within(1e-9));
        assertThat(doneTwice("laser welding")).isCloseTo(StrictMath.pow(2, 1 / 8.0), within(1e-9));
    }

    @Test
    void betweenTitlesAndRunningTextThereIsNoStep() {
        String title = "laser welding thin steel sheets workshop robot arm camera table";

        assertThat(doneTwice((title + ' ').repeat(4)))
                .isBetween(StrictMath.pow(2, 1 / 3.0), StrictMath.pow(2, 1 / 1.5))
                .isCloseTo(StrictMath.pow(2, 1 / 2.25), within(1e-9));
    }

    @Test
    void aCommonWordOfTitlesVotesForLessThanItScores() {
        TextRanking texts = texts(
                "laser steel sheets workshop robot arm camera table chair",
                "welding oil sheets workshop robot arm camera table chair",
                "welding stone mill olive hills press tanks storage barrel",
                "welding paper ink printer office desk lamp window door");
        double[] ofTexts = texts.scores("en", "laser welding");

        double[] ofOwners = new OwnerVotes(
                        RankingSettings.defaults().without(Leg.PROFILE), texts, new int[] {0, 1, 2, 3}, new double[4])
                .scores("en", "laser welding");

        assertThat(ofOwners[0]).isGreaterThan(ofTexts[0]);
        assertThat(ofOwners[1]).isPositive().isLessThan(ofTexts[1]);
    }

    @Test
    void eachTextHasAnOwnerAndAnAge() {
        assertThatThrownBy(() -> new OwnerVotes(RankingSettings.defaults(), texts(OIL), new int[2], new double[1]))
                .hasMessage("owners and ages must be as many as texts, 1, but were 2 and 1");
    }
}
