// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * From a collection to a run: which documents, or which candidates by their documents, answer each query.
 *
 * <p>Whoever wants to measure an own algorithm implements {@link org.incontro.evaluation.ranking.Matcher}, which has two methods, and
 * names the class in {@code META-INF/services/org.incontro.evaluation.ranking.Matcher}; {@link
 * org.incontro.evaluation.ranking.Matchers} finds it beside those that come along. {@link org.incontro.evaluation.ranking.Ranker} asks
 * it all queries and makes the run.
 *
 * <p>What runs are worth is told by {@code org.incontro.evaluation.measure}.
 */
@NullMarked
package org.incontro.evaluation.ranking;

import org.jspecify.annotations.NullMarked;
