// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.incontro.interop.internal.SharedFiles;
import org.junit.jupiter.api.Test;

class OfficialContextsTest {

    private static final Map<OfficialContexts, String> PUBLISHED = Map.of(
            OfficialContexts.BUSINESS,
            "core-business/releases/2.3.0/context/core-business-ap.jsonld",
            OfficialContexts.PUBLIC_ORGANISATION,
            "cpov/releases/2.1.2/context/core-public-organisation-ap.jsonld",
            OfficialContexts.PERSON,
            "core-person/releases/2.1.2/context/core-person-ap.jsonld",
            OfficialContexts.LOCATION,
            "core-location/releases/2.1.0/context/core-location-ap.jsonld");

    /** Returns the terms whose bare strings would become something else. */
    static Set<String> coercions() {
        Set<String> names = new LinkedHashSet<>();
        for (OfficialContexts context : OfficialContexts.values()) {
            context.terms().forEach((name, term) -> {
                if (term.isCoerced()) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    @Test
    void whatIsBundledIsWhatIsPublished() throws IOException {
        assertThat(PUBLISHED).containsOnlyKeys(OfficialContexts.values());
        for (OfficialContexts context : OfficialContexts.values()) {
            assertThat(context.document())
                    .isEqualTo(Files.readAllBytes(SharedFiles.path("interop/" + PUBLISHED.get(context))));
        }
    }

    @Test
    void aContextIsFoundInAnyVersionAtItsPublisher() {
        String business = Semic.context(Semic.contexts().get(0)).orElseThrow();

        assertThat(Semic.contexts())
                .startsWith("https://semiceu.github.io/uri.semic.eu-generated/Core-Business-Vocabulary/releases/2.3.0/"
                        + "context/core-business-ap.jsonld")
                .hasSize(4);
        assertThat(business).contains("\"legalName\"");
        assertThat(Semic.context(
                        "http://semiceu.github.io/uri.semic.eu-generated/Core-Business-Vocabulary/releases/2.2.0/"
                                + "context/core-business-ap_en.jsonld"))
                .contains(business);
        assertThat(Semic.context("https://semiceu.example/context/core-business-ap.jsonld"))
                .isEmpty();
        assertThat(Semic.context("https://semiceu.github.io/CPOV/context/other.jsonld"))
                .isEmpty();
        assertThat(Semic.context("")).isEmpty();
    }

    @Test
    void theTermsOfAllContextsAreKnown() {
        assertThat(OfficialContexts.BUSINESS.terms().get("legalName").iri())
                .isEqualTo("http://www.w3.org/ns/legal#legalName");
        assertThat(OfficialContexts.PERSON.terms()).containsKey("fullName").hasSizeGreaterThan(50);
        assertThat(OfficialContexts.LOCATION.terms().get("Geometry.latitude").isReference())
                .isFalse();
        assertThat(OfficialContexts.PUBLIC_ORGANISATION.terms().get("homepage").isReference())
                .isTrue();
        assertThat(coercions())
                .contains("homepage", "legalName", "registrationDate")
                .doesNotContain("notation");
    }
}
