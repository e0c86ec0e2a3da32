// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The part of the hard filters that an index can ask once for all records that share certain facts. It refuses only what {@link Eligibility} would refuse of
 * each of them. Confined to one search.
 *
 * @param <F> the facts
 */
final class FactsFilter<F> implements Predicate<F> {

    private final Function<F, Optional<Refusal>> refusal;
    private final BiConsumer<F, Refusal> refused;
    private final Map<F, Boolean> answers = new HashMap<>();

    /**
     * Makes a filter.
     *
     * @param refusal what stands first against all that share certain facts
     * @param refused is told once of each facts that are refused
     */
    FactsFilter(Function<F, Optional<Refusal>> refusal, BiConsumer<F, Refusal> refused) {
        this.refusal = refusal;
        this.refused = refused;
    }

    @Override
    public boolean test(F facts) {
        Boolean answer = answers.get(facts);
        if (answer == null) {
            Optional<Refusal> against = refusal.apply(facts);
            against.ifPresent(reason -> refused.accept(facts, reason));
            answer = against.isEmpty();
            answers.put(facts, answer);
        }
        return answer;
    }
}
