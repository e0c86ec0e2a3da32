// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.dcat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.incontro.core.place.NutsCode;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.Format;
import org.incontro.interop.Formats;
import org.junit.jupiter.api.Test;

class DcatApTest {

    private static final String HERE = "https://data.regione.example/";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

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

    private static Dataset.Builder opportunities() {
        return Dataset.builder(HERE + "opportunities")
                .title("it", "Opportunità \"aperte\"")
                .title("en", "Open opportunities")
                .description("it", "Offerte,\nrichieste")
                .contact(new ContactDesk(LocalizedText.of("it", "Sportello"), "dati@regione.example"))
                .keyword(LocalizedText.of("it", "innovazione").with("en", "innovation"))
                .keyword(LocalizedText.undetermined("EEN"))
                .theme(DataTheme.TECH)
                .language("it")
                .language("it-IT")
                .area(NutsCode.of("ITC4"))
                .frequency(UpdateFrequency.DAILY)
                .landingPage(HERE)
                .issued(PartialDate.parse("2026-11"))
                .modified(PartialDate.parse("2026-11-23"))
                .distribution(feed());
    }

    static DataCatalog catalog() {
        return DataCatalog.builder(HERE + "catalog")
                .title("it", "Incontro")
                .description("it", "Chi sa fare che cosa")
                .publisher(Publisher.of("https://regione.example/", "it", "Regione Esempio"))
                .homepage(HERE)
                .licence("https://creativecommons.org/publicdomain/zero/1.0/")
                .language("it")
                .area(NutsCode.of("ITC4"))
                .issued(PartialDate.of(2026))
                .modified(PartialDate.parse("2026-11-23"))
                .dataset(opportunities().build())
                .service(DataService.builder(HERE + "oai")
                        .title("en", "OAI-PMH")
                        .description("en", "What changed since")
                        .endpointUrl(HERE + "oai")
                        .endpointDescription(HERE + "oai?verb=Identify")
                        .publisher(Publisher.of("https://regione.example/", "it", "Regione Esempio"))
                        .contact(new ContactDesk(LocalizedText.of("en", "Desk"), "dati@regione.example"))
                        .licence(LICENCE)
                        .conformsTo("http://www.openarchives.org/OAI/openarchivesprotocol.html")
                        .serves(HERE + "opportunities")
                        .build())
                .build();
    }

    @Test
    void aCatalogueIsOneDocumentWithItsContextInIt() {
        String json = new String(DcatAp.toBytes(catalog()), UTF_8);

        assertThat(json)
                .startsWith("{\n  \"@context\": {\n    \"dcat\": \"http://www.w3.org/ns/dcat#\",")
                .contains("\"@id\": \"" + HERE + "catalog\",\n  \"@type\": \"dcat:Catalog\"")
                .contains("\"@value\": \"Opportunità \\\"aperte\\\"\",")
                .contains("\"@id\": \"http://publications.europa.eu/resource/authority/frequency/DAILY\"")
                .contains("\"@id\": \"http://publications.europa.eu/resource/authority/language/ITA\"")
                .contains("\"@id\": \"http://data.europa.eu/nuts/code/ITC4\"")
                .contains("\"@id\": \"https://www.iana.org/assignments/media-types/application/atom+xml\"")
                .contains("\"@value\": \"2026-11\",\n        \"@type\": \"xsd:gYearMonth\"")
                .contains("\"@id\": \"mailto:dati@regione.example\"")
                .contains("\"@value\": \"EEN\"\n")
                .endsWith("}\n");
        assertThat(json.split("language/ITA", -1))
                .as("once for the catalogue, once for the data")
                .hasSize(3);
    }

    @Test
    void theSameCatalogueGivesTheSameBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DcatAp.write(catalog(), out);

