// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityChange;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.participant.Advisor;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Person;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Reader;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.Formats;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.json.NativeJson;
import org.incontro.interop.testing.ModelValues;
import org.incontro.interop.testing.Projections;
import org.junit.jupiter.api.Test;

class CloudEventsTest {

    private static final String PORTAL = "https://portal.example/";
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final LossReport losses = new LossReport();
    private final CloudEvents everybody = CloudEvents.from(PORTAL, WriteOptions.shownTo(Reader.anonymous()));

    private static Opportunity offer() {
        return Opportunity.technologyOffer("lombardia:to-1")
                .revision(Revision.of(3, NOW))
                .title("it", "Laser")
                .publication(Publication.published().withAnswersUntil(PartialDate.parse("2026-12-31")))
                .build();
    }

    private Map<String, Object> told(Opportunity before, Opportunity after) {
        OpportunityChange change = OpportunityChange.between(Optional.of(before), TODAY, after, TODAY);
        return EventSchema.validate(new String(
                everybody.of(change, after, NOW, losses).orElseThrow().toBytes(), UTF_8));
    }

    @Test
    void aChangeIsAnEventWithTheRecordInIt() {
        OpportunityChange change = OpportunityChange.between(Optional.empty(), TODAY, offer(), TODAY);

        ChangeEvent event = everybody.of(change, offer(), NOW, losses).orElseThrow();

        assertThat(new String(event.toBytes(), UTF_8))
                .isEqualTo("{\"specversion\":\"1.0\","
                        + "\"id\":\"tag:incontro.org,2026:event/lombardia/to-1/3/opportunity.new\","
                        + "\"source\":\"https://portal.example/\","
                        + "\"type\":\"org.incontro.opportunity.new\","
                        + "\"subject\":\"tag:incontro.org,2026:entity/lombardia/to-1\","
                        + "\"time\":\"2026-11-23T10:15:30Z\","
                        + "\"datacontenttype\":\"application/vnd.incontro+json\","
                        + "\"dataschema\":\"urn:incontro:schema:native:1\","
                        + "\"data\":" + new String(NativeJson.toBytes(offer()), UTF_8) + "}");
        assertThat(event)
                .hasToString("ChangeEvent[org.incontro.opportunity.new, tag:incontro.org,2026:entity/lombardia/to-1]");
        assertThat(losses).isEmpty();
    }

    @Test
    void whatHappenedIsInTheTypeAndWhatChangedInAnAttribute() {
        Opportunity extended = offer().toBuilder()
                .publication(Publication.published().withAnswersUntil(PartialDate.parse("2027-01-31")))
                .build();
        Opportunity other = offer().toBuilder()
                .title("it", "Maser")
                .summary("it", "Microonde")
                .build();

        assertThat(told(offer(), extended)).containsEntry("type", "org.incontro.opportunity.extended");
        assertThat(told(offer(), other))
                .containsEntry("type", "org.incontro.opportunity.material")
                .containsEntry("changedfields", "title,summary");
        assertThat(everybody.of(
                        OpportunityChange.between(Optional.of(offer()), TODAY, offer(), TODAY), offer(), NOW, losses))
                .as("nothing happened")
                .isEmpty();
    }

    @Test
    void whatWasTakenBackHasNoData() {
        Opportunity gone = offer().toBuilder()
                .title("it", "Segreto")
                .publication(Publication.of(PublicationStatus.WITHDRAWN))
                .build();

        assertThat(told(offer(), gone))
                .containsEntry("type", "org.incontro.opportunity.withdrawn")
                .doesNotContainKeys("data", "datacontenttype", "dataschema", "changedfields");
    }

    @Test
    void whatTheReceiverMayNotKnowIsNotTold() {
        Opportunity hidden = offer().toBuilder()
                .disclosure(Disclosure.to(Audience.of(Visibility.STAFF)))
                .build();
        OpportunityChange change = OpportunityChange.between(Optional.empty(), TODAY, hidden, TODAY);

        assertThat(everybody.of(change, hidden, NOW, losses)).isEmpty();
        assertThat(losses.counts()).containsOnlyKeys("RECORD_NOT_SHOWN");
        assertThat(CloudEvents.from(PORTAL, WriteOptions.shownTo(Reader.staff()))
                        .of(change, hidden, NOW, losses))
                .isPresent();
    }

