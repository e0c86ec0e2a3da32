// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

/**
 * What it took to build and to hold.
 *
 * @param entries how many entries were built
 * @param idBytes heap of the identifiers, which the index shares with whoever gives them
 * @param ownBytes heap of the match index without identifiers, by what is in use before and after
 * @param ownSeconds wall-clock time to add all to the match index, each visible at once
 * @param snapshotBytes size of our snapshot
 * @param writeSeconds wall-clock time to write it
 * @param restoreSeconds wall-clock time to restore it, until it answers
 * @param luceneBytes heap of Lucene in arrival order, once opened
 * @param luceneFiles size of Lucene's files in arrival order
 * @param luceneSeconds wall-clock time to add all to Lucene in arrival order, write and merge
 * @param sortedFiles size of the files of the sorted one
 * @param sortedSeconds wall-clock time of the sorted one
 */
record Costs(
        int entries,
        long idBytes,
        long ownBytes,
        double ownSeconds,
        long snapshotBytes,
        double writeSeconds,
        double restoreSeconds,
        long luceneBytes,
        long luceneFiles,
        double luceneSeconds,
        long sortedFiles,
        double sortedSeconds) {

    /** Returns bytes by entry. */
    double each(long bytes) {
        return (double) bytes / entries;
    }
}
