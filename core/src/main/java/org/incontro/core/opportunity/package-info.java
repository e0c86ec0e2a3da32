/**
 * What is offered, sought or planned, and what people want to hear about.
 *
 * <p>An {@link org.incontro.core.opportunity.Opportunity} is one of eight {@linkplain org.incontro.core.opportunity.OpportunityKind kinds}. What all kinds share stands on the
 * opportunity; what only some have stands in its {@link org.incontro.core.opportunity.Details}: {@link org.incontro.core.opportunity.Cooperation} for the network's five kinds and a region's
 * own proposals, {@link org.incontro.core.opportunity.ProjectIdea} with its roles, {@link org.incontro.core.opportunity.Call} for funding.
 *
 * <pre>{@code
 * Opportunity request = Opportunity.technologyRequest("TR-1")
 *         .title("en", "Adaptive optics for a laser link to satellites")
 *         .expiresOn(LocalDate.of(2027, 3, 31))
 *         .build();
 * }</pre>
 *
 * <p>{@link org.incontro.core.opportunity.OpportunityChange} compares two versions and says whether people need to be told.
 * {@link org.incontro.core.opportunity.Interest} is a saved wish to be told; {@link org.incontro.core.opportunity.ExpressionOfInterest} is an answer.
 */
@NullMarked
package org.incontro.core.opportunity;

import org.jspecify.annotations.NullMarked;
