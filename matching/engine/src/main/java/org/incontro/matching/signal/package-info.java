/**
 * What speaks for a pair beyond the words and concepts that it shares: the second stage of matching.
 *
 * <p>A {@link org.incontro.matching.signal.Signal} looks at one {@link org.incontro.matching.signal.Pairing} and says how strongly one thing speaks for it, from 0 to 1, and in a sentence why. It
 * is a function of the pair, the model and fixed statistics, never of the other candidates, so a pair has one score
 * everywhere. {@link org.incontro.matching.signal.Signals} lists those that are built in; a portal may add its own.
 */
@NullMarked
package org.incontro.matching.signal;

import org.jspecify.annotations.NullMarked;
