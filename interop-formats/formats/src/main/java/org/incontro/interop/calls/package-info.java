/**
 * Funding calls: topics of the EU Funding and Tenders portal.
 *
 * <p>The input is one JSON object after the other, with line feeds between them or without. Each topic becomes an
 * opportunity of the kind {@link org.incontro.core.opportunity.OpportunityKind#CALL}.
 *
 * <pre>{@code
 * RecordReader<Opportunity> topics = EuCallTopics.topics(in, ReadOptions.of("topics.jsonl").in("eu"));
 * topics.forEachRemaining(portal::publish);
 * }</pre>
 *
 * <p>Copies of the portal's topics often hold texts that were UTF-8 and were read as Windows-1252 ({@code â€™} for an
 * apostrophe). {@link org.incontro.interop.calls.Mojibake} says which of them are repaired; each repair is told.
 */
@NullMarked
package org.incontro.interop.calls;

import org.jspecify.annotations.NullMarked;