        assertThat(out.toByteArray()).isEqualTo(DcatAp.toBytes(catalog()));
        assertThat(DcatAp.MEDIA_TYPE).isEqualTo("application/ld+json");
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        assertThatThrownBy(() -> DataCatalog.builder("catalog").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the catalogue \"catalog\" must have an absolute IRI such as https://… as iri, but it is"
                        + " \"catalog\"; it must have a title in at least one language (dct:title is mandatory), but has"
                        + " none; it must have a description in at least one language (dct:description is mandatory),"
                        + " but has none; it must have a publisher (dct:publisher is mandatory), but has none");
        assertThatThrownBy(() -> Dataset.builder(HERE).title("it", " ").build())
                .hasMessageContaining("dct:title is mandatory")
                .hasMessageContaining("dct:description is mandatory");
        assertThatThrownBy(() -> Distribution.builder(HERE).build())
                .hasMessage("the distribution \"" + HERE
                        + "\" must have an accessUrl (dcat:accessURL is mandatory), but" + " has none");
        assertThatThrownBy(() -> DataService.builder(HERE).build())
                .hasMessageContaining("dct:title is mandatory")
                .hasMessageContaining("an endpointUrl (dcat:endpointURL is mandatory)");
        assertThatThrownBy(() -> new Publisher(HERE, LocalizedText.empty()))
                .hasMessageContaining("foaf:name is mandatory");
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        for (String iri :
                List.of("", "x", ":x", "1a:x", "https:", "https://a b", "https://a\"b", "https://\u0000", "ü:x")) {
            assertThatThrownBy(() -> Distribution.builder(HERE).accessUrl(iri).build())
                    .as(iri)
                    .hasMessageContaining(
                            "must have an absolute IRI such as https://… as accessUrl, but it is \"" + iri);
        }
        assertThatThrownBy(() -> new ContactDesk(LocalizedText.of("it", "x"), "a b@c.example"))
                .hasMessageContaining("as email, but it is \"mailto:a b@c.example\"");
        assertThatThrownBy(() -> opportunities().title("de", "\u0000").build())
                .hasMessage(
                        "the dataset \"" + HERE + "opportunities\" must have a title without control characters, but"
                                + " the one in de has some");
        assertThatThrownBy(() -> opportunities()
                        .keyword(LocalizedText.of("de", "\uD83D"))
                        .build())
                .hasMessageContaining("must have a keyword without control characters");
        assertThatThrownBy(() -> opportunities().language("qq").build())
                .hasMessageContaining("must have languages as BCP 47 tags such as it, but one is \"qq\"");
    }

    @Test
    void aServiceServesWhatIsInTheCatalogueAndEachIriIsThereOnce() {
        DataCatalog.Builder wrong = DataCatalog.builder(HERE)
                .title("it", "x")
                .description("it", "y")
                .publisher(Publisher.of(HERE, "it", "z"))
                .dataset(opportunities().build())
                .dataset(opportunities().build())
                .service(DataService.builder(HERE + "oai")
                        .title("it", "x")
                        .endpointUrl(HERE)
                        .serves(HERE + "people")
                        .build());

        assertThatThrownBy(wrong::build)
                .hasMessage("the catalogue \"" + HERE + "\" must have each IRI once, but has \"" + HERE
                        + "opportunities\" twice; it must have the datasets that its services serve, but has none \""
                        + HERE + "people\"");
    }

    @Test
    void fileTypesAreFoundByTheFormatsMediaTypes() {
        Formats formats = Formats.installed();

        assertThat(FileType.of(formats.named("native-json"))).contains(FileType.JSON);
        assertThat(FileType.of(formats.named("participant-csv"))).contains(FileType.CSV);
        assertThat(FileType.of(
                        Format.builder("x", "X").mediaTypes("application/x").build()))
                .isEmpty();
    }

    @Test
    void anOutputThatFailsIsTold() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatThrownBy(() -> DcatAp.write(catalog(), broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the output cannot be written")
                .hasRootCauseMessage("disk full");
    }
}
