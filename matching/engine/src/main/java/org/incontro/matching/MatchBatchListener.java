// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

/**
 * Takes the answers to many questions, one after another, in the thread that asked.
 *
 * @param <Q> what was asked about: an opportunity or a participant
 * @param <A> what a single search gives: {@link Matches}, or a list of {@link InterestHit}
 */
@FunctionalInterface
public interface MatchBatchListener<Q, A> {

    /**
     * A question has been answered. Answers come in the order of the questions.
     *
     * @param number the number of the question, from 0
     * @param question what was asked about
     * @param answer what a single search gives
     */
    void found(long number, Q question, A answer);

    /**
     * Some more questions have been answered and reported.
     *
     * @param done how many so far
     */
    default void progressed(long done) {}
}
