// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.incontro.core.identity.EntityId;

/** The names under which our values are known outside: tag URIs, which anybody may make and nobody need resolve. */
public final class Iris {

    private static final String ROOT = "tag:incontro.org,2026:";
    private static final String ENTITY = ROOT + "entity/";

    private Iris() {}

    /** Returns the IRI of an identity. */
    public static String of(EntityId id) {
        return ENTITY + encoded(id.region()) + "/" + encoded(id.local());
    }

    /** Returns the identity that an IRI of ours names; of any other, the IRI itself is the local id. */
    public static Optional<EntityId> entity(String iri, String region) {
        try {
            int slash = iri.indexOf('/', ENTITY.length());
            if (iri.startsWith(ENTITY) && slash > 0) {
                return Optional.of(
                        EntityId.of(decoded(iri.substring(ENTITY.length(), slash)), decoded(iri.substring(slash + 1))));
            }
            return Optional.of(EntityId.of(region, iri));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns an IRI in the name of a portal.
     *
     * @param what such as {@code activity}
     * @param region the portal
     * @param rest what tells it from others of its kind; may be empty
     */
    public static String in(String what, String region, String... rest) {
        StringBuilder iri = new StringBuilder(ROOT).append(what).append('/').append(encoded(region));
        for (String part : rest) {
            iri.append('/').append(encoded(part));
        }
        return iri.toString();
    }

    /** Returns the region in whose name an IRI of ours speaks, or empty if it is not ours. */
    public static Optional<String> region(String iri) {
        int from = iri.startsWith(ROOT) ? iri.indexOf('/') + 1 : 0;
        int end = iri.indexOf('/', from);
        String region = from == 0 ? "" : iri.substring(from, end < 0 ? iri.length() : end);
        return Optional.of(region).filter(text -> !text.isEmpty());
    }

    /** Returns the identity that an IRI of ours names, or empty if it names none. */
    public static Optional<EntityId> ours(String iri) {
        return iri.startsWith(ENTITY) && iri.indexOf('/', ENTITY.length()) > 0
                ? entity(iri, EntityId.LOCAL)
                : Optional.empty();
    }

    /** Returns the IRI of a code in one of the model's lists. */
    public static String code(String list, String code) {
        return ROOT + list + "/" + encoded(code);
    }

    /** Returns the code that an IRI names in a list, or empty if it is of another list, or not ours. */
    public static Optional<String> code(String list, Optional<String> iri) {
        String start = ROOT + list + "/";
        try {
            return iri.filter(text -> text.startsWith(start))
                    .map(text -> decoded(text.substring(start.length())))
                    .filter(code -> !code.isBlank());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Tells whether a text is an IRI that stands by itself and can be written as one. */
    public static boolean isAbsolute(String text) {
        try {
            return PlainCharacters.areAllIn(text) && new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String encoded(String text) {
        StringBuilder iri = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
            if (plain || b == '-' || b == '.' || b == '_' || b == '~') {
                iri.append((char) b);
            } else {
                iri.append('%').append(hex(b >> 4)).append(hex(b));
            }
        }
        return iri.toString();
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit & 0xF);
    }

    private static String decoded(String iri) {
        byte[] bytes = new byte[iri.length()];
        int length = 0;
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c == '%') {
                bytes[length++] = (byte) (digit(iri, i + 1) << 4 | digit(iri, i + 2));
                i += 2;
            } else if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else {
                throw new IllegalArgumentException("an IRI of ours must be ASCII, but has " + (int) c);
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static int digit(String iri, int at) {
        int digit = at < iri.length() ? Character.digit(iri.charAt(at), 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("a per cent sign in an IRI must be followed by two hexadecimal digits");
        }
        return digit;
    }
}
