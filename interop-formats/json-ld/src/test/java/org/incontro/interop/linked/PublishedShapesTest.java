// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official examples against their own shapes, which shows what the overlay is for, and that it hides nothing else. */
class PublishedShapesTest {

    static final String BUSINESS = "core-business/releases/2.3.0/shacl/core-business-ap-SHACL.ttl";
    static final String PERSON = "core-person/releases/2.1.2/shacl/core-person-ap-SHACL.ttl";
    static final String PUBLIC = "cpov/releases/2.1.2/shacl/core-public-organisation-ap-SHACL.ttl";
    static final String LOCATION = "core-location/releases/2.1.0/shacl/core-location-ap-SHACL.ttl";

    private static final String BUSINESS_EXAMPLE =
            "core-business/releases/2.3.0/html/examples/example-rdf_legal_entity";

    private static final List<ShapeCheck> CHECKS = new ArrayList<>();

    /** Returns the shapes of all four, read once. */
    static synchronized List<ShapeCheck> coreVocabularies() {
        if (CHECKS.isEmpty()) {
            List.of(BUSINESS, PERSON, PUBLIC, LOCATION).forEach(shapes -> CHECKS.add(ShapeCheck.of(shapes)));
        }
        return CHECKS;
    }

    /** The Turtle of the business vocabulary has the address under a name space without "www.": one result more. */
    @ParameterizedTest
    @CsvSource({
        BUSINESS + "," + BUSINESS_EXAMPLE + ".jsonld,5,2",
        BUSINESS + "," + BUSINESS_EXAMPLE + ".ttl,6,3",
        PERSON + ",core-person/releases/2.1.2/html/examples/example-rdf_person.jsonld,1,0",
        PERSON + ",core-person/releases/2.1.2/html/examples/example-rdf_person.ttl,1,0",
        PUBLIC + ",cpov/releases/2.1.2/html/examples/example-rdf_public_organisation.jsonld,9,0",
        PUBLIC + ",cpov/releases/2.1.2/html/examples/example-rdf_public_organisation.ttl,9,0"
    })
    void anOfficialExampleConformsOnceOthersNodesHaveTheirClass(String shapes, String example, int before, int after)
            throws IOException {
        ShapeCheck check = ShapeCheck.of(shapes);
        Graph graph = graph(Published.path(example));

        assertThat(check.against(graph)).hasSize(before);
        assertThat(check.against(ShapeCheck.overlaid(graph))).hasSize(after);
    }

    /** What remains is one mistake of the example: the scheme of an identifier is a text where the shapes want a node. */
    @Test
    void theBusinessExampleConformsOnceItsOneMistakeIsMended() throws IOException {
        String json = Files.readString(Published.path(BUSINESS_EXAMPLE + ".jsonld"), UTF_8);
        ShapeCheck check = ShapeCheck.of(BUSINESS);
        Graph asItIs = ShapeCheck.overlaid(ShapeCheck.jsonLd(json.getBytes(UTF_8)));

        assertThat(check.against(asItIs))
                .allSatisfy(
                        result -> assertThat(result)
                                .startsWith(
                                        "http://example.com/id <http://purl.org/dc/terms/conformsTo> \"https://economie.fgov.be/"));

        int at = json.indexOf("dct:conformsTo");
        int value = json.indexOf("\"@value\"", at);
        int type = json.indexOf("\"@type\"", at);
        assertThat(value).isPositive();
        assertThat(type).isPositive();
        String text =
                json.substring(json.indexOf("\"https", at), json.indexOf('"', json.indexOf("\"https", at) + 1) + 1);
        String mended = json.substring(0, json.indexOf('{', at)) + "{\"@id\":" + text
                + ",\"@type\":\"skos:ConceptScheme\"}" + json.substring(json.indexOf('}', at) + 1);

        assertThat(check.against(ShapeCheck.overlaid(ShapeCheck.jsonLd(mended.getBytes(UTF_8)))))
                .isEmpty();
    }

    @Test
    void theExamplesOfLocationsConformAsTheyAre() throws IOException {
        ShapeCheck check = ShapeCheck.of(LOCATION);
        Path folder = Published.path("core-location/releases/2.1.0/html/examples");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                assertThat(check.against(graph(file)))
                        .as(file.getFileName().toString())
                        .isEmpty();
            }
        }
    }

    /** A harness that finds nothing wrong with anything would be worth nothing. */
    @Test
    void whatIsWrongIsFound() {
        ShapeCheck check = ShapeCheck.of(BUSINESS);
        Graph nameless = ShapeCheck.jsonLd("""
                {"@context":"https://semiceu.github.io/uri.semic.eu-generated/CBV/releases/2.3.0/context/core-business-ap.jsonld",
                 "@id":"http://a.example/1","@type":"LegalEntity",
                 "http://data.europa.eu/m8g/registeredAddress":{"@id":"http://a.example/2"}}
                """.getBytes(UTF_8));

        assertThat(check.against(ShapeCheck.overlaid(nameless)))
                .anySatisfy(result -> assertThat(result).contains("registeredAddress"));
    }

    private static Graph graph(Path file) throws IOException {
        return file.toString().endsWith(".ttl") ? ShapeCheck.turtle(file) : ShapeCheck.jsonLd(Files.readAllBytes(file));
    }
}
