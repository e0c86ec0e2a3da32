/**
 * How strongly a feature speaks: from bags of features to vectors of small integers.
 *
 * <p>A {@link org.incontro.matching.weight.WeightModel} knows how common each feature is, in a bundled background corpus and in the portal's own. From a bag it
 * makes two vectors. The <em>offered</em> side saturates and is normalised by length, as a document is in BM25; the
 * <em>asked</em> side carries rarity, as a query does. The first-stage score of a pair is the integer dot product of the one's
 * asked side with the other's offered side: exact, the same on every machine, and the sum of parts that can be shown.
 *
 * <p>Concepts come with their ancestors, and each counts on the asked side by what it says beyond its parents. So what
 * two sides share sums to the information content of their most telling common ancestor, which is Resnik's similarity
 * ("Using information content to evaluate semantic similarity in a taxonomy", IJCAI 1995).
 */
@NullMarked
package org.incontro.matching.weight;

import org.jspecify.annotations.NullMarked;
