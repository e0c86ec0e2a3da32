/**
 * Lucene, set up in every way that promised to be fast. Compiled once against the methods that Lucene 9.12 and 10 share, and loaded once
 * for each of them that takes part.
 *
 * <p>{@link org.incontro.benchmarks.lucene.LuceneFactory} is where the other side of the wall begins; {@link org.incontro.benchmarks.lucene.LuceneIndex} writes
 * the files and lists the set-ups.
 */
@NullMarked
package org.incontro.benchmarks.lucene;

import org.jspecify.annotations.NullMarked;
