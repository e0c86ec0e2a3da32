// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Person;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.internal.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OaiProviderTest {

    private final Portal portal = new Portal();

    private String ask(String query) {
        byte[] answer = portal.provider().build().answer(query);
        if (SharedFiles.areHere()) {
            OaiSchema.validate(answer);
        }
        return new String(answer, UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "'', badVerb",
        "verb=Steal, badVerb",
        "verb=Identify&verb=Identify, badVerb",
        "verb=Identify&x=1, badArgument",
        "verb=Identify&verb%ZZ=1, badArgument",
        "verb=ListRecords, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=a%20b, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&set=a::b, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30, badArgument",
        "verb=ListRecords&metadataPrefix=marc21&from=2026-02-30, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x, badArgument",
        "verb=ListRecords&metadataPrefix=marc21, cannotDisseminateFormat",
        "verb=ListRecords&metadataPrefix=oai_dc&set=a, noSetHierarchy",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2027-01-01, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&until=2025-01-01T00:00:00Z, noRecordsMatch",
        "verb=ListRecords&resumptionToken=x, badResumptionToken",
        "verb=ListSets, noSetHierarchy",
        "verb=ListSets&resumptionToken=x, badResumptionToken",
        "verb=GetRecord&metadataPrefix=oai_dc, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=%5E, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:other.example:1, idDoesNotExist",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:portal.example.org:it-test:9, idDoesNotExist",
        "verb=ListMetadataFormats&identifier=oai:portal.example.org:it-test:9, idDoesNotExist"
    })
    void everyFaultHasItsCode(String query, String code) {
        portal.put(1);

        assertThat(ask(query)).contains("<error code=\"" + code + "\">");
    }

    @Test
    void whatWasAskedIsRepeatedUnlessItWasNotUnderstood() {
        assertThat(ask("verb=ListIdentifiers&metadataPrefix=oai_dc"))
                .contains(
                        "<request verb=\"ListIdentifiers\" metadataPrefix=\"oai_dc\">https://portal.example.org/oai</request>");
        assertThat(ask("verb=Identify&x=1")).contains("<request>https://portal.example.org/oai</request>");
    }

    @Test
    void theProviderSaysWhoItIs() {
        portal.put(1);

        assertThat(ask("verb=Identify"))
                .contains("<repositoryName>Portale &amp; prova</repositoryName>")
                .contains("<earliestDatestamp>2026-01-05T21:59:59Z</earliestDatestamp>")
                .contains("<deletedRecord>persistent</deletedRecord>")
                .contains("<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>")
                .contains("<repositoryIdentifier>portal.example.org</repositoryIdentifier>");
    }

    @Test
    void everyFormatIsNamedAndARecordHasThoseThatHaveAPlaceForIt() {
        portal.put(Opportunity.technologyOffer("it-test:TO").title("en", "Lens").build());

        assertThat(ask("verb=ListMetadataFormats")).contains("oai_dc<", "incontro_json<", "oai_cerif_openaire_v1_2<");
        assertThat(ask("verb=ListMetadataFormats&identifier=oai:portal.example.org:it-test:TO"))
                .contains("oai_dc<", "incontro_json<")
                .doesNotContain("cerif");
        assertThat(
                        ask(
                                "verb=GetRecord&metadataPrefix=oai_cerif_openaire_v1_2&identifier=oai:portal.example.org:it-test:TO"))
                .contains("cannotDisseminateFormat");
        assertThat(ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:portal.example.org:it-test:TO"))
                .contains("<dc:title xml:lang=\"en\">Lens</dc:title>", "<dc:type>Offer</dc:type>");
    }

    @Test
    void aSetHasWhatIsInItsParts() {
        portal.sets(new OaiSet("a", "A"), new OaiSet("a:b", "B"), new OaiSet("ab", "AB"));
        portal.put(1, "a:b");
        portal.put(2, "ab");

        assertThat(ask("verb=ListIdentifiers&metadataPrefix=oai_dc&set=a"))
                .contains("<setSpec>a:b</setSpec>")
                .doesNotContain("<setSpec>ab</setSpec>");
        assertThat(ask("verb=ListSets")).contains("<setSpec>a:b</setSpec><setName>B</setName>");
    }

    @Test
    void bothEndsOfATimeAreIncluded() {
        portal.put(1);
        String of = "verb=ListIdentifiers&metadataPrefix=oai_dc";

        assertThat(ask(of + "&from=2026-01-05T21:59:59Z&until=2026-01-05T21:59:59Z"))
                .contains("<header>");
        assertThat(ask(of + "&from=2026-01-05&until=2026-01-05")).contains("<header>");
        assertThat(ask(of + "&from=2026-01-05T22:00:00Z")).contains("noRecordsMatch");
        assertThat(ask(of + "&until=2026-01-05T21:59:58Z")).contains("noRecordsMatch");
    }

    @Test
    void aTokenIsForItsVerbAndExpires() {
        portal.put(1);
        portal.put(2);
        OaiProvider provider = portal.provider()
                .pageSize(1)
                .tokenValidity(Duration.ofMinutes(5))
                .build();
        String token = Samples.token(provider.answer("verb=ListRecords&metadataPrefix=oai_dc"));

        assertThat(new String(provider.answer("verb=ListIdentifiers&resumptionToken=" + token), UTF_8))
                .contains("badResumptionToken");
        assertThat(new String(provider.answer("verb=ListRecords&resumptionToken=" + token), UTF_8))
                .contains("<resumptionToken completeListSize=\"2\" cursor=\"1\"></resumptionToken>");
        portal.wait(Duration.ofMinutes(6));
        assertThat(new String(provider.answer("verb=ListRecords&resumptionToken=" + token), UTF_8))
                .contains("badResumptionToken");
    }

    @Test
    void whoDidNotAgreeGoesOutAsDeleted() {
        portal.put(Person.builder("it-test:p")
                .name(LocalizedText.undetermined("Ada Rossi"))
                .build());

        assertThat(ask("verb=ListRecords&metadataPrefix=oai_dc"))
                .contains("<header status=\"deleted\">")
                .doesNotContain("Ada");
        assertThat(new String(
                        portal.provider()
                                .shownTo(Reader.anonymous())
                                .deletion(OaiDeletion.NO)
                                .build()
                                .answer("verb=ListRecords&metadataPrefix=oai_dc"),
                        UTF_8))
                .contains("noRecordsMatch");
    }

    @Test
    void whatCannotBeAProviderIsRefused() {
        assertThatThrownBy(() -> OaiProvider.of(portal, "portal"))
                .hasMessage("repository must be a domain such as portal.example.org, but was \"portal\"");
        assertThatThrownBy(() -> portal.provider().email("x@y"))
                .hasMessage("email must be a mail address, but was \"x@y\"");
        assertThatThrownBy(() -> portal.provider().key(new byte[3]))
                .hasMessage("key must have at least 16 bytes, but has 3");
        assertThatThrownBy(() -> portal.provider().pageSize(0))
                .hasMessage("pageSize must be from 1 to 10000, but was 0");
        assertThatThrownBy(() -> OaiProvider.of(portal, "x.org").build())
                .hasMessageStartingWith("a provider must have an address, an email and a key");
        assertThatThrownBy(() -> new OaiSet("a b", "A")).hasMessageContaining("but was \"a b\"");
        assertThatThrownBy(() -> OaiItem.deleted(Portal.id(1), Instant.MAX))
                .hasMessageStartingWith("changedAt must be in the years 1 to 9999");
        assertThat(OaiSource.of(List.of(), List.of()).earliest()).isEqualTo(Instant.EPOCH);
    }
}
