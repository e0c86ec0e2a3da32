// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Points in time as formats write them whose years have four digits. */
public final class Moments {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Moments() {}

    /** Returns a time to the second; one before the year 1 or after the year 9999 becomes the first or last second between. */
    public static Instant inFourDigits(Instant time) {
        Instant within = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
        return within.truncatedTo(ChronoUnit.SECONDS);
    }
}
