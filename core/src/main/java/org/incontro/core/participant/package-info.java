/**
 * Who takes part, and what they can do.
 *
 * <p>A {@link org.incontro.core.participant.Participant} is an {@link org.incontro.core.participant.Organisation} or a
 * {@link org.incontro.core.participant.Person}. What they can do is a list of {@link org.incontro.core.participant.Competence}s: concepts of a vocabulary, own words,
 * and the {@link org.incontro.core.participant.Evidence} that proves them.
 *
 * <pre>{@code
 * Organisation lab = Organisation.builder("polo-ottico")
 *         .name("it", "Polo ottico alpino")
 *         .in(NutsCode.of("ITC4"))
 *         .competence(Competence.described("it", "Specchi deformabili e ottica adattiva"))
 *         .build();
 * }</pre>
 *
 * <p>What participants look for and offer to each other is in {@code org.incontro.core.opportunity}.
 */
@NullMarked
package org.incontro.core.participant;

import org.jspecify.annotations.NullMarked;
