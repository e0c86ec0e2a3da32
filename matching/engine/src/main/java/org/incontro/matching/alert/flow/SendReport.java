// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

/**
 * What sending did.
 *
 * @param sent messages that were taken by the other side
 * @param dropped messages of which nothing was left
 * @param later messages that wait: it is quiet, the other side asks for patience, or something went wrong
 * @param givenUp messages that cannot be delivered
 */
public record SendReport(int sent, int dropped, int later, int givenUp) {

    private static final SendReport NOTHING = new SendReport(0, 0, 0, 0);

    /** Returns the report of a run that found nothing to send. */
    public static SendReport nothing() {
        return NOTHING;
    }

    /**
     * Returns both runs as one.
     *
     * @param other another run
     */
    public SendReport and(SendReport other) {
        return new SendReport(sent + other.sent, dropped + other.dropped, later + other.later, givenUp + other.givenUp);
    }
}
