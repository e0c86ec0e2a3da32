// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.incontro.core.identity.EntityId;
import org.incontro.core.value.MessageTemplates;

/**
 * Where the links of digests lead to, as the portal's own addresses with places. Immutable and thread-safe.
 *
 * @param opportunity the page of an opportunity, with {@code {id}} for its identity
 * @param preferences the page on which somebody changes how they are told, with {@code {token}}
 * @param unsubscribe the address that ends all alerts when something is posted to it, with {@code {token}}; one click
 *     is offered for {@code https} alone (RFC 8058)
 * @param less the page on which somebody says that an alert was not useful, with {@code {token}}
 */
public record LinkTemplates(String opportunity, String preferences, String unsubscribe, String less) {

    /**
     * Checks that each address has its place.
     *
     * @throws IllegalArgumentException if one is no {@code https} or {@code http} address, has no place, or characters that must be
     *     encoded
     */
    public LinkTemplates {
        check("opportunity", opportunity, "{id}");
        check("preferences", preferences, "{token}");
        check("unsubscribe", unsubscribe, "{token}");
        check("less", less, "{token}");
    }

    private static void check(String name, String template, String place) {
        Objects.requireNonNull(template, name);
        boolean isAddress = template.startsWith("https://") || template.startsWith("http://");
        if (!isAddress
                || !template.contains(place)
                || template.chars().anyMatch(c -> c <= ' ' || c > '~' || c == '"' || c == '<' || c == '>')) {
            throw new IllegalArgumentException("%s must be a web address in ASCII with the place %s, but was \"%s\""
                    .formatted(name, place, template));
        }
    }

    String toOpportunity(EntityId id) {
        return fill(opportunity, "id", id.toString());
    }

    String toPreferences(String token) {
        return fill(preferences, "token", token);
    }

    String toUnsubscribe(String token) {
        return fill(unsubscribe, "token", token);
    }

    String toLess(String token) {
        return fill(less, "token", token);
    }

    private static String fill(String template, String name, String value) {
        // Before the question mark a plus sign is no space.
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return MessageTemplates.fill(template, Map.of(name, encoded));
    }
}
