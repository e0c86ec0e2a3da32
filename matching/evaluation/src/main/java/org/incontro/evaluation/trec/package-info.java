/**
 * Runs and judgements: the two tables from which everything about a matcher's quality is computed, and TREC's files
 * of them, which every tool of the field reads and writes.
 *
 * <p>A {@link org.incontro.evaluation.trec.Run} is what a system found: for each query, documents with scores. {@link
 * org.incontro.evaluation.trec.Judgements} say what was right. Both are read with {@link
 * org.incontro.evaluation.trec.RunFile} and {@link org.incontro.evaluation.trec.QrelsFile}, plain or gzip, or built
 * in memory:
 *
 * <pre>{@code
 * Run run = Run.builder("mine").add("q1", "d7", 2.5).add("q1", "d3", 1.0).build();
 * Judgements judgements = Judgements.builder().add("q1", "d3", 1).build();
 * }</pre>
 *
 * <p>Not here: the numbers. They are made in {@code org.incontro.evaluation.measure}.
 */
@NullMarked
package org.incontro.evaluation.trec;

import org.jspecify.annotations.NullMarked;
