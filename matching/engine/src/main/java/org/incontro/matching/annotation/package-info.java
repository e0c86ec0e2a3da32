// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Finds the concepts of vocabularies that a free text names, so that a description written without a vocabulary still
 * meets one written with it, and an Italian text an English one.
 *
 * <p>Start with {@link org.incontro.matching.annotation.ConceptAnnotator}: give it the labels of the concepts to be
 * found, in all languages, and then texts.
 *
 * <pre>{@code
 * ConceptScheme fields = Vocabularies.bundled().scheme("euroscivoc").orElseThrow();
 * ConceptAnnotator annotator = ConceptAnnotator.of(
 *         TextAnalysis.standard(), fields.languages().stream().flatMap(fields::labels));
 * annotator.annotate("it", "Sensori per la qualità dell'acqua");     // one mention: the concept "sensors"
 * annotator.annotate("en", "A sensor for drinking water");           // the same concept
 * }</pre>
 *
 * <p>Terms are made by {@link org.incontro.matching.text}. How close two concepts are is not known here.
 */
@NullMarked
package org.incontro.matching.annotation;

import org.jspecify.annotations.NullMarked;
