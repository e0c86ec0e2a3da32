/**
 * How fast the match index is, beside Lucene, in one process on the same vectors.
 *
 * <p>Start at {@link org.incontro.benchmarks.Benchmarks}, the command. {@link org.incontro.benchmarks.Workload} makes the vectors,
 * {@link org.incontro.benchmarks.OwnSearch} and {@link org.incontro.benchmarks.LuceneSearch} are what is compared, and
 * {@link org.incontro.benchmarks.Race} takes the times and insists that all answers are the same. Nothing here is published or meant to be
 * embedded.
 */
@NullMarked
package org.incontro.benchmarks;

import org.jspecify.annotations.NullMarked;
