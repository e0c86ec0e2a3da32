// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import org.incontro.matching.weight.ImpactVector;

/**
 * What is searched for.
 *
 * @param vector the features, numbered as {@link Workload} numbers them
 * @param countries the bits of the countries that are allowed
 * @param types the bits of the organisation types that are allowed
 */
record Opportunity(ImpactVector vector, long countries, long types) {}
