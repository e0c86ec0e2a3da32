// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.participant.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodJsonWriterTest {

    @Test
    void whatWasReadIsWrittenFieldByField() {
        Opportunity read = Samples.json(Samples.bytes("partner-service-page-1.json"))
                .next()
                .opportunity()
                .orElseThrow();
        PodJsonWriterProperties.Written written = PodJsonWriterProperties.write(List.of(read));

        assertThat(written.json()).isEqualTo(Samples.text("written-page.json"));
        assertThat(written.losses()).isEmpty();
        assertThat(PodXmlWriterProperties.bare(
                        Samples.json(written.json()).next().opportunity().orElseThrow()))
                .isEqualTo(PodXmlWriterProperties.bare(read));
    }

    @Test
    void aSignalIsWrittenWithoutContent() {
        EntityId id = Samples.id("TOIT20260101001");
        PodRecord.StatusSignal signal = new PodRecord.StatusSignal(
                id,
                List.of(
                        Identifier.of(IdentifierScheme.EEN_REFERENCE, "TOIT20260101001"),
                        Identifier.of(IdentifierScheme.EEN_INTERNAL, "u-1")),
                PublicationStatus.EXPIRED,
                Optional.of(Instant.parse("2026-01-05T00:00:00Z")));
        PodJsonWriterProperties.Written written = PodJsonWriterProperties.write(List.of(signal, signal));

        assertThat(written.json().lines())
                .startsWith(
                        "{\"data\":{\"items\":[",
                        "{\"id\":\"u-1\",\"reference\":\"TOIT20260101001\",\"lastModified\":\"2026-01-05T00:00:00Z\","
                                + "\"title\":\"N/A\",\"profileStatus\":{\"name\":\"EXPIRED\"}},")
                .endsWith("],\"pagingInfo\":{\"hasNext\":false}}}");
        assertThat(written.read()).containsExactly(signal, signal);
    }

    @Test
    void nothingIsAPageOfNothing() {
        assertThat(PodJsonWriterProperties.write(List.of()).json())
                .isEqualTo("{\"data\":{\"items\":[],\"pagingInfo\":{\"hasNext\":false}}}\n");
    }

    @Test
    void otherRecordsHaveNoPlace() {
        assertThat(PodJsonWriterProperties.write(List.of(
                                Person.builder(EntityId.of("it-25", "P-1")).build()))
                        .losses()
                        .counts())
                .containsOnlyKeys("NO_PLACE_FOR_RECORD");
    }

    /** The lists of the former database differ; codes are the same, and what has no place any more is told. */
    @ParameterizedTest
    @ValueSource(
            strings = {"pod-profile-full-1d77f54.xml", "pod-profile-full-231dd6e.xml", "pod-profile-full-6986fb6.xml"})
    void aProfileOfTheFormerDatabaseBecomesOneOfThePresentService(String sample) {
        Opportunity former = Samples.only(Samples.xml(Samples.bytes(sample)));
        PodJsonWriterProperties.Written written = PodJsonWriterProperties.write(List.of(former));
        Opportunity present = written.only();

        assertThat(present.title()).isEqualTo(former.title());
        assertThat(present.publication()).isEqualTo(former.publication());
        assertThat(present.cooperation().orElseThrow().partnershipTypes())
                .isEqualTo(former.cooperation().orElseThrow().partnershipTypes());
        assertThat(present.contact()).isEmpty();
        assertThat(written.losses().counts().keySet())
                .contains("NO_PLACE /contact", "NO_PLACE /subject/concepts/*", "NO_PLACE /subject/tags/*")
                .allMatch(key -> key.matches("NO_PLACE /(contact|subject/(concepts|tags)/\\*|clientLanguages/\\*"
                        + "|details/(origins/\\*|stageNote/en|partnerProfile/en)|attachments/\\*/(mediaType|name)|extensions/.*)"
                        + "|(NO_PLACE|REDUCED) /client/.*|REDUCED /attachments/\\*/name"));
    }
}
