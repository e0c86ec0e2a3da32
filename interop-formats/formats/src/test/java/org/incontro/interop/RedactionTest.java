// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.participant.Advisor;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.Person;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.een.ClientAnonymity;
import org.incontro.interop.json.NativeJson;
import org.incontro.interop.testing.ModelValues;

/** What leaves the portal is what its owner lets out. */
class RedactionTest {

    private static final ContactPoint ADA = new ContactPoint(
            Optional.of(EntityId.parse("it:ada")),
            "Ada SECRET",
            "Hub of Milan",
            Optional.empty(),
            "",
            Optional.empty(),
            "",
            "SECRET@example.org",
            "SECRET 39 02",
            "");

    private static final Disclosure SHARED = Disclosure.to(Audience.everybody())
            .record(Consent.granted(ConsentPurpose.EXPORT, Instant.EPOCH))
            .record(Consent.granted(ConsentPurpose.CONTACT_SHARING, Instant.EPOCH));

    private static String written(Entity record, Reader reader, LossReport into) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = NativeJson.LINES.write(bytes, WriteOptions.shownTo(reader))) {
            out.write(record);
            out.finish().forEach(into::add);
        }
        return bytes.toString(UTF_8);
    }

    private static String written(Entity record, Reader reader) {
        return written(record, reader, new LossReport());
    }

    @Example
    void contactsLeaveWithAConsentAloneAndTheLossIsTold() {
        Organisation lab = Organisation.builder("it:1")
                .contact(ADA)
                .extensions(Extensions.none().with("mail", "SECRET"))
                .disclosure(Disclosure.to(Audience.everybody()))
                .build();
        LossReport losses = new LossReport();

        assertThat(written(lab, Reader.anonymous(), losses)).doesNotContain("SECRET");
        assertThat(losses)
                .hasToString("2 losses {NOT_SHOWN /contacts=1, NOT_SHOWN /extensions=1}")
                .first()
                .hasToString(
                        "[NOT_SHOWN] it:1/contacts: this ContactPoint may not be shown to those for whom the output is;"
                                + " it was left out");
        assertThat(written(lab.toBuilder().disclosure(SHARED).build(), Reader.anonymous()))
                .contains("Ada SECRET");
        assertThat(written(lab, Reader.staff())).contains("Ada SECRET");
        assertThat(written(lab, Reader.member(lab.id()))).contains("Ada SECRET");
    }

    @Example
    void aPersonLeavesIfTheyAgreedAndAnOrganisationUnlessItRefused() {
        Person ada = Person.builder("it:ada").name("Ada").build();
        Organisation lab = Organisation.builder("it:1").name("en", "Lab").build();
        Disclosure refused = Disclosure.open().record(Consent.refused(ConsentPurpose.EXPORT, Instant.EPOCH));
        LossReport losses = new LossReport();

        assertThat(written(ada, Reader.anonymous(), losses)).isEmpty();
        assertThat(losses).hasToString("1 losses {RECORD_NOT_SHOWN=1}");
        assertThat(written(ada.toBuilder().disclosure(SHARED).build(), Reader.anonymous()))
                .contains("Ada");
        assertThat(written(lab, Reader.anonymous())).contains("Lab");
        assertThat(written(lab.toBuilder().disclosure(refused).build(), Reader.anonymous()))
                .isEmpty();
        assertThat(written(lab.toBuilder().disclosure(refused).build(), Reader.staff()))
                .contains("Lab");
    }

    @Example
    void aProposalKeepsTheHubAndLosesTheName() {
        Opportunity proposal = Opportunity.regionalProposal("it:1").contact(ADA).build();

        assertThat(written(proposal, Reader.anonymous()))
                .contains("Hub of Milan")
                .doesNotContain("SECRET");
        assertThat(written(proposal, Reader.staff())).contains("SECRET@example.org");
    }

    @Example
    void aProfileOfTheNetworkGoesWithoutItsClientInAnyFormat() {
        EntityId owner = EntityId.parse("it:mill");
        Organisation mill = Organisation.builder(owner)
                .name(LocalizedText.of("it", "Società Mulino S.r.l."))
                .website("HTTPS://WWW.Mulino-Bianchi.example:8080/chi-siamo")
                .build();
        Opportunity profile = Opportunity.technologyOffer("it:1")
                .title(LocalizedText.of("en", "Flour"))
                .owner(owner)
                .contact(ADA)
                .publication(
                        Publication.of(PublicationStatus.PUBLISHED).withAnswersUntil(PartialDate.parse("2026-12-31")))
                .build();
        WriteOptions everybody = WriteOptions.shownTo(Reader.anonymous());
        WriteOptions knowing = everybody.knowingOwners(id -> Optional.of(mill).map(Participant.class::cast));
        List<String> leaks = List.of(
                "la societa' mulino srl S.R.L.: Societa\u0300 Mul\u00ADino s.r.l", "see mulino-bianchi.example");

        for (Format format : Formats.installed().all()) {
            if (!format.isWritable()) {
                continue;
            }
            assertThat(written(format, profile, knowing))
                    .as(format.name())
                    .doesNotContain("it:mill", "/mill", "Hub of");
            for (String leak : leaks) {
                Opportunity inItalian = profile.toBuilder()
                        .description(LocalizedText.of("en", "Good.").with("it", leak))
                        .build();
                assertThat(written(format, inItalian, knowing))
                        .as(format.name())
                        .doesNotContain("it:1", "Flour");
            }
            Opportunity ofContact = profile.toBuilder()
                    .summary(LocalizedText.of("it", "Chiamate secret@example.org"))
                    .build();
            assertThat(written(format, ofContact, everybody)).as(format.name()).doesNotContain("secret@");
        }
        assertThat(written(profile, Reader.member(owner))).contains("it:mill", "Hub of Milan");
    }

    private static String written(Format format, Entity record, WriteOptions options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = format.write(bytes, options)) {
            out.write(record);
            out.finish();
        }
        return bytes.toString(UTF_8);
    }

    private static Redaction staff(LossReport losses) {
        return new Redaction(Reader.staff(), ClientAnonymity.ofProfileAlone(), losses);
    }

    @Example
    void whatConcernsOnePersonIsForThemAndForStaff() {
        EntityId ada = EntityId.parse("it:ada");
        Interest wish =
                Interest.builder(EntityId.parse("it:w"), ada).name("SECRET").build();
        Advisor advisor = new Advisor(EntityId.parse("it:adv"), ADA, List.of(), List.of(), List.of("it"), true);

        assertThat(written(wish, Reader.anonymous())).isEmpty();
        assertThat(written(wish, Reader.member(EntityId.parse("it:bob")))).isEmpty();
        assertThat(written(wish, Reader.member(ada))).contains("SECRET");
        assertThat(written(advisor, Reader.anonymous()))
                .contains("Hub of Milan")
                .doesNotContain("SECRET");
        assertThat(written(advisor, Reader.staff())).contains("SECRET");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aFieldThatIsHiddenFromTheReaderIsNotInTheOutput(
            @ForAll("participants") Participant participant, @ForAll("readers") Reader reader) {
        LossReport losses = new LossReport();
        Redaction redaction = new Redaction(reader, ClientAnonymity.ofProfileAlone(), losses);

        Optional<Entity> shown = redaction.shown(participant);

        Disclosure disclosure = participant.disclosure();
        assertThat(disclosure.admits(reader, participant.id()) || shown.isEmpty())
                .isTrue();
        if (shown.isEmpty()) {
            assertThat(losses.total()).isEqualTo(1);
            return;
        }
        Participant seen = (Participant) shown.get();
        assertThat(losses.isEmpty()).isEqualTo(seen.equals(participant));
        for (Field field : Set.of(Field.values())) {
            if (!disclosure.shows(field, reader, participant.id())) {
                assertThat(isHidden(field, seen)).as(field.name()).isTrue();
            }
        }
    }

    private static boolean isHidden(Field field, Participant seen) {
        return switch (field) {
            case NAME -> seen.name().isEmpty();
            case DESCRIPTION -> seen.description().isEmpty() && seen.tagLine().isEmpty();
            case COMPETENCES -> seen.competences().isEmpty();
            case EVIDENCE ->
                seen.competences().stream().map(Competence::evidence).allMatch(List::isEmpty);
            case LOCATION -> seen.address().isEmpty();
            case IDENTIFIERS -> seen.identifiers().isEmpty();
            case CONTACT ->
                !(seen instanceof Organisation lab) || lab.contacts().isEmpty();
            default -> true;
        };
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void nothingThatIsPublicAndAgreedToIsLostButWhatIsInternal(@ForAll("participants") Participant participant) {
        Disclosure open = Disclosure.to(Audience.of(Visibility.PUBLIC))
                .record(Consent.granted(ConsentPurpose.EXPORT, Instant.EPOCH))
                .record(Consent.granted(ConsentPurpose.CONTACT_SHARING, Instant.EPOCH));
        Entity shared = participant instanceof Organisation lab
                ? lab.toBuilder().disclosure(open).build()
                : ((Person) participant).toBuilder().disclosure(open).build();
        LossReport losses = new LossReport();

        new Redaction(Reader.anonymous(), ClientAnonymity.ofProfileAlone(), losses).shown(shared);

        assertThat(losses.toList())
                .extracting(Loss::path)
                .isSubsetOf("/memberships", "/advisor", "/extensions", "/disclosure/consents");
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatStaffWereShownOnceTheyAreShownAgainAsItIs(@ForAll("entities") Entity record) {
        Optional<Entity> once = staff(new LossReport()).shown(record);
        LossReport losses = new LossReport();

        once.ifPresent(shown -> assertThat(staff(losses).shown(shown)).contains(shown));

        assertThat(losses.isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<Entity> entities() {
        return ModelValues.entities();
    }

    @Provide
    Arbitrary<Participant> participants() {
        return Arbitraries.oneOf(ModelValues.organisations(), ModelValues.persons());
    }

    @Provide
    Arbitrary<Reader> readers() {
        return Arbitraries.of(Reader.anonymous(), Reader.staff(), Reader.member(EntityId.parse("it:ada")));
    }
}
