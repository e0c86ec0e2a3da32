// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import org.incontro.core.problem.Problems;

/**
 * The mappings that could be read, beside the rows that could not.
 *
 * @param crosswalk the mappings
 * @param problems every row that was repaired or left out, with its place
 */
public record LoadedCrosswalk(Crosswalk crosswalk, Problems problems) {}
