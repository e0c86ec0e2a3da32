/**
 * Participants and opportunities in the core vocabularies of SEMIC, for the registers and portals of public administrations.
 *
 * <pre>{@code
 * try (RecordWriter file = Semic.FORMAT.write(Path.of("region.semic.jsonld"), WriteOptions.shownTo(Reader.anonymous()))) {
 *     participants.forEach(file::write);
 *     LossReport losses = file.finish();      // what the vocabularies have no words for
 * }
 * RecordReader<Entity> records = Semic.records(in, ReadOptions.of("register.jsonld").in("veneto"));
 * }</pre>
 *
 * <p>Public bodies are public organisations (CPOV), all other organisations legal entities (CBV), people persons (CPV), places
 * addresses with territorial units and points (CLV); competences are SKOS concepts and the subjects of who has them, memberships
 * those of the organisation ontology (ORG). For opportunities there is no class; ours are under {@code tag:incontro.org,2026:term/}.
 *
 * <p>What is written is JSON-LD in compact form under the official contexts, which are named and bundled
 * ({@link org.incontro.interop.semic.Semic#context}), and a few prefixes; a node a line in one graph. Texts always carry a
 * language, {@code und} where nobody said one: the vocabularies have no place for texts without. What is read is compact JSON-LD
 * under those contexts with any prefixes, nested or flat. A document under another context is refused by name; nothing is fetched.
 */
@NullMarked
package org.incontro.interop.semic;

import org.jspecify.annotations.NullMarked;
