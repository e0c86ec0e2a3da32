/**
 * Participants and opportunities from JSON-LD of any shape: expanded, flattened, nested, and under contexts of others.
 *
 * <pre>{@code
 * RecordReader<Entity> records = LinkedData.FORMAT.read(in, ReadOptions.of("harvest.jsonld").in("veneto"));
 * records.forEachRemaining(this::store);
 * records.problems().forEach(System.out::println);
 * }</pre>
 *
 * <p>Who has this jar on the path finds the format {@code json-ld} in {@link org.incontro.interop.Formats#installed()}, and
 * need not call anything here. What is written under the context of schema.org alone is read faster, and node by node, by
 * {@link org.incontro.interop.jsonld.SchemaOrg}; this package is for everything else.
 *
 * <p>A document becomes a graph, by a processor of JSON-LD 1.1 that knows the contexts bundled here
 * ({@link KnownContexts}) and those that the caller adds, and asks nobody for others: nothing is ever fetched. The graph's
 * nodes are then put into our own compact form and read by the reader of that form, so that a record is the same whatever
 * the shape it came in. A named node of a fitting type is a record wherever it stands; what has no name belongs to whoever
 * leads to it.
 *
 * <p>What the context of a document does not define means nothing in JSON-LD; it is told, and kept among the extensions.
 */
@NullMarked
package org.incontro.interop.linked;

import org.jspecify.annotations.NullMarked;
