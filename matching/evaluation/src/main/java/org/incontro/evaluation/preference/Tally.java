// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.preference;

/**
 * How many preferences there are and how many a ranking fulfils, by whether their documents were found. A preference
 * of a found document to one that was not found is fulfilled, and one the other way round is not.
 */
final class Tally {

    private final int found;
    private long fulfilledBoth;
    private long possibleBoth;
    private long fulfilledOne;
    private long possibleOne;
    private long neither;

    Tally(int found) {
        this.found = found;
    }

    /** Counts that the document with the first number is preferred to that with the second. */
    void add(int better, int worse) {
        if (better < found && worse < found) {
            possibleBoth++;
            fulfilledBoth += better < worse ? 1 : 0;
        } else if (better < found || worse < found) {
            possibleOne++;
            fulfilledOne += better < found ? 1 : 0;
        } else {
            neither++;
        }
    }

    long fulfilled(Scope scope) {
        return scope == Scope.BOTH_FOUND ? fulfilledBoth : fulfilledBoth + fulfilledOne;
    }

    long possible(Scope scope) {
        return switch (scope) {
            case ALL -> possibleBoth + possibleOne + neither;
            case ONE_FOUND -> possibleBoth + possibleOne;
            case BOTH_FOUND -> possibleBoth;
        };
    }
}
