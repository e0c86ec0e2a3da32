/**
 * What time asks for: reminders before and after the days that a state allows, a word to the coordinator, a closing.
 *
 * <p>A {@link org.incontro.core.followup.time.WorkingCalendar} knows the region's time zone, days off and holidays; {@link org.incontro.core.followup.time.CaseClock} says what is due. Nothing here has a thread or a
 * clock: the portal calls {@code FollowUp.tick(now)} when it likes, and a call that was missed is made good by the next.
 *
 * <pre>{@code
 * WorkingCalendar lombardy = WorkingCalendar.weekdays(ZoneId.of("Europe/Rome"), List.of(LocalDate.of(2026, 12, 25)));
 * List<DueAction> due = CaseClock.due(workflow, subject, lombardy, RenewalTerms.network(), now);
 * }</pre>
 */
@NullMarked
package org.incontro.core.followup.time;

import org.jspecify.annotations.NullMarked;
