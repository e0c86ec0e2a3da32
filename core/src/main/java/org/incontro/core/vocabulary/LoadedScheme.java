// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import org.incontro.core.problem.Problems;

/**
 * What a loader could make of its source, beside what it could not use.
 *
 * @param scheme the scheme, without the rows and edges that are reported
 * @param problems every row or edge that was repaired or left out, with its place
 */
public record LoadedScheme(ConceptScheme scheme, Problems problems) {}
