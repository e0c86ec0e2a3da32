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
 * ConceptAnnotator annotator = ConceptAnnotator.of(
 *         TextAnalysis.standard(),
 *         Stream.of(new Label(ConceptId.parse("fields:1"), "it", "reti neurali")));
 * annotator.annotate("it", "Una rete neurale per i sensori");   // fields:1, one mention of two terms
 * }</pre>
 *
 * <p>Terms are made by {@link org.incontro.matching.text}. How close two concepts are is not known here.
 */
@NullMarked
package org.incontro.matching.annotation;

import org.jspecify.annotations.NullMarked;
