/**
 * Vocabularies: concepts with labels in several languages, arranged from broad to narrow.
 *
 * <p>Start with {@link org.incontro.core.vocabulary.Vocabularies#bundled()}, which has the fields of science (EuroSciVoc),
 * economic activities (NACE Rev. 2.1), regions (NUTS 2021), fields of education (ISCED-F 2013), the sustainable development
 * goals and the technology readiness levels.
 *
 * <pre>{@code
 * ConceptScheme fields = Vocabularies.bundled().scheme("euroscivoc").orElseThrow();
 * Concept optics = fields.withLabel("it", "ottica").get(0);
 * fields.ancestors(optics.code());                 // euroscivoc:43, euroscivoc:23: physical, natural sciences
 * fields.lin(optics.code(), "543");                // 0: government systems are another matter
 * }</pre>
 *
 * <p>Other vocabularies are read from files: ESCO by {@link org.incontro.core.vocabulary.EscoCsv}, lists of codes by
 * {@link org.incontro.core.vocabulary.ConceptTable}, a portal's own trees of tags by
 * {@link org.incontro.core.vocabulary.TagTrees}. Each returns a {@link org.incontro.core.vocabulary.LoadedScheme}: what it
 * could read beside what it could not. {@link org.incontro.core.vocabulary.Vocabularies#with Vocabularies.with} adds a scheme.
 *
 * <p>Concepts of different schemes have nothing in common by themselves. What corresponds to what is said by a
 * {@link org.incontro.core.vocabulary.Crosswalk}, which can suggest but never approves.
 *
 * <p>Not here: SKOS in RDF, which is not read yet, and the finding of concepts in texts.
 */
@NullMarked
package org.incontro.core.vocabulary;

import org.jspecify.annotations.NullMarked;
