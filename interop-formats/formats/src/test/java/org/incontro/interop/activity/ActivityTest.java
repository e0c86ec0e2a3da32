// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.ParticipantStatus;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Reader;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.FormatException;
import org.incontro.interop.Loss;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.een.ClientAnonymity;
import org.incontro.interop.internal.Iris;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final String CONTEXT = "\"@context\":\"https://www.w3.org/ns/activitystreams\",";

    private final LossReport losses = new LossReport();

    private static Outbox outbox(String region) {
        return Outbox.of(region, ROME, Reader.anonymous(), ClientAnonymity.ofProfileAlone());
    }

    private static Opportunity proposal(long number) {
        return Opportunity.regionalProposal("veneto:7")
                .revision(Revision.of(number, NOON))
                .title(LocalizedText.of("it", "Siero <latte>"))
                .summary(LocalizedText.of("en", "whey & more < milk"))
                .owner(EntityId.parse("veneto:mill"))
                .website("https://portal.example/7")
                .build();
    }

    private static ExpressionOfInterest answer() {
        return ExpressionOfInterest.of(
                EntityId.parse("tirol:e1"),
                EntityId.parse("veneto:7"),
                EntityId.parse("tirol:lab"),
                LocalizedText.of("de", "wir können das"));
    }

    // Life of an opportunity -----------------------------------------------------------------------------------------

    @Test
    void anOpportunityIsCreatedUpdatedDeletedAndCreatedAgain() {
        Outbox veneto = outbox("veneto");
        Activity created =
                veneto.changed(Optional.empty(), proposal(1), NOON, losses).orElseThrow();
        Opportunity changed = proposal(2).toBuilder().website("").build();
        Activity updated =
                veneto.changed(Optional.of(created), changed, NOON, losses).orElseThrow();
        Opportunity ended = proposal(3).toBuilder()
                .publication(Publication.of(PublicationStatus.WITHDRAWN))
                .build();
        Activity deleted =
                veneto.changed(Optional.of(updated), ended, NOON, losses).orElseThrow();
        Activity again =
                veneto.changed(Optional.of(deleted), proposal(4), NOON, losses).orElseThrow();

        assertThat(List.of(created, updated, deleted, again))
                .extracting(Activity::type)
                .containsExactly(ActivityType.CREATE, ActivityType.UPDATE, ActivityType.DELETE, ActivityType.CREATE);
        Inbox inbox = Inbox.empty().after(List.of(deleted, created, updated));
        assertThat(inbox.records()).isEmpty();
        assertThat(inbox.deleted()).containsExactly("tag:incontro.org,2026:entity/veneto/7");
        assertThat(inbox).hasToString("Inbox[1 states, 0 said, 0 undone]");
        assertThat(inbox.after(List.of(again, created)).records()).containsExactly(proposal(4));
        assertThat(veneto.removed(deleted, NOON.plusSeconds(1))).isEmpty();
        assertThat(veneto.changed(Optional.of(deleted), ended, NOON.plusSeconds(1), losses))
                .isEmpty();
        assertThat(losses.toList()).extracting(Loss::path).containsOnly("");
    }

    @Test
    void aLastDayThatPassedIsADeletionWithoutAnotherRevision() {
        Opportunity brief = proposal(1).toBuilder()
                .publication(Publication.published().withExpiresOn(PartialDate.of(LocalDate.of(2026, 11, 23))))
                .build();
        Outbox veneto = outbox("veneto");
        Activity created = veneto.changed(Optional.empty(), brief, NOON, losses).orElseThrow();
        // In Rome the next day has begun.
        Instant late = Instant.parse("2026-11-23T23:30:00Z");

        assertThat(veneto.changed(Optional.of(created), brief, late.minusSeconds(3_600), losses))
                .isEmpty();
        Activity deleted =
                veneto.changed(Optional.of(created), brief, late, losses).orElseThrow();
        assertThat(deleted.type()).isEqualTo(ActivityType.DELETE);
        assertThat(Inbox.empty().after(List.of(deleted, created)).records()).isEmpty();
    }

    @Test
    void whatIsNotPublicIsNotAnnounced() {
        Opportunity internal = proposal(1).toBuilder()
                .disclosure(Disclosure.to(Audience.of(Visibility.MEMBERS)))
                .build();
        Opportunity draft = proposal(1).toBuilder()
                .publication(Publication.of(PublicationStatus.DRAFT))
                .build();
        Organisation unchecked = Organisation.builder("veneto:mill")
                .name(LocalizedText.of("it", "Mulino"))
                .status(ParticipantStatus.TO_VALIDATE)
                .build();

        assertThat(outbox("veneto").changed(Optional.empty(), internal, NOON, losses))
                .isEmpty();
        assertThat(outbox("veneto").changed(Optional.empty(), draft, NOON, losses))
                .isEmpty();
        assertThat(outbox("veneto").changed(Optional.empty(), unchecked, NOON, losses))
                .isEmpty();
        assertThat(losses.counts()).containsOnlyKeys("RECORD_NOT_SHOWN");
        assertThat(losses.total()).isEqualTo(3);
    }

    @Test
    void anAudienceThatNarrowsIsADeletion() {
        Activity created = outbox("veneto")
                .changed(Optional.empty(), proposal(1), NOON, losses)
                .orElseThrow();
        Opportunity internal = proposal(2).toBuilder()
                .disclosure(Disclosure.to(Audience.of(Visibility.MEMBERS)))
                .build();

        assertThat(outbox("veneto").changed(Optional.of(created), internal, NOON, losses))
                .map(Activity::type)
                .contains(ActivityType.DELETE);
    }

    @Test
    void theNameOfAClientOfTheNetworkIsRefusedInAnyText() {
        Organisation mill = Organisation.builder("veneto:mill")
                .name(LocalizedText.of("it", "Mulino Bianchi"))
                .build();
        Function<EntityId, Optional<Participant>> owners = id -> Optional.of(mill);
        Outbox veneto = Outbox.of("veneto", ROME, Reader.anonymous(), ClientAnonymity.lookingUp(owners));
        Opportunity.Builder profile = Opportunity.technologyOffer("veneto:9")
                .title(LocalizedText.of("en", "Flour"))
                .owner(mill.id());

        Activity created =
                veneto.changed(Optional.empty(), profile.build(), NOON, losses).orElseThrow();
        assertThat(new String(ActivityStreams.toBytes(created), UTF_8)).doesNotContain("mill");
        assertThat(losses.counts()).containsOnlyKeys("NOT_SHOWN /owner");
        Opportunity named = profile.summary(LocalizedText.of("en", "fine").with("fi", "myllystä, MULINO  bianchi"))
                .build();
        assertThat(veneto.changed(Optional.empty(), named, NOON, losses)).isEmpty();
        assertThat(losses.counts()).containsKey("RECORD_NOT_SHOWN");
    }

    @Test
    void participantsAreToldOfToo() {
        Organisation mill = Organisation.builder("veneto:mill")
                .name(LocalizedText.of("it", "Mulino"))
                .tagLine(LocalizedText.undetermined("a > b"))
                .build();
        Activity created =
                outbox("veneto").changed(Optional.empty(), mill, NOON, losses).orElseThrow();

        assertThat(new String(ActivityStreams.toBytes(created), UTF_8))
                .contains("\"type\":\"Organization\",\"nameMap\":{\"it\":\"Mulino\"},\"summary\":\"a &gt; b\"");
        assertThat(Inbox.empty().after(List.of(created)).records()).containsExactly(mill);
    }

    @Test
    void theFormIsThatOfTheStandardWithTheRecordBesideIt() {
        Activity created = outbox("veneto")
                .changed(Optional.empty(), proposal(1), NOON, losses)
                .orElseThrow();

        assertThat(new String(ActivityStreams.toBytes(created), UTF_8))
                .startsWith("{\"@context\":[\"https://www.w3.org/ns/activitystreams\",{\"@version\":1.1,\"record\":{")
                .contains("\"type\":\"Create\",\"actor\":\"tag:incontro.org,2026:portal/veneto\",\"object\":{"
                        + "\"id\":\"tag:incontro.org,2026:entity/veneto/7\",\"type\":\"Article\","
                        + "\"nameMap\":{\"it\":\"Siero <latte>\"},"
                        + "\"summaryMap\":{\"en\":\"whey &amp; more &lt; milk\"},"
                        + "\"attributedTo\":\"tag:incontro.org,2026:entity/veneto/mill\","
                        + "\"url\":\"https://portal.example/7\",\"updated\":\"2026-11-23T12:00:00Z\","
                        + "\"record\":{\"incontro\":1,\"type\":\"opportunity\"")
                .endsWith("\"published\":\"2026-11-23T12:00:00Z\"}");
    }

    // Offers ---------------------------------------------------------------------------------------------------------

    @Test
    void anExpressionOfInterestIsOfferedAnsweredAndUndone() {
        Outbox veneto = outbox("veneto");
        Outbox tirol = outbox("tirol");
        Activity offer = tirol.offering(answer(), NOON, losses).orElseThrow();
        Activity seen = veneto.answering(ActivityType.TENTATIVE_ACCEPT, offer, NOON.plusSeconds(1));
        Activity yes = veneto.answering(ActivityType.ACCEPT, offer, NOON.plusSeconds(2));
        Activity no = veneto.answering(ActivityType.REJECT, offer, NOON.plusSeconds(3));
        Inbox inbox = Inbox.empty().after(List.of(no, yes, offer, seen));

        assertThat(offer.target()).contains(Outbox.portal("veneto"));
        assertThat(inbox.offers()).singleElement().satisfies(offered -> {
            assertThat(offered.content()).isEqualTo(answer());
            assertThat(offered.answers()).containsExactly(seen, yes, no);
            assertThat(offered.answer()).contains(yes);
        });
        Inbox undone = inbox.after(List.of(veneto.undoing(yes, NOON.plusSeconds(4))));
        assertThat(undone.offers().get(0).answer()).contains(no);
        assertThat(Inbox.empty().after(List.of(offer, seen)).offers().get(0).answer())
                .contains(seen);
        Activity undo = tirol.undoing(offer, NOON.plusSeconds(5));
        assertThat(undo.actor()).isEqualTo(Iris.of(EntityId.parse("tirol:lab")));
        assertThat(inbox.after(List.of(undo)).offers()).isEmpty();
    }

    @Test
    void contactDetailsGoAlongOnlyByAgreement() {
        ContactPoint contact = ContactPoint.of("Ada", "ada@example.org");
        ExpressionOfInterest silent = withContact(contact, List.of());
        ExpressionOfInterest agreed =
                withContact(contact, List.of(Consent.granted(ConsentPurpose.CONTACT_SHARING, NOON)));
        ExpressionOfInterest both = withContact(
                contact,
                List.of(
                        Consent.granted(ConsentPurpose.CONTACT_SHARING, NOON),
                        Consent.refused(ConsentPurpose.CONTACT_SHARING, NOON)));

        assertThat(sent(silent).contact()).isEmpty();
        assertThat(sent(agreed).contact()).contains(contact);
        assertThat(sent(agreed).consents()).isEmpty();
        assertThat(sent(both).contact()).isEmpty();
        assertThat(losses.counts())
                .containsOnlyKeys("NOT_SHOWN /consents", "NOT_SHOWN /contact", "NOT_SHOWN /extensions");
    }

    private static ExpressionOfInterest withContact(ContactPoint contact, List<Consent> consents) {
        ExpressionOfInterest plain = answer();
        return new ExpressionOfInterest(
                plain.id(),
                plain.revision(),
                plain.purpose(),
                plain.opportunity(),
                plain.participant(),
                plain.onBehalfOf(),
                plain.presentation(),
                plain.interest(),
                plain.question(),
                plain.clarification(),
                Optional.of(contact),
                plain.attachments(),
                consents,
                Extensions.none().with("/form", "1"));
    }

    private ExpressionOfInterest sent(ExpressionOfInterest answer) {
        Activity offer = outbox("tirol").offering(answer, NOON, losses).orElseThrow();
        return (ExpressionOfInterest) ((ActivityObject.Carried) offer.object()).content();
    }

    @Test
    void anAnnouncementNamesWhatAnotherPortalPublished() {
        Activity created = outbox("veneto")
                .changed(Optional.empty(), proposal(1), NOON, losses)
                .orElseThrow();
        Outbox tirol = outbox("tirol");
        Activity announced = tirol.announcing(created, NOON);
        Inbox inbox = Inbox.empty().after(List.of(announced, created));
        String name = created.object().iri();

        assertThat(inbox.announcers(name)).containsExactly(Outbox.portal("tirol"));
        assertThat(inbox.state(name)).contains(created);
        assertThat(inbox.after(List.of(tirol.undoing(announced, NOON))).announcers(name))
                .isEmpty();
    }

    // Mistakes -------------------------------------------------------------------------------------------------------

    @Test
    void mistakesOfTheCallerAreNamed() {
        Outbox veneto = outbox("veneto");
        Activity created =
                veneto.changed(Optional.empty(), proposal(1), NOON, losses).orElseThrow();
        Activity offer = outbox("tirol").offering(answer(), NOON, losses).orElseThrow();
        Opportunity other = Opportunity.regionalProposal("veneto:8").build();

        assertThatThrownBy(() -> Outbox.of("veneto", ROME, Reader.staff(), ClientAnonymity.ofProfileAlone()))
                .hasMessage(
                        "an outbox must have an audience outside of the portal, but was given staff or one participant");
        assertThatThrownBy(() -> veneto.changed(Optional.of(created), proposal(1), NOON, losses))
                .hasMessage("veneto:7 must be told of in order, but revision 1 at 2026-11-23T12:00:00Z does not follow"
                        + " revision 1; nobody would believe it");
        assertThatThrownBy(() -> veneto.changed(Optional.of(created), other, NOON, losses))
                .hasMessage("the last activity must be about tag:incontro.org,2026:entity/veneto/8, but is about"
                        + " tag:incontro.org,2026:entity/veneto/7");
        assertThatThrownBy(() -> outbox("tirol").changed(Optional.empty(), proposal(1), NOON, losses))
                .hasMessage("a record must be of the region tirol, but was veneto:7");
        assertThatThrownBy(() -> outbox("tirol").removed(created, NOON))
                .hasMessage("an activity must be of the portal tirol, but was of tag:incontro.org,2026:portal/veneto");
        assertThatThrownBy(() -> outbox("tirol").answering(ActivityType.ACCEPT, offer, NOON))
                .hasMessageStartingWith(
                        "an answer must be to an Offer for an opportunity of tirol, but was Accept to tag:");
        assertThatThrownBy(() -> veneto.announcing(offer, NOON))
                .hasMessage("what is announced must be a Create or an Update, but was Offer");
        assertThatThrownBy(() -> veneto.undoing(created, NOON))
                .hasMessage("what is undone must be an offer, an answer or an announcement, but was Create; say what"
                        + " follows it instead");
        assertThatThrownBy(() -> new ActivityObject.Carried(
                        Interest.of(EntityId.parse("a:1"), EntityId.parse("a:2"), LocalizedText.empty())))
                .hasMessage(
                        "an activity must carry a participant, an opportunity or an expression of interest, but was:"
                                + " Interest");
        assertThatThrownBy(() -> new Activity(
                        "here", ActivityType.CREATE, "a:b", Optional.empty(), created.object(), Optional.empty()))
                .hasMessage("id must be an absolute IRI such as https://example.org/1, but was \"here\"");
    }

    @Test
    void anIdentityThatNoIriCanHoldIsTold() {
        Opportunity odd = Opportunity.regionalProposal("veneto:\uD800").build();

        assertThat(outbox("veneto").changed(Optional.empty(), odd, NOON, losses))
                .isEmpty();
        assertThat(losses.counts()).containsOnlyKeys("NOT_WRITABLE");
    }

    @Test
    void aFullDiskIsTold() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> ActivityStreams.write(List.of(), full))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the activities cannot be written");
    }

    // Reading --------------------------------------------------------------------------------------------------------

    private static RecordReader<Activity> open(String json) {
        return ActivityStreams.activities(new ByteArrayInputStream(json.getBytes(UTF_8)), ReadOptions.of("in"));
    }

    private static List<String> problems(String json) {
        RecordReader<Activity> reader = open(json);
        reader.toList();
        return reader.problems().stream().map(Object::toString).toList();
    }

    @Test
    void activitiesOfOthersAreReadByTheirNames() {
        RecordReader<Activity> reader = open("{" + CONTEXT
                + "\"id\":\"https://a.example/1\",\"type\":[\"as:Delete\",\"x:y\"],"
                + "\"actor\":[{\"type\":\"Link\",\"href\":\"https://a.example/me\"}],"
                + "\"object\":{\"id\":\"https://a.example/n\",\"type\":\"Tombstone\",\"version\":3},"
                + "\"published\":\"2026-11-23T13:00+01:00\",\"cc\":null}");
        Activity activity = reader.next();

        assertThat(activity.published()).contains(NOON);
        assertThat(activity.actor()).isEqualTo("https://a.example/me");
        assertThat(activity.object().version()).hasValue(3);
        assertThat(reader.problems().isEmpty()).isTrue();
        assertThat(Inbox.empty().after(List.of(activity)).deleted()).containsExactly("https://a.example/n");
    }

    @Test
    void oneThatIsWrongSpoilsNoneOfItsCollection() {
        String good = "{\"id\":\"a:1\",\"type\":\"Announce\",\"actor\":\"a:b\",\"object\":\"a:c\"}";
        String json = "{" + CONTEXT + "\"type\":\"Collection\",\"items\":[{\"type\":\"Like\",\"actor\":3}," + good
                + ",7,\"a:link\"],\"first\":{\"type\":\"CollectionPage\",\"items\":" + good + "}}";

        assertThat(open(json).toList()).hasSize(2);
        assertThat(problems(json))
                .containsExactly(
                        "[WRONG_VALUE] in:1:1: /items/0/actor: must be a thing, or the IRI of one, but is not; what it"
                                + " stands in was left out",
                        "[WRONG_VALUE] in:1:1: /items/2: must be a thing, or the IRI of one, but is not; what it stands in"
                                + " was left out",
                        "[NO_ACTIVITY] in:1:1: /items/3: is no activity that portals exchange, and was left out");
    }

    @Test
    void whatIsMissingOrNotUnderstoodIsTold() {
        String start = "{" + CONTEXT + "\"id\":\"a:1\",\"actor\":\"a:b\",";
        assertThat(problems("{" + CONTEXT + "\"type\":\"Undo\",\"actor\":\"a:b\",\"object\":\"a:c\"}"))
                .containsExactly("[NOT_WHOLE] in:1:1: must name id, but does not; the activity was left out");
        assertThat(problems(start + "\"type\":\"Undo\",\"object\":[\"a:c\",\"a:d\"]}"))
                .containsExactly("[NOT_WHOLE] in:1:1: must name object, but does not; the activity was left out");
        assertThat(problems(start + "\"type\":\"Create\",\"object\":\"a:c\",\"published\":\"yesterday\"}"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("[NO_RECORD] in:1:1: /object: has no record of this library along with it");
        assertThat(problems(start
                        + "\"type\":\"Delete\",\"object\":{\"id\":\"a:c\",\"type\":\"Tombstone\",\"version\":-1}}"))
                .singleElement()
                .asString()
                .startsWith("[NOT_UNDERSTOOD] in:1:1: /object/version");
        assertThat(problems("{\"@context\":\"https://schema.org\"}"))
                .containsExactly("[OTHER_CONTEXT] in:1:1: /@context: the document must have the context"
                        + " https://www.w3.org/ns/activitystreams, but has another one; it was left out");
        assertThatThrownBy(() -> open(" []").hasNext())
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("a document of ActivityStreams is one object, but a list was found");
    }

    @Test
    void aRecordUnderAnotherNameIsRefused() {
        Activity created = outbox("veneto")
                .changed(Optional.empty(), proposal(1), NOON, losses)
                .orElseThrow();
        String json = new String(ActivityStreams.toBytes(created), UTF_8);
        String start = "[WRONG_RECORD] in:1:1: /object/record: must be a record with the identity of its object";

        assertThat(problems(json.replace("entity/veneto/7", "entity/veneto/8")))
                .singleElement()
                .asString()
                .startsWith(start);
        assertThat(problems(json.replace("\"Create\"", "\"Offer\"")))
                .singleElement()
                .asString()
                .startsWith(start);
    }

    @Test
    void theExampleOfThePackageRuns() {
        Outbox veneto = outbox("veneto");
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        veneto.changed(Optional.empty(), proposal(1), NOON, losses)
                .ifPresent(activity -> sent.writeBytes(ActivityStreams.toBytes(activity)));

        RecordReader<Activity> received =
                ActivityStreams.activities(new ByteArrayInputStream(sent.toByteArray()), ReadOptions.of("inbox"));
        Inbox inbox = Inbox.empty().after(received.toList());
        assertThat(inbox.records()).containsExactly(proposal(1));
        assertThat(inbox.offers()).isEmpty();
    }
}
