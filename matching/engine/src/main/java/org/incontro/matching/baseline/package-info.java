/**
 * What regions run today, for comparison: the matching rules of Open Innovation Lombardia.
 *
 * <p>{@link org.incontro.matching.baseline.TagRule} says of one pair whether the original would bring it together. It knows no score, no order, no
 * hierarchy, no text and no language; every claim that this library matches better is a claim against it.
 */
@NullMarked
package org.incontro.matching.baseline;

import org.jspecify.annotations.NullMarked;
