// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Test collections: what is to be ranked, and what is asked.
 *
 * <p>Start with {@link org.incontro.evaluation.collection.CollectionFile}. Documents are JSON lines of
 *
 * <pre>{@code
 * {"id": "d1", "title": "Laser welding", "text": "How to weld with lasers", "candidate": "acme", "date": "2021-05-01"}
 * }</pre>
 *
 * <p>where all but {@code id} and {@code text} may be missing; queries are {@code {"id", "text", "date"?}}.
 * {@link org.incontro.evaluation.collection.VocabularyFile} reads the concepts that a matcher may know.
 *
 * <p>Judgements and runs are in {@link org.incontro.evaluation.trec}.
 */
@NullMarked
package org.incontro.evaluation.collection;

import org.jspecify.annotations.NullMarked;
