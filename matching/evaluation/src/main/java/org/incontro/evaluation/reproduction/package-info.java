// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * From downloaded collections to the figures of docs/quality.md, by two commands that anybody can run.
 *
 * <p>{@link org.incontro.evaluation.reproduction.Preparation} writes each collection in one form: a folder with {@code documents.jsonl},
 * {@code queries.jsonl}, {@code qrels.txt} or {@code expertise.tsv}, maybe {@code labels.*.tsv}, and {@code set.properties}, which says
 * what is measured. {@link org.incontro.evaluation.reproduction.Reproduction} ranks and measures all folders that it finds.
 */
@NullMarked
package org.incontro.evaluation.reproduction;

import org.jspecify.annotations.NullMarked;
