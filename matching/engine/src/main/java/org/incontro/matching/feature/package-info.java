/**
 * From what people publish to what can be compared: the features of a participant or an opportunity.
 *
 * <p>A {@link org.incontro.matching.feature.Feature} is an analysed word or a concept. A {@link org.incontro.matching.feature.FeatureBag} counts how strongly each is present and
 * remembers which fields it came from, so that an explanation can tell what a reader may see. {@link org.incontro.matching.feature.FeatureExtraction}
 * makes the bags: words by {@link org.incontro.matching.text.TextAnalysis}, concepts from what people chose and from what
 * their texts name, each with all its ancestors, so that an organisation that does laser physics meets a request for
 * optics.
 *
 * <p>How strongly a feature speaks is not decided here but in {@code org.incontro.matching.weight}.
 */
@NullMarked
package org.incontro.matching.feature;

import org.jspecify.annotations.NullMarked;
