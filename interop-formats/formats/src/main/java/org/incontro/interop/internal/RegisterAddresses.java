// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;

/** The web addresses under which registers know people, organisations and documents. */
public final class RegisterAddresses {

    private RegisterAddresses() {}

    /** Understands the web addresses of registers. */
    public static Optional<Identifier> identifier(String iri) {
        String lower = iri.toLowerCase(Locale.ROOT);
        for (String register : List.of("orcid.org/", "ror.org/", "isni.org/", "doi.org/")) {
            if (lower.startsWith("http") && lower.contains("://" + register)) {
                String scheme = register.substring(0, register.indexOf('.')).toUpperCase(Locale.ROOT);
                return identifier(new IdentifierScheme(scheme), iri);
            }
        }
        return Optional.empty();
    }

    /** Returns the web addresses of identifiers whose registers have any. */
    public static List<String> of(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(Identifier::isValid)
                .flatMap(identifier -> {
                    if (identifier.scheme().equals(IdentifierScheme.ORCID)) {
                        return Optional.of("https://orcid.org/" + identifier.value()).stream();
                    }
                    return identifier.scheme().equals(IdentifierScheme.ROR)
                            ? Optional.of("https://ror.org/" + identifier.value()).stream()
                            : Optional.<String>empty().stream();
                })
                .filter(iri -> identifier(iri).isPresent())
                .toList();
    }

    private static Optional<Identifier> identifier(IdentifierScheme scheme, String value) {
        return Optional.of(Identifier.of(scheme, value)).filter(Identifier::isValid);
    }
}
