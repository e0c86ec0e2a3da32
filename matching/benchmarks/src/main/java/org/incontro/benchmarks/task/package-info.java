/**
 * What all contestants are asked, and what they answer. It is apart because each Lucene lives in a class loader of its own: these types
 * and those of the match index are all that both sides of that wall know.
 *
 * <p>Start at {@link org.incontro.benchmarks.task.Opportunity}, a query, and {@link org.incontro.benchmarks.task.Contestant}, who answers it.
 */
@NullMarked
package org.incontro.benchmarks.task;

import org.jspecify.annotations.NullMarked;
