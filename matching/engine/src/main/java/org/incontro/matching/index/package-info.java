/**
 * Where vectors are kept and searched: the first stage of matching.
 *
 * <p>A {@link org.incontro.matching.index.MatchIndex} answers one question exactly: which of the vectors that a filter admits have the greatest integer dot
 * product with a given one. Ties break by identifier, so the answer never depends on the order of arrival.
 */
@NullMarked
package org.incontro.matching.index;

import org.jspecify.annotations.NullMarked;
