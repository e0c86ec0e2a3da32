// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.incontro.core.place.NutsCode;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.dcat.ContactDesk;
import org.incontro.interop.dcat.DataCatalog;
import org.incontro.interop.dcat.DataService;
import org.incontro.interop.dcat.DataTheme;
import org.incontro.interop.dcat.Dataset;
import org.incontro.interop.dcat.DcatAp;
import org.incontro.interop.dcat.Distribution;
import org.incontro.interop.dcat.FileType;
import org.incontro.interop.dcat.Publisher;
import org.incontro.interop.dcat.UpdateFrequency;
import org.junit.jupiter.api.Test;

/** A catalogue of everything that can be said, and one of what must be said, against the shapes of DCAT-AP 3.0.1. */
class DataCatalogShapesTest {

    private static final String HERE = "https://data.regione.example/";
    private static final String SHAPES = "dcat-ap/releases/3.0.1/html/shacl/";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final Publisher REGION = Publisher.of("https://regione.example/", "it", "Regione Esempio");

    private static Distribution feed() {
        return Distribution.builder(HERE + "feed")
                .title("it", "Feed")
                .accessUrl(HERE + "feed.atom")
                .downloadUrl(HERE + "feed.atom")
                .licence(LICENCE)
                .fileType(FileType.ATOM)
                .conformsTo("https://www.rfc-editor.org/info/rfc4287")
                .modified(PartialDate.of(2026))
                .build();
    }

    private static Dataset full() {
        return Dataset.builder(HERE + "opportunities")
                .title("it", "Opportunità")
                .title("en", "Opportunities")
                .description("it", "Offerte e richieste")
                .contact(new ContactDesk(LocalizedText.of("it", "Sportello"), "dati@regione.example"))
                .keyword(LocalizedText.of("it", "innovazione").with("en", "innovation"))
                .theme(DataTheme.TECH)
                .language("it")
                .area(NutsCode.of("ITC4"))
                .frequency(UpdateFrequency.DAILY)
                .landingPage(HERE)
                .issued(PartialDate.parse("2026-11"))
                .modified(PartialDate.parse("2026-11-23"))
                .distribution(feed())
                .build();
    }

    private static DataCatalog.Builder catalog() {
        return DataCatalog.builder(HERE + "catalog")
                .title("it", "Incontro")
                .description("it", "Chi sa fare che cosa")
                .publisher(REGION);
    }

    private static DataCatalog fullCatalog() {
        return catalog()
                .homepage(HERE)
                .licence("https://creativecommons.org/publicdomain/zero/1.0/")
                .language("it")
                .area(NutsCode.of("ITC4"))
                .issued(PartialDate.of(2026))
                .modified(PartialDate.parse("2026-11-23"))
                .dataset(full())
                .service(DataService.builder(HERE + "oai")
                        .title("en", "OAI-PMH")
                        .description("en", "What changed since")
                        .endpointUrl(HERE + "oai")
                        .endpointDescription(HERE + "oai?verb=Identify")
                        .publisher(REGION)
                        .contact(new ContactDesk(LocalizedText.of("en", "Desk"), "dati@regione.example"))
                        .licence(LICENCE)
                        .conformsTo("http://www.openarchives.org/OAI/openarchivesprotocol.html")
                        .serves(HERE + "opportunities")
                        .build())
                .build();
    }

    private static Graph graph(DataCatalog catalog) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DcatAp.write(catalog, out);
        return ShapeCheck.overlaid(ShapeCheck.jsonLd(out.toByteArray()));
    }

    @Test
    void aCatalogueConformsInStructureAndInTheClassesOfItsParts() {
        DataCatalog least = catalog()
                .dataset(Dataset.builder(HERE + "d")
                        .title("it", "D")
                        .description("it", "D")
                        .build())
                .build();
        for (String shapes :
                new String[] {"shapes.ttl", "range.ttl", "mdr-vocabularies.shape.ttl", "deprecateduris.ttl"}) {
            ShapeCheck check = ShapeCheck.of(SHAPES + shapes);
            assertThat(check.violations(graph(fullCatalog()))).as(shapes).isEmpty();
            assertThat(check.violations(graph(least)))
                    .as(shapes + ", with what must be said alone")
                    .isEmpty();
        }
    }

    /** A region is no body of the EU, and its area is named by NUTS and not by a list of countries. */
    @Test
    void whatIsWarnedOfIsKnown() {
        assertThat(ShapeCheck.of(SHAPES + "mdr-vocabularies.shape.ttl").against(graph(fullCatalog())))
                .extracting(result -> result.substring(result.indexOf('<') + 1, result.indexOf('>')))
                .containsOnly("http://purl.org/dc/terms/publisher", "http://purl.org/dc/terms/spatial");
    }

    /** Of a licence, a publisher and an area, that is for those who describe them to say. */
    @Test
    void whatIsRecommendedAndNotSaidIsKnown() {
        assertThat(ShapeCheck.of(SHAPES + "shapes_recommended.ttl").against(graph(fullCatalog())))
                .extracting(result -> result.substring(result.indexOf('<') + 1, result.indexOf('>')))
                .isSubsetOf(
                        "http://www.w3.org/ns/dcat#bbox",
                        "http://www.w3.org/ns/dcat#centroid",
                        "http://www.w3.org/ns/dcat#keyword",
                        "http://www.w3.org/ns/dcat#theme",
                        "http://data.europa.eu/r5r/availability",
                        "http://purl.org/dc/terms/description",
                        "http://purl.org/dc/terms/publisher",
                        "http://purl.org/dc/terms/temporal",
                        "http://purl.org/dc/terms/type");
    }

    @Test
    void aCatalogueWithoutATitleIsFound() {
        Graph graph = ShapeCheck.jsonLd("""
                {"@id":"https://data.regione.example/c","@type":"http://www.w3.org/ns/dcat#Catalog"}
                """.getBytes(UTF_8));

        assertThat(ShapeCheck.of(SHAPES + "shapes.ttl").against(graph))
                .anySatisfy(result -> assertThat(result).contains("<http://purl.org/dc/terms/title>"));
    }
}
