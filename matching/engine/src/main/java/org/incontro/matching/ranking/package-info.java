// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Which of many texts answer a text, and in what order: the ranking by content alone, for any collection.
 *
 * <p>Start with {@link org.incontro.matching.ranking.TextRanking}:
 *
 * <pre>{@code
 * TextRanking ranking = TextRanking.builder("en").add("", "laser welding of aluminium").add("", "olive oil").build();
 * double[] scores = ranking.scores("en", "welding with lasers");     // the first is above 0, the second 0
 * }</pre>
 *
 * <p>A score is a weighted sum of {@link org.incontro.matching.ranking.Leg legs}, each in a stated range and divided by what the
 * query itself could reach, so that scores of different queries can be compared. There is one default for all
 * collections, {@link org.incontro.matching.ranking.RankingSettings#defaults()}; it adapts to how long texts and queries are, never
 * to where they come from. Whose texts they are is handled by {@link org.incontro.matching.ranking.OwnerVotes}: people and
 * organisations are ranked by what they have written or done. What a score means as a likelihood is said by
 * {@link org.incontro.matching.ranking.ListLikelihood}, of a whole list: scores rise as a corpus grows, and what stands out does not.
 *
 * <p>{@link org.incontro.matching.ranking.TermIndex} is the index underneath, open to other rankings.
 *
 * <p>Not here: filters, fields with audiences and reasons in sentences; these are of {@link org.incontro.matching.MatchEngine}.
 */
@NullMarked
package org.incontro.matching.ranking;

import org.jspecify.annotations.NullMarked;
