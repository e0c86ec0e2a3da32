// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What comes back over a transport: the answer, or the wish to be asked later. */
public sealed interface OaiAnswer {

    /**
     * The answer's XML.
     *
     * @param stream decompressed; the harvester closes it
     */
    record Content(InputStream stream) implements OaiAnswer {}

    /**
     * The repository is busy; that is no fault.
     *
     * @param after how long to wait at least
     */
    record Later(Duration after) implements OaiAnswer {}

    /**
     * Judges an answer of HTTP, of which redirects were followed.
     *
     * @param status 200 is content; 429 and 503 are a wish to be asked later
     * @param retryAfter the header of that name: seconds, or a date; a minute is waited if it is not there or makes no sense
     * @param body decompressed; it is closed unless it is content
     * @param now the time, from which the wait until a date is counted
     * @throws IOException for any other status
     */
    static OaiAnswer ofHttp(int status, Optional<String> retryAfter, InputStream body, Instant now) throws IOException {
        if (status == 200) {
            return new Content(body);
        }
        body.close();
        if (status == 429 || status == 503) {
            return new Later(retryAfter.flatMap(text -> wait(text.strip(), now)).orElse(Duration.ofMinutes(1)));
        }
        throw new IOException("the status must be 200, 429 or 503, but was " + status);
    }

    private static Optional<Duration> wait(String text, Instant now) {
        try {
            return Optional.of(Duration.ofSeconds(Integer.parseUnsignedInt(text)))
                    .filter(wait -> !wait.isNegative());
        } catch (NumberFormatException e) {
            return untilDate(text, now);
        }
    }

    private static Optional<Duration> untilDate(String text, Instant now) {
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant();
            return Optional.of(date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
