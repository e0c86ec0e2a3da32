// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import org.incontro.core.problem.Problems;

/**
 * What was read as a whole, beside the problems met on the way.
 *
 * @param value what could be read
 * @param problems what was wrong, in the order in which it was met
 * @param <T> what the input became
 */
public record Reading<T>(T value, Problems problems) {}
