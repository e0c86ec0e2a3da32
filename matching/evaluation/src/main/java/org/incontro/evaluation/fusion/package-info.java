/**
 * Are two systems better together? {@link org.incontro.evaluation.fusion.Fusion} makes one run of several:
 *
 * <pre>{@code
 * Run both = Fusion.reciprocalRank(60).fuse("both", List.of(words, concepts), 1000);
 * }</pre>
 */
@NullMarked
package org.incontro.evaluation.fusion;

import org.jspecify.annotations.NullMarked;
