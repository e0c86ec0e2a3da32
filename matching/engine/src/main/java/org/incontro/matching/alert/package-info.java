/**
 * Who must be told of what, when, and why not.
 *
 * <p>Opportunities that fit somebody's interests become {@link org.incontro.matching.alert.AlertCandidate candidates};
 * {@link org.incontro.matching.alert.AlertPlanner} turns them into a {@link org.incontro.matching.alert.Digest} when one is due, and gives
 * a {@link org.incontro.matching.alert.Verdict} for each opportunity that is not told. A plan is a pure function: what was sent is passed in and nothing is
 * kept, so a run that was missed, repeated or broken off loses and repeats nothing.
 *
 * <p>Sending is the portal's. Nobody is told twice of the same occasion: an occasion is a new or materially changed version, as
 * {@link org.incontro.core.opportunity.OpportunityChange} says.
 */
@NullMarked
package org.incontro.matching.alert;

import org.jspecify.annotations.NullMarked;
