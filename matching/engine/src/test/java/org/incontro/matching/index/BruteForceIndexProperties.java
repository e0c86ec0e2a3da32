// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

/** The measure of all other indexes keeps the contract itself. */
class BruteForceIndexProperties extends MatchIndexContract {

    @Override
    protected MatchIndex<String> createIndex() {
        return MatchIndex.bruteForce();
    }
}
