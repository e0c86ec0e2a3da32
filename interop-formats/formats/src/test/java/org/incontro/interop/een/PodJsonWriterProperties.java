// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.interop.Format;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;

class PodJsonWriterProperties {

    /** What was written, and what was not. */
    record Written(String json, LossReport losses) {

        List<PodRecord> read() {
            RecordReader<PodRecord> reader = PodJson.profiles(Samples.stream(json), Samples.OPTIONS.strict());
            return reader.toList();
        }

        Opportunity only() {
            return read().get(0).opportunity().orElseThrow();
        }
    }

    static Written write(List<? extends Entity> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter writer = Format.builder("x", "x")
                .writtenBy(PodJson.pages(ClientAnonymity.ofProfileAlone()))
                .build()
                .write(out, WriteOptions.complete())) {
            records.forEach(writer::write);
            LossReport losses = writer.finish();
            return new Written(out.toString(StandardCharsets.UTF_8), losses);
        }
    }

    @Property(tries = 500)
    void whatTheFormCarriesComesBackAndNothingIsLost(@ForAll("plain") Opportunity profile) {
        Written written = write(List.of(profile));
        boolean hasContent = !written.read().isEmpty();
        Statistics.label("with content")
                .collect(hasContent)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));

        if (hasContent) {
            assertThat(PodXmlWriterProperties.bare(written.only())).isEqualTo(profile);
            assertThat(written.losses()).isEmpty();
        } else {
            assertThat(written.losses().counts()).containsOnlyKeys("NO_PLACE_FOR_RECORD");
        }
    }

    @Property(tries = 500)
    void whatIsNotInTheFormIsToldAndTheRestComesBack(@ForAll("rich") Opportunity profile) {
        Written written = write(List.of(profile));
        if (written.read().isEmpty()) {
            assertThat(written.losses().counts().keySet()).anyMatch(key -> key.contains("RECORD"));
            return;
        }
        Opportunity back = PodXmlWriterProperties.bare(written.only());

        assertThat(back.equals(withAdditions(profile, back))
                        || !written.losses().isEmpty())
                .isTrue();
        Written again = write(List.of(back));
        assertThat(again.json()).isEqualTo(written.json());
        assertThat(again.losses()).isEmpty();
    }

    private static Opportunity withAdditions(Opportunity profile, Opportunity back) {
        Publication life = profile.publication();
        return profile.toBuilder()
                .publication(new Publication(
                        life.status(),
                        life.openForAnswers(),
                        life.submittedOn(),
                        life.publishedOn().or(back.publication()::publishedOn),
                        life.answersUntil(),
                        life.expiresOn()))
                .subject(
                        back.subject().tags().containsAll(profile.subject().tags())
                                ? back.subject()
                                : profile.subject())
                .build();
    }

    /** From the former form to the present one and back: what both carry is the same. */
    @Property(tries = 200)
    void bothFormsSayTheSameOfWhatBothCarry(@ForAll("rich") Opportunity profile) {
        List<PodRecord> xml = PodXmlWriterProperties.answers(List.of(profile)).read();
        if (xml.isEmpty() || xml.toString().contains("=N/A")) {
            // Of the present service, this text says that there is none.
            return;
        }
        Opportunity former = xml.get(0).opportunity().orElseThrow();
        List<PodRecord> json = write(List.of(former)).read();
        if (json.isEmpty()) {
            return;
        }
        Opportunity present = json.get(0).opportunity().orElseThrow();

        assertThat(present.title()).isEqualTo(former.title());
        assertThat(present.summary()).isEqualTo(former.summary());
        assertThat(present.description()).isEqualTo(former.description());
        assertThat(present.kind()).isEqualTo(former.kind());
        assertThat(present.id()).isEqualTo(former.id());
        assertThat(present.reach().countries()).isEqualTo(former.reach().countries());
        assertThat(present.publication()).isEqualTo(former.publication());
        assertThat(present.cooperation().orElseThrow().partnershipTypes())
                .isEqualTo(former.cooperation().orElseThrow().partnershipTypes());
        assertThat(present.cooperation().orElseThrow().stage())
                .isEqualTo(former.cooperation().orElseThrow().stage());
        assertThat(present.cooperation().orElseThrow().ipr())
                .isEqualTo(former.cooperation().orElseThrow().ipr());
        assertThat(present.contact()).isEmpty();
    }

    /** Unknown fields under any name, with the digits they came with. */
    @Property(tries = 300)
    void whatNobodyUnderstandsComesBackUnchanged(@ForAll("names") String name, @ForAll("values") String value) {
        String item = ("{\"reference\":\"TOIT20260101001\",\"profileType\":{\"code\":\"TO\"},\"shortSummary\":\"s\","
                        + "\"profileStatus\":{\"name\":\"PUBLISHED\"},\"openForEOI\":true,\"x%s\":%s}")
                .formatted(name, value);
        Opportunity read = Samples.only(Samples.json("[" + item + "]"));
        Written written = write(List.of(read));

        assertThat(written.json()).contains("\"x" + name + "\":" + value);
        assertThat(PodXmlWriterProperties.bare(written.only())).isEqualTo(PodXmlWriterProperties.bare(read));
        assertThat(written.losses()).isEmpty();
    }

    @Provide
    Arbitrary<Opportunity> plain() {
        return Profiles.plain(Profiles.Form.JSON);
    }

    @Provide
    Arbitrary<Opportunity> rich() {
        return Profiles.rich();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("aZ~/[]01 @é").ofMaxLength(5);
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> leaves =
                Arbitraries.of("1.10", "-0.5", "12345678901234567890", "true", "\"a/b~[1]\"", "\"é\"");
        Arbitrary<String> objects = Combinators.combine(leaves, leaves).as("{\"p/q\":%s,\"r[2]\":%s}"::formatted);
        Arbitrary<String> lists = Combinators.combine(leaves, leaves).as("[%s,%s]"::formatted);
        return Arbitraries.oneOf(leaves, objects, lists);
    }
}
