// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

/**
 * What it took to build.
 *
 * @param ownSeconds wall-clock time to add all profiles to the match index, each visible at once
 * @param luceneSeconds wall-clock time to add all to Lucene, write and merge
 * @param luceneBytes the size of Lucene's files
 * @param bruteForced how many queries brute force had confirmed
 */
record Builds(double ownSeconds, double luceneSeconds, long luceneBytes, int bruteForced) {}
