/**
 * Participants and opportunities in the words of schema.org, for search engines and for whoever reads JSON-LD.
 *
 * <pre>{@code
 * try (RecordWriter page = SchemaOrg.FORMAT.write(Path.of("participants.jsonld"), WriteOptions.shownTo(Reader.anonymous()))) {
 *     participants.forEach(page::write);
 *     LossReport losses = page.finish();      // what schema.org has no words for
 * }
 * RecordReader<Entity> records = SchemaOrg.FORMAT.read(in, ReadOptions.of("page.jsonld").in("veneto"));
 * }</pre>
 *
 * <p>What is written is JSON-LD in compact form under the context of schema.org, a node a line in one graph. What is read is
 * any compact JSON-LD under that context alone, such as other web pages embed: this package knows the context's rules, so
 * that nothing is looked up and nothing is fetched. A document under another context is refused by name.
 *
 * <p>Identities are tag URIs (RFC 4151), {@code tag:incontro.org,2026:entity/<region>/<local id>}; a node of somebody else's
 * keeps its own IRI as local id. Texts carry their language; properties that are not understood come back as they stood.
 */
@NullMarked
package org.incontro.interop.jsonld;

import org.jspecify.annotations.NullMarked;
