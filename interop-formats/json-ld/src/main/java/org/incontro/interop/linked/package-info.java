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
 * need not call anything here. What stands under the context of schema.org alone is read faster, and node by node, by
 * {@link org.incontro.interop.jsonld.SchemaOrg}, and what stands under SEMIC's official ones by
 * {@link org.incontro.interop.semic.Semic}; this package is for everything else.
 *
 * <p>A document becomes a graph, by a processor of JSON-LD 1.1 that knows the contexts bundled here
 * ({@link KnownContexts}) and those that the caller adds, and asks nobody for others: nothing is ever fetched. The graph's
 * nodes are then put into our own compact form and read by the reader of that form, so that a record is the same whatever
 * the shape it came in. A named node of a fitting type, of which anything is said, is a record wherever it stands; what
 * has no name belongs to whoever leads to it.
 *
 * <p>What the context of a document does not define means nothing in JSON-LD; it is told, and kept among the extensions. The
 * processor's own log ({@code com.apicatalog.jsonld} of {@code java.util.logging}) repeats names and values of documents; it is
 * switched off unless a level was set before.
 */
@NullMarked
package org.incontro.interop.linked;

import org.jspecify.annotations.NullMarked;
