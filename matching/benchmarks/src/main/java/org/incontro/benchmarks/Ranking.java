// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.util.List;

/**
 * What a search found, best first.
 *
 * @param profiles the profiles by number
 * @param scores the score of each
 */
record Ranking(List<Integer> profiles, List<Integer> scores) {}
