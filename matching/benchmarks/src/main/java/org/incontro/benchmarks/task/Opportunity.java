// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.task;

import org.incontro.matching.weight.ImpactVector;

/**
 * What is searched for.
 *
 * @param vector the features
 * @param filter what entries must be like
 */
public record Opportunity(ImpactVector vector, Filter filter) {}
