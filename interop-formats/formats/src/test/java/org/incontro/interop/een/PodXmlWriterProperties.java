// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Organisation;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.Format;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;

class PodXmlWriterProperties {

    private static final Organisation OWNER = Organisation.builder(EntityId.of("it-25", "P-7"))
            .name(LocalizedText.of("it", "Società Ottica Inventata"))
            .contact(ContactPoint.of("Ada Invented", "ada@ottica.example"))
            .website("https://www.ottica.example/it")
            .identifier(Identifier.of(IdentifierScheme.VAT, "IT12345678901"))
            .build();

    private static final ClientAnonymity ANONYMITY =
            ClientAnonymity.lookingUp(id -> id.equals(OWNER.id()) ? Optional.of(OWNER) : Optional.empty());

    /** What was written, and what was not. */
    record Written(String xml, LossReport losses) {

        List<PodRecord> read() {
            RecordReader<PodRecord> reader = PodXml.profiles(Samples.stream(xml), Samples.OPTIONS.strict());
            return reader.toList();
        }

        Opportunity only() {
            return read().get(0).opportunity().orElseThrow();
        }
    }

    static Written answers(List<Opportunity> profiles) {
        return write(PodXml.answers(ANONYMITY), profiles);
    }

    static Written inputs(List<Opportunity> profiles) {
        return write(PodXml.inputs(ANONYMITY), profiles);
    }

    /** What stands where the former database had nothing is not in its schema. */
    static Written unchecked(List<Opportunity> profiles) {
        return writeUnchecked(PodXml.answers(ANONYMITY), profiles);
    }

    private static Written write(Format.Encoder encoder, List<Opportunity> profiles) {
        Written written = writeUnchecked(encoder, profiles);
        PodSchemas.requireValid(written.xml());
        return written;
    }

    private static Written writeUnchecked(Format.Encoder encoder, List<Opportunity> profiles) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter writer =
                Format.builder("x", "x").writtenBy(encoder).build().write(out, WriteOptions.complete())) {
            profiles.forEach(writer::write);
            LossReport losses = writer.finish();
            return new Written(out.toString(StandardCharsets.UTF_8), losses);
        }
    }

    /** Returns a profile without what a portal counts for itself. */
    static Opportunity bare(Opportunity profile) {
        return profile.toBuilder()
                .revision(Revision.of(0, profile.revision().changedAt()))
                .build();
    }

    /** Returns a profile with what the form says beside it: that the day of publication was that of submission, and codes. */
    private static Opportunity withAdditions(Opportunity profile, Opportunity back) {
        Publication life = profile.publication();
        Publication other = back.publication();
        boolean hasMoreTags =
                back.subject().tags().containsAll(profile.subject().tags());
        return profile.toBuilder()
                .publication(new Publication(
                        life.status(),
                        life.openForAnswers(),
                        life.submittedOn().or(other::submittedOn),
                        life.publishedOn().or(other::publishedOn),
                        life.answersUntil(),
                        life.expiresOn()))
                .subject(hasMoreTags ? back.subject() : profile.subject())
                .build();
    }

    @Property(tries = 500)
    void whatTheFormCarriesComesBackAndNothingIsLost(@ForAll("plain") Opportunity profile) {
        Written written = answers(List.of(profile));

        assertThat(bare(written.only())).isEqualTo(profile);
        assertThat(written.losses()).isEmpty();
    }

    @Property(tries = 500)
    void whatIsNotInTheFormIsToldAndTheRestComesBack(@ForAll("rich") Opportunity profile) {
        Written written = answers(List.of(profile));
        Statistics.label("written")
                .collect(!written.read().isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 30));
        if (written.read().isEmpty()) {
            assertThat(written.losses().counts().keySet()).anyMatch(key -> key.contains("RECORD"));
            return;
        }
        Opportunity back = bare(written.only());

        assertThat(back.equals(withAdditions(profile, back))
                        || !written.losses().isEmpty())
                .isTrue();
        Written again = answers(List.of(back));
        assertThat(again.xml()).isEqualTo(written.xml());
        assertThat(again.losses()).isEmpty();
        assertThat(bare(again.only())).isEqualTo(back);
    }

    @Property(tries = 300)
    void whatIsHandedInCanBeReadBackToo(@ForAll("rich") Opportunity profile) {
        Written written = inputs(List.of(profile));
        if (written.read().isEmpty()) {
            assertThat(written.losses().counts().keySet()).anyMatch(key -> key.contains("RECORD"));
            return;
        }
        Opportunity back = bare(written.only());

        assertThat(back.equals(withAdditions(profile, back))
                        || !written.losses().isEmpty())
                .isTrue();
        Written again = inputs(List.of(back));
        assertThat(again.xml()).isEqualTo(written.xml());
        assertThat(again.losses()).isEmpty();
    }

    @Property(tries = 300)
    void whatWasReadIsWrittenWithWhatNobodyUnderstood(@ForAll("feeds") List<ProfileDraft> feed) {
        List<Opportunity> read = Samples.xml(ProfileDraft.rest(feed)).toList().stream()
                .flatMap(record -> record.opportunity().stream())
                .toList();
        Written written = unchecked(read);
        List<Opportunity> back = Samples.xml(written.xml()).toList().stream()
                .flatMap(record -> record.opportunity().stream())
                .toList();
        Statistics.label("lossless")
                .collect(written.losses().isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 30));

        assertThat(back).hasSameSizeAs(read);
        if (written.losses().isEmpty()) {
            assertThat(back.stream().map(PodXmlWriterProperties::bare).toList())
                    .isEqualTo(read.stream().map(PodXmlWriterProperties::bare).toList());
        }
    }

    @Property(tries = 300)
    void theClientIsNeverNamed(@ForAll("owned") Opportunity profile, @ForAll("leaks") String leak) {
        Opportunity leaking = profile.toBuilder()
                .description("en", "We are " + leak + ", indeed.")
                .build();

        for (Opportunity one : List.of(profile, leaking)) {
            for (Written written : List.of(answers(List.of(one)), inputs(List.of(one)))) {
                assertThat(written.xml().toLowerCase(Locale.ROOT))
                        .doesNotContain("inventata", "ottica", "invented", "12345678901", "p-7");
            }
        }
        assertThat(answers(List.of(leaking)).read()).isEmpty();
        assertThat(answers(List.of(profile)).losses().counts()).containsKey("NOT_SHOWN /owner");
        assertThat(answers(List.of(leaking)).losses().counts())
                .containsKeys("NOT_SHOWN /description/en", "RECORD_NOT_SHOWN");
    }

    @Provide
    Arbitrary<Opportunity> plain() {
        return Profiles.plain(Profiles.Form.XML);
    }

    @Provide
    Arbitrary<Opportunity> rich() {
        return Profiles.rich();
    }

    @Provide
    Arbitrary<Opportunity> owned() {
        return Profiles.plain(Profiles.Form.XML)
                .map(profile -> profile.toBuilder().owner(OWNER.id()).build());
    }

    @Provide
    Arbitrary<String> leaks() {
        return Arbitraries.of(
                "SOCIETÀ  OTTICA\nInventata",
                "Ada Invented",
                "(ada@ottica.example)",
                "http://ottica.example",
                "VAT IT12345678901",
                "società-ottica-inventata");
    }

    @Provide
    Arbitrary<List<ProfileDraft>> feeds() {
        return new PodXmlProperties().feeds();
    }
}
