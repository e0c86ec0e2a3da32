// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.ror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.ParticipantStatus;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.internal.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RorRecordsTest {

    /** An invented institute under a real number. */
    private static final String INSTITUTE = """
            {"id":"https://ror.org/00pjdza24","status":"active","established":1901,"domains":["fruit.example"],
             "types":["funder","facility"],
             "names":[{"value":"IF","types":["acronym"],"lang":null},{"value":"Institut du fruit","types":["label"],"lang":"fr"},
              {"value":"Fruit Institute","types":["ror_display","label"],"lang":"en"},{"value":"Apples","types":["alias"],"lang":"en"},
              {"value":"Obst","types":["label"],"lang":"not a tag"}],
             "locations":[{"geonames_id":1,"geonames_details":{"name":"Lodi","country_code":"IT","country_subdivision_name":"Lombardy",
              "lat":45.3,"lng":9.5}},{"geonames_id":2,"geonames_details":{"name":"Nowhere","lat":"x"}}],
             "links":[{"type":"website","value":"https://fruit.example/"},{"type":"wikipedia","value":"https://w.example/"}],
             "external_ids":[{"type":"isni","all":["0000 0001 2348 0690"],"preferred":null},
              {"type":"fundref","all":["1","2"],"preferred":"2"},{"type":"other","all":["x"]}],
             "relationships":[{"id":"https://ror.org/02jbv0t02","label":"x","type":"related"},
              {"id":"https://ror.org/05rrcem69","label":"y","type":"parent"}],
             "admin":{"created":{"date":"2020-04-25"},"last_modified":{"date":"2022-10-18"}}}""";

    private static RecordReader<Organisation> read(String text) {
        return RorRecords.organisations(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ReadOptions.of("ror.json").in("ror"));
    }

    @Test
    void aRecordBecomesAnOrganisation() {
        RecordReader<Organisation> reader = read("[" + INSTITUTE + "]");
        Organisation institute = reader.next();

        assertThat(reader.hasNext()).isFalse();
        assertThat(reader.problems()).isEmpty();
        assertThat(institute.id()).isEqualTo(EntityId.of("ror", "00pjdza24"));
        assertThat(institute.name().texts()).hasToString("{en=Fruit Institute, fr=Institut du fruit, und=Obst}");
        assertThat(institute.alternativeNames()).containsExactly("IF", "Apples");
        assertThat(institute.facts().kind()).isEqualTo(OrganisationKind.RESEARCH_CENTRE);
        assertThat(institute.facts().founded()).hasValue(PartialDate.of(1901));
        assertThat(institute.sites()).extracting(site -> site.main()).containsExactly(true, false);
        assertThat(institute.sites().get(0).address().city()).isEqualTo("Lodi");
        assertThat(institute.sites().get(0).address().point().orElseThrow().latitude())
                .isEqualTo(45.3);
        assertThat(institute.identifiers())
                .extracting(Identifier::toString)
                .containsExactly("ROR:00pjdza24", "ISNI:0000000123480690", "FUNDREF:2", "FUNDREF:1");
        assertThat(institute.websites()).containsExactly("https://fruit.example/");
        assertThat(institute.parent()).hasValue(EntityId.of("ror", "05rrcem69"));
        assertThat(institute.revision().changedAt()).hasToString("2022-10-18T00:00:00Z");
        assertThat(institute.extensions().fields())
                .containsOnlyKeys(
                        "/types", "/locations", "/external_ids", "/links", "/relationships", "/domains", "/admin")
                .containsEntry("/types", "[\"funder\",\"facility\"]");
    }

    @Test
    void whatIsMissingOrWrongCostsNoMoreThanItself() {
        RecordReader<Organisation> reader = read("{\"id\":\"https://ror.org/00pjdza25\"}{\"names\":[]}"
                + "{\"id\":\"https://ror.org/00pjdza24\",\"status\":\"withdrawn\",\"established\":\"long ago\",\"names\":7,"
                + "\"admin\":{\"last_modified\":{\"date\":\"soon\"}}}");
        List<Organisation> all = reader.toList();

        assertThat(all).hasSize(1);
        assertThat(all.get(0).status()).isEqualTo(ParticipantStatus.DEACTIVATED);
        assertThat(reader.problems().stream().map(problem -> problem.message("en")))
                .containsExactly(
                        "ror.json:1:1: /id: cannot be understood and was kept as it came; expected for example"
                                + " https://ror.org/00pjdza24",
                        "ror.json:1:1: /id: must not be missing; the record was left out",
                        "ror.json:1:35: /id: must not be missing; the record was left out",
                        "ror.json:1:47: /names: cannot be understood and was kept as it came; expected for example [{…}]",
                        "ror.json:1:47: /established: cannot be understood and was kept as it came; expected for example 1868");
    }

    @Test
    void aParentThatIsNoRorNamesNobody() {
        String odd = INSTITUTE.replace("https://ror.org/05rrcem69", "x".repeat(300));
        RecordReader<Organisation> reader = read(odd);
        Organisation institute = reader.next();

        assertThat(institute.parent()).isEmpty();
        assertThat(institute.extensions().fields()).containsKey("/relationships");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example_record_v2_0.json", "example_record_v2_1.json"})
    void thePublishedExamplesAreReadWithoutAProblem(String name) throws IOException {
        try (InputStream in = Files.newInputStream(SharedFiles.path("interop/ror/" + name))) {
            RecordReader<Organisation> reader =
                    RorRecords.organisations(in, ReadOptions.of(name).in("ror"));
            Organisation california = reader.next();

            assertThat(reader.problems()).isEmpty();
            assertThat(california.name().in("en")).isEqualTo(Optional.of("University of California System"));
            assertThat(california.facts().kind()).isEqualTo(OrganisationKind.UNIVERSITY);
            assertThat(california.identifiers()).allMatch(Identifier::isValid).hasSize(9);
        }
    }
}
