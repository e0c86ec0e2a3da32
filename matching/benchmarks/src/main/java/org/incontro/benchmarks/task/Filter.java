// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.task;

import java.util.BitSet;
import java.util.List;

/**
 * What entries must be like: for each attribute at least one of the allowed values.
 *
 * @param allowed by attribute the allowed values; an attribute without any is not asked about
 */
public record Filter(List<BitSet> allowed) {}
