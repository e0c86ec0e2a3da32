/**
 * What a case is, who may do what with it, and what of it they may see.
 *
 * <p>A {@link org.incontro.core.followup.cases.Case} is the fold of its history. A {@link org.incontro.core.followup.cases.CaseCommand} by an {@link org.incontro.core.followup.cases.Actor} is decided by a pure function,
 * {@link org.incontro.core.followup.cases.CaseRules#decide}, which either gives the step to record or a {@link org.incontro.core.followup.cases.Refusal} that names what stood against it.
 *
 * <pre>{@code
 * Decision decision = CaseRules.decide(workflow, subject, CaseCommand.of("take-over"), Actor.advisor(grace), now, context);
 * if (decision instanceof Decision.Refused refused) {
 *     show(refused.refusal().sentence("it", workflow));
 * }
 * }</pre>
 *
 * <p>What says something of a person stands in fields of its own, each sealed by a salted digest; the entries are chained by the
 * digests. So a text can be erased and the chain stays whole, and a text that was changed is found by
 * {@link org.incontro.core.followup.cases.HistoryCheck}. What leaves the server is a {@link org.incontro.core.followup.cases.CaseView}, never the case itself.
 */
@NullMarked
package org.incontro.core.followup.cases;

import org.jspecify.annotations.NullMarked;
