/**
 * Who helps: routing of cases to advisors, with an explanation, and what people are told.
 *
 * <pre>{@code
 * Routing routing = AdvisorRouting.standard().route(RoutingNeed.of(opening), desks, store.loads(), vocabularies, today);
 * routing.sentence("en");     // "serves the territory (40); knows the field (30); …"
 * }</pre>
 *
 * <p>{@link org.incontro.core.followup.assistance.Messages} writes what people are told about a case; sending is the portal's.
 */
@NullMarked
package org.incontro.core.followup.assistance;

import org.jspecify.annotations.NullMarked;
