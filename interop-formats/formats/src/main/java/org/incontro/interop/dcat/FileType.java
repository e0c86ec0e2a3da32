// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.dcat;

import java.util.Arrays;
import java.util.Optional;
import org.incontro.interop.Format;

/**
 * In what form data comes; codes of the list of file types of the Publications Office of the EU, each with the media type that is
 * registered for it.
 */
public enum FileType {
    /** Feeds of syndication. */
    ATOM("application/atom+xml"),
    /** Comma-separated values. */
    CSV("text/csv"),
    /** Places on maps. */
    GEOJSON("application/geo+json"),
    /** Calendars. */
    ICS("text/calendar"),
    /** JSON of any kind. */
    JSON("application/json"),
    /** Linked data as JSON. */
    JSON_LD("application/ld+json"),
    /** XML of any kind. */
    XML("application/xml");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the registered media type. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Finds the file type of a format, by its media types.
     *
     * @param format one that is written
     * @return empty if none of the types here suits
     */
    public static Optional<FileType> of(Format format) {
        return Arrays.stream(values())
                .filter(type -> format.mediaTypes().contains(type.mediaType))
                .findFirst();
    }
}
