// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import java.util.Set;

/** Names of schema.org, which come with {@code http} and {@code https} and mean the same. */
final class Names {

    static final String SCHEMA = "http://schema.org/";
    private static final String SECURE = "https://schema.org/";

    /** Names whose values schema.org's own context takes for IRIs, so that a page's plain text and a link are the same. */
    private static final Set<String> LINKS = Set.of(
            "acquireLicensePage",
            "actionableFeedbackPolicy",
            "afterMedia",
            "archivedAt",
            "associatedDisease",
            "beforeMedia",
            "benefitsSummaryUrl",
            "codeRepository",
            "colleague",
            "colorSwatch",
            "constraintProperty",
            "contentUrl",
            "correctionsPolicy",
            "discussionUrl",
            "diseasePreventionInfo",
            "diseaseSpreadStatistics",
            "diversityPolicy",
            "diversityStaffingReport",
            "documentation",
            "downloadUrl",
            "duringMedia",
            "embedUrl",
            "ethicsPolicy",
            "gameLocation",
            "gettingTestedInfo",
            "hasGS1DigitalLink",
            "hasMap",
            "hasMolecularFunction",
            "healthPlanMarketingUrl",
            "image",
            "inCodeSet",
            "inDefinedTermSet",
            "installUrl",
            "isBasedOn",
            "isBasedOnUrl",
            "isInvolvedInBiologicalProcess",
            "isLocatedInSubcellularLocation",
            "isPartOf",
            "labelDetails",
            "layoutImage",
            "license",
            "logo",
            "mainEntityOfPage",
            "map",
            "maps",
            "masthead",
            "merchantReturnLink",
            "missionCoveragePrioritiesPolicy",
            "newsUpdatesAndGuidelines",
            "noBylinesPolicy",
            "originalMediaLink",
            "paymentUrl",
            "prescribingInfo",
            "productReturnLink",
            "publicTransportClosuresInfo",
            "publishingPrinciples",
            "quarantineGuidelines",
            "relatedLink",
            "replyToUrl",
            "sameAs",
            "schoolClosuresInfo",
            "screenshot",
            "sdLicense",
            "season",
            "serviceUrl",
            "shippingSettingsLink",
            "significantLink",
            "significantLinks",
            "speakable",
            "target",
            "targetUrl",
            "thumbnailUrl",
            "tourBookingPage",
            "trackingUrl",
            "travelBans",
            "unnamedSourcesPolicy",
            "url",
            "usageInfo",
            "verificationFactCheckingPolicy",
            "webFeed");

    private Names() {}

    /** Returns a whole name in its one spelling. */
    static String whole(String iri) {
        return iri.startsWith(SECURE) ? SCHEMA + iri.substring(SECURE.length()) : iri;
    }

    /** Returns the name under the context of schema.org. */
    static String compact(String iri) {
        return iri.startsWith(SCHEMA) && iri.length() > SCHEMA.length() && iri.indexOf(':', SCHEMA.length()) < 0
                ? iri.substring(SCHEMA.length())
                : iri;
    }

    /** Tells whether text under this name is a link. */
    static boolean isLink(String iri) {
        return LINKS.contains(compact(iri));
    }

    /** Tells whether no context of the document defined this name. */
    static boolean isUndefined(String iri) {
        return iri.startsWith(Expansion.UNDEFINED);
    }

    /** Returns a name as the document had it. */
    static String written(String iri) {
        return isUndefined(iri) ? iri.substring(Expansion.UNDEFINED.length()) : iri;
    }
}
