/**
 * Who fits whom, and why.
 *
 * <p>Start with {@link org.incontro.matching.MatchEngine}: put participants and opportunities in, ask for partners of an opportunity or for
 * opportunities of a participant. Each {@link org.incontro.matching.Match} has points that are exactly the sum of its {@link org.incontro.matching.Reason}s, each with a
 * sentence in five languages; {@link org.incontro.matching.WhyNot} says why a pair is not among the matches.
 *
 * <pre>{@code
 * try (MatchEngine engine = MatchEngine.withDefaults()) {
 *     engine.put(organisation);
 *     Matches matches = engine.partnersFor(opportunity, MatchQuery.on(today).top(10));
 *     matches.forEach(match -> System.out.println(match.explain("en")));
 * }
 * }</pre>
 *
 * <p>Saved {@link org.incontro.core.opportunity.Interest interests} and {@link org.incontro.matching.ProfileInterest profiles} wait for what is new;
 * an {@link org.incontro.matching.InterestFinder} says whom it concerns. An engine follows a {@link org.incontro.matching.ChangeFeed}, answers many questions at once, is written to a
 * file and restored with a {@link org.incontro.matching.RecordCodec}, and erases.
 *
 * <p>Matching has two stages. Hard filters and an integer dot product choose the first candidates; {@link org.incontro.matching.signal signals} then look
 * at each. Texts become terms in {@link org.incontro.matching.text}, terms and concepts become features in
 * {@link org.incontro.matching.feature}, features become vectors in {@link org.incontro.matching.weight}, and vectors are
 * searched in {@link org.incontro.matching.index}. What regions run today is in {@link org.incontro.matching.baseline}, for comparison.
 */
@NullMarked
package org.incontro.matching;

import org.jspecify.annotations.NullMarked;
