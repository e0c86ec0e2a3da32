// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cerif;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.vocabulary.ConceptId;

/** The codes that CERIF XML uses, and our own where it has none. */
final class Codes {

    static final String ORGANISATION_TYPES = "https://w3id.org/cerif/vocab/OrganisationTypes";
    static final String IDENTIFIER_TYPES = "https://w3id.org/cerif/vocab/IdentifierTypes";
    static final String OWN = "tag:incontro.org,2026:";

    static final String STATUSES = OWN + "publication-status";

    /** The status of an idea that still looks for partners. */
    static final String OPEN_IDEA = STATUSES + "/PUBLISHED";

    /** The classification that says what kind of opportunity an offer is. */
    static final String OPPORTUNITY_KINDS = OWN + "opportunity-kind";

    private static final Map<String, OrganisationKind> KINDS = kinds();

    private Codes() {}

    private static Map<String, OrganisationKind> kinds() {
        Map<String, OrganisationKind> kinds = new LinkedHashMap<>();
        kinds.put("HigherEducation", OrganisationKind.UNIVERSITY);
        kinds.put("ResearchInstitute", OrganisationKind.RESEARCH_CENTRE);
        kinds.put("Government", OrganisationKind.PUBLIC_BODY);
        kinds.put("Company", OrganisationKind.COMPANY);
        kinds.put("NonProfit", OrganisationKind.ASSOCIATION);
        kinds.put("Commercial", OrganisationKind.COMPANY);
        kinds.put("Intergovernmental", OrganisationKind.PUBLIC_BODY);
        return kinds;
    }

    /** Returns the name of a kind in CERIF's vocabulary, if it has one. */
    static Optional<String> type(OrganisationKind kind) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(kind))
                .map(entry -> ORGANISATION_TYPES + "#" + entry.getKey())
                .findFirst();
    }

    static Optional<OrganisationKind> kind(String uri) {
        String text = uri.strip();
        return text.startsWith(ORGANISATION_TYPES + "#")
                ? Optional.ofNullable(KINDS.get(text.substring(ORGANISATION_TYPES.length() + 1)))
                : Optional.empty();
    }

    static String scheme(ConceptId concept) {
        return OWN + "scheme/" + concept.scheme();
    }

    /** Returns the URI of a concept; only codes that need no escape have one. */
    static Optional<String> uri(ConceptId concept) {
        return isPlain(concept.code())
                ? Optional.of(OWN + "concept/" + concept.scheme() + "/" + concept.code())
                : Optional.empty();
    }

    static Optional<ConceptId> concept(String uri) {
        String start = OWN + "concept/";
        String text = uri.strip();
        int slash = text.indexOf('/', start.length());
        if (!text.startsWith(start) || slash < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(ConceptId.of(text.substring(start.length(), slash), text.substring(slash + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isPlain(String code) {
        return code.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '.'
                        || c == '-'
                        || c == '_'
                        || c == '/');
    }

    /** Tells whether an address can stand where the schema wants a URI. */
    static boolean isAddress(String text) {
        boolean hasScheme = text.startsWith("https://") || text.startsWith("http://") || text.startsWith("mailto:");
        return hasScheme
                && text.length() > text.indexOf(':') + 3
                && text.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || "-._~:/?#@!$&'()*+,;=".indexOf(c) >= 0)
                && text.indexOf('#') == text.lastIndexOf('#');
    }
}
