/**
 * Vocabularies in SKOS, as publishers hand them out: concepts with labels in many languages, each below any number of others.
 *
 * <pre>{@code
 * Reading<ConceptScheme> reading = SkosVocabulary.named("euroscivoc")
 *         .read(in, SkosSyntax.RDF_XML, ReadOptions.of("euroscivoc.rdf"));
 * Vocabularies all = Vocabularies.bundled().with(reading.value());
 * }</pre>
 *
 * <p>Three syntaxes are read: RDF/XML, nested as the Publications Office and others write it, with the labels of SKOS-XL;
 * N-Triples; and JSON-LD in a plain shape. Turtle has to be converted first, by one command of a common tool:
 *
 * <pre>{@code
 * riot --output=ntriples vocabulary.ttl > vocabulary.nt
 * }</pre>
 *
 * <p>Of all that a file says, types, labels, notations and what is broader or narrower is used; anything else is passed over, as
 * a vocabulary here holds nothing else. Nothing is fetched.
 */
@NullMarked
package org.incontro.interop.skos;

import org.jspecify.annotations.NullMarked;
