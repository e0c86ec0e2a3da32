// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What to ask the network's partner service for. Immutable and thread-safe.
 *
 * @param path the last steps of the address, without a slash before
 * @param parameters the parameters, in order
 */
public record PodRequest(String path, Map<String, String> parameters) {

    /** The most profiles that the service gives on one page. */
    public static final int LARGEST_PAGE = 200;

    /** Copies the parameters, in their order. */
    public PodRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Asks for profiles, those that were changed longest ago first.
     *
     * @param page counted from 1
     * @param pageSize from 1 to {@link #LARGEST_PAGE}
     * @param from those changed since then; all if empty. Written in UTC to the second
     */
    public static PodRequest profiles(int page, int pageSize, Optional<Instant> from) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("PageIndex", Integer.toString(page));
        parameters.put("PageSize", Integer.toString(pageSize));
        parameters.put("ComparisonDate", "LastModified");
        from.ifPresent(time ->
                parameters.put("FromDate", time.truncatedTo(ChronoUnit.SECONDS).toString()));
        parameters.put("SortOrder", "ASC");
        return new PodRequest("profiles", parameters);
    }

    /**
     * Asks for the terms of a list.
     *
     * @param list which list, such as {@code technology_keyword}
     * @param page counted from 0, as this part of the service does
     * @param pageSize at least 1
     */
    public static PodRequest labels(String list, int page, int pageSize) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("page", Integer.toString(page));
        parameters.put("page_size", Integer.toString(pageSize));
        parameters.put("Filter.Descriptor", "dataTypeId^equals^" + list);
        return new PodRequest("refdrupal/label", parameters);
    }

    /** Returns the parameters as the query of an address, encoded. */
    public String query() {
        return parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
