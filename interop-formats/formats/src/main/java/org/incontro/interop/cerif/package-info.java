/**
 * Organisations, persons, project ideas, equipment and services as CERIF XML of the OpenAIRE guidelines for managers of research information
 * systems, by which universities tell what they have.
 *
 * <pre>{@code
 * RecordReader<Entity> records = Cerif.FORMAT.read(in, ReadOptions.of("orgunits.xml").in("milano"));
 * try (RecordWriter out = Cerif.FORMAT.write(Path.of("cerif.xml"), WriteOptions.shownTo(Reader.anonymous()))) {
 *     records.forEachRemaining(out::write);
 *     LossReport losses = out.finish();
 * }
 * }</pre>
 *
 * <p>Versions 1.1 and 1.2 of the profile are read, inside of an answer of OAI-PMH or any other envelope; 1.2 is written, each
 * record valid against the profile's schema by itself. CERIF allows no foreign elements: what it has no place for is told as
 * lost. An offer is equipment or a service only where it says so, by {@link org.incontro.interop.cerif.Cerif#EQUIPMENT} or
 * {@link org.incontro.interop.cerif.Cerif#SERVICE}; the model's other offers have no place.
 */
@NullMarked
package org.incontro.interop.cerif;

import org.jspecify.annotations.NullMarked;
