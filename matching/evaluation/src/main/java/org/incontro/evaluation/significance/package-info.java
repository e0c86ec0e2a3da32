/**
 * Is a difference real, and how large is it?
 *
 * <p>Two systems are compared query by query: {@link org.incontro.evaluation.significance.PairedDifferences} holds what
 * the one has over the other. {@link org.incontro.evaluation.significance.SignificanceTests} say how likely such
 * differences are by luck, {@link org.incontro.evaluation.significance.Bootstrap} how far the mean may be off, {@link
 * org.incontro.evaluation.significance.Correction} what is left of p where more than one system was tried:
 *
 * <pre>{@code
 * PairedDifferences pairs = PairedDifferences.of(baseline.values(ndcg), system.values(ndcg));
 * double p = SignificanceTests.signFlip(pairs, 100_000, 42).p();
 * Interval interval = Bootstrap.mean(pairs.toArray(), 0.95, 10_000, 42);
 * }</pre>
 *
 * <p>What looks random is drawn from a seed that the caller gives, with a generator of our own: the same input gives
 * the same numbers on every machine.
 */
@NullMarked
package org.incontro.evaluation.significance;

import org.jspecify.annotations.NullMarked;