    @Test
    void theClientOfAProfileIsNotNamed() {
        Organisation acme =
                Organisation.builder("lombardia:acme").name("it", "Acme Ottica").build();
        Opportunity owned = offer().toBuilder().owner(acme.id()).build();
        Opportunity leaking =
                owned.toBuilder().description("it", "La Acme Ottica offre").build();
        OpportunityChange change = OpportunityChange.between(Optional.empty(), TODAY, owned, TODAY);
        CloudEvents events = CloudEvents.from(
                PORTAL, WriteOptions.shownTo(Reader.anonymous()).knowingOwners(id -> Optional.of(acme)));

        assertThat(new String(
                        events.of(change, owned, NOW, losses).orElseThrow().toBytes(), UTF_8))
                .doesNotContain("acme");
        assertThat(events.of(change, leaking, NOW, losses)).isEmpty();
        assertThat(new String(
                        Projections.write(
                                CloudEvents.FORMAT, List.of(owned), WriteOptions.shownTo(Reader.anonymous()), losses),
                        UTF_8))
                .contains("Laser")
                .doesNotContain("acme");
    }

    @Test
    void participantsComeChangeAndGo() {
        Organisation polo = Organisation.builder("lombardia:1")
                .revision(Revision.of(2, NOW))
                .name("it", "Polo")
                .contact(ContactPoint.of("Ada", "ada@example.org"))
                .build();
        Person nobody = Person.builder("lombardia:2").name("Ada").build();

        String event = new String(
                everybody
                        .of(ParticipantChange.CHANGED, polo, NOW, losses)
                        .orElseThrow()
                        .toBytes(),
                UTF_8);
        assertThat(EventSchema.validate(event)).containsEntry("type", "org.incontro.organisation.changed");
        assertThat(event).contains("Polo").doesNotContain("Ada");
        assertThat(everybody
                        .of(ParticipantChange.REMOVED, polo, NOW, losses)
                        .orElseThrow()
                        .data())
                .isEmpty();
        assertThat(everybody.of(ParticipantChange.NEW, nobody, NOW, losses))
                .as("who did not agree")
                .isEmpty();
        assertThat(CloudEvents.from(PORTAL, WriteOptions.complete())
                        .of(ParticipantChange.NEW, nobody, NOW, losses)
                        .orElseThrow()
                        .type())
                .isEqualTo("org.incontro.person.new");
    }

    @Test
    void whatIsGoneIsNamedAndNothingElse() {
        ChangeEvent removed = everybody.removed(EntityId.of("lombardia", "1"), NOW);

        assertThat(EventSchema.validate(new String(removed.toBytes(), UTF_8)))
                .containsEntry("type", "org.incontro.record.removed")
                .containsEntry("subject", "tag:incontro.org,2026:entity/lombardia/1")
                .doesNotContainKey("data");
        assertThatThrownBy(() -> everybody.removed(EntityId.of("lombardia", "\uD83D"), NOW))
                .hasMessageStartingWith("an id must have whole characters, but was");
    }

    @Test
    void aSourceMustBeAUri() {
        for (String source : List.of("", "portal", "https://a b", "https://a\"", "https://ä")) {
            assertThatThrownBy(() -> CloudEvents.from(source, WriteOptions.complete()))
                    .hasMessage("source must be a URI such as https://portal.example/, but was \"" + source + "\"");
        }
    }

    @Test
    void aBatchIsAListAndWhatIsNeitherParticipantNorOpportunityHasNoPlace() {
        Advisor advisor = ModelValues.advisors().sample();

        assertThat(new String(Projections.write(CloudEvents.FORMAT, List.of(advisor), losses), UTF_8))
                .isEqualTo("[]\n");
        assertThat(losses.counts()).containsOnlyKeys("NO_PLACE_FOR_RECORD");
    }

    @Test
    void readingIsRefusedByName() {
        assertThat(Formats.installed().forMediaType("application/cloudevents-batch+json"))
                .contains(CloudEvents.FORMAT);
        assertThatThrownBy(() -> CloudEvents.FORMAT.read(new ByteArrayInputStream(new byte[0]), ReadOptions.of("x")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the format cloudevents cannot be read: it is only written");
    }
}
