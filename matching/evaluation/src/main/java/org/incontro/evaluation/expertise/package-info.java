/**
 * Whom should one ask? Measures for data in which people said how much they know, such as the gold standard of reviewer
 * assignment: {@link org.incontro.evaluation.expertise.WeightedKendallLoss}.
 */
@NullMarked
package org.incontro.evaluation.expertise;

import org.jspecify.annotations.NullMarked;
