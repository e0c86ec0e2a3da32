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
 * fields.ancestors(optics.code());                 // physical sciences, natural sciences
 * fields.lin(optics.code(), "543");                // from 0 to 1
 * }</pre>
 */
@NullMarked
package org.incontro.core.vocabulary;

import org.jspecify.annotations.NullMarked;
