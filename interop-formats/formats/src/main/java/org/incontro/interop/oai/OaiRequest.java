// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a harvester asks.
 *
 * @param verb what for
 * @param arguments in order, without the verb
 */
public record OaiRequest(OaiVerb verb, Map<String, String> arguments) {

    /** Copies the arguments. */
    public OaiRequest {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    static OaiRequest of(OaiVerb verb) {
        return new OaiRequest(verb, Map.of());
    }

    OaiRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new OaiRequest(verb, more);
    }

    /** Returns the request as the query of an address, or the body of a form, encoded. */
    public String query() {
        return arguments.entrySet().stream()
                .map(argument -> "&" + argument.getKey() + "=" + encoded(argument.getValue()))
                .collect(Collectors.joining("", "verb=" + verb.word(), ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
