/**
 * What follow-up knows and can tell, or forget: figures, labels, everything about one person, and cases of the system before.
 *
 * <pre>{@code
 * List<Outcomes.Row> rows = Outcomes.of(workflow, cases, Outcomes.Dimension.TERRITORY, 5);   // small counts are not told
 * Map<String, Object> mine = PersonalData.in(workflows, store, outbox, random).export(ada);
 * }</pre>
 *
 * <p>What is kept for how long is the portal's decision.
 */
@NullMarked
package org.incontro.core.followup.report;

import org.jspecify.annotations.NullMarked;
