// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How exactly a repository tells times: all of them are in UTC. */
public enum OaiGranularity {
    /** To the day. */
    DAY("YYYY-MM-DD", ChronoUnit.DAYS, 10),
    /** To the second. */
    SECOND("YYYY-MM-DDThh:mm:ssZ", ChronoUnit.SECONDS, 20);

    private final String pattern;
    private final ChronoUnit unit;
    private final int length;

    OaiGranularity(String pattern, ChronoUnit unit, int length) {
        this.pattern = pattern;
        this.unit = unit;
        this.length = length;
    }

    /** Returns the pattern of the protocol. */
    public String pattern() {
        return pattern;
    }

    /**
     * Writes a time, cut off and not rounded.
     *
     * @param time in the years 0 to 9999
     */
    public String print(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString().substring(0, length - (this == DAY ? 0 : 1))
                + (this == DAY ? "" : "Z");
    }

    /** Returns the first moment behind the day or second that begins at a time. */
    Instant after(Instant time) {
        return time.plus(1, unit);
    }

    /** Reads what {@link #print} writes, and nothing else. */
    Optional<Instant> read(String text) {
        if (text.length() != length) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                            this == DAY
                                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                                    : Instant.parse(text))
                    .filter(time -> print(time).equals(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
