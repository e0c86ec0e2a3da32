// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.interop.internal.Xml;

/** The identifiers of a repository: {@code oai:<repository>:<region>:<local id>}, encoded. */
final class OaiIdentifiers {

    private static final String NAME_SPACE = "http://www.openarchives.org/OAI/2.0/oai-identifier";

    private final String repository;
    private final String prefix;

    OaiIdentifiers(String repository) {
        this.repository = repository;
        prefix = "oai:" + repository + ":";
    }

    static void requireRepository(String repository) {
        String[] labels = repository.split("\\.", -1);
        for (String label : labels) {
            boolean isLabel = !label.isEmpty()
                    && isLetter(label.charAt(0))
                    && label.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '-');
            if (!isLabel || labels.length < 2) {
                throw new IllegalArgumentException(
                        "repository must be a domain such as portal.example.org, but was \"%s\"".formatted(repository));
            }
        }
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    String of(EntityId id) {
        StringBuilder text = new StringBuilder(prefix);
        for (byte b : id.toString().getBytes(UTF_8)) {
            if (OaiSet.isMark(b) || b == ':' || b == '/') {
                text.append((char) b);
            } else {
                text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return text.toString();
    }

    /** Returns the identity behind an identifier that is written as {@link #of} does. */
    Optional<EntityId> read(String identifier) {
        if (!identifier.startsWith(prefix)) {
            return Optional.empty();
        }
        try {
            String plain =
                    URLDecoder.decode(identifier.substring(prefix.length()).replace("+", "%2B"), UTF_8);
            return Optional.of(EntityId.parse(plain)).filter(id -> of(id).equals(identifier));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String description() {
        return new Xml()
                .open("oai-identifier", Map.of("xmlns", NAME_SPACE))
                .element("scheme", "oai")
                .element("repositoryIdentifier", repository)
                .element("delimiter", ":")
                .element("sampleIdentifier", of(EntityId.of("it-lombardia", "42")))
                .close("oai-identifier")
                .toString();
    }
}
