// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What others would use: the word models of search engines with their published parameters, on Lucene's own analysis, and the tag
 * rules that regions run today.
 *
 * <p>Formulas are those of Lucene 9's similarities, its lossy lengths of documents included, so that figures can be compared with
 * published ones. {@link org.incontro.evaluation.ranking.Matchers} lists them under their names.
 */
@NullMarked
package org.incontro.evaluation.baseline;

import org.jspecify.annotations.NullMarked;
