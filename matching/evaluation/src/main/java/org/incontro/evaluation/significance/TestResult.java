// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.significance;

/**
 * What a test says of a difference.
 *
 * @param test the test's name, with how it was done where there is more than one way
 * @param statistic what it computed: t, the smaller sum of ranks, the number of wins, the mean difference
 * @param p probability of a difference at least as large if both systems were equally good, from 0 to 1
 */
public record TestResult(String test, double statistic, double p) {}
