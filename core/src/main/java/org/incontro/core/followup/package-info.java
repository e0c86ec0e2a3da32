/**
 * Follow-up: from an answer to an opportunity to an agreement, with somebody who helps.
 *
 * <p>Start with {@link org.incontro.core.followup.FollowUp}. It works in the portal's own transaction:
 *
 * <pre>{@code
 * FollowUp followUp = FollowUp.of(settings, JdbcCaseStore.on(connection, names, codec), JdbcOutbox.on(connection, names, codec), random)
 *         .routingTo(advisors, Vocabularies.bundled());
 * Outcome outcome = followUp.open(new Opening(answer, opportunity, ada, "none"), Actor.participant(ada.id()), now);
 * followUp.act(answer.id(), CaseCommand.of("take-over"), Actor.advisor(grace), now);
 * followUp.act(answer.id(), CaseCommand.of("forward"), Actor.advisor(grace), now);
 * Optional<CaseView> page = followUp.view(answer.id(), Actor.participant(ada.id()));
 * followUp.tick(now);                      // reminders, escalation, closing
 * connection.commit();                     // cases and messages, or neither
 * }</pre>
 *
 * <p>Life cycles are data in {@link org.incontro.core.followup.workflow}; what a case is, and who may do what with it, stands in
 * {@link org.incontro.core.followup.cases}; clocks in {@link org.incontro.core.followup.time}; routing and messages in {@link org.incontro.core.followup.assistance}; stores in
 * {@link org.incontro.core.followup.store}; figures, export, erasure and import in {@link org.incontro.core.followup.report}.
 */
@NullMarked
package org.incontro.core.followup;

import org.jspecify.annotations.NullMarked;
