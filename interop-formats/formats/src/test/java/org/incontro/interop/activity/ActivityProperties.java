// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.een.ClientAnonymity;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.testing.ModelValues;

/** The laws of activities, and of what comes of them. */
class ActivityProperties {

    private static final ReadOptions STRICT = ReadOptions.of("activities").strict();
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    // The stream ---------------------------------------------------------------------------------------------------

    @Property(tries = 300)
    void orderRepetitionAndPiecesChangeNothing(@ForAll("streams") List<Activity> stream, @ForAll long seed) {
        Inbox once = Inbox.empty().after(stream);
        Random random = new Random(seed);
        List<Activity> mixed = new ArrayList<>(stream);
        stream.stream().filter(activity -> random.nextBoolean()).forEach(mixed::add);
        Collections.shuffle(mixed, random);
        int cut = random.nextInt(mixed.size() + 1);
        Inbox pieces = Inbox.empty().after(mixed.subList(0, cut)).after(mixed.subList(cut, mixed.size()));

        assertThat(pieces).isEqualTo(once).hasSameHashCodeAs(once);
        assertThat(pieces.offers()).isEqualTo(once.offers());
        assertThat(pieces.records()).isEqualTo(once.records());
        assertThat(pieces.after(stream)).isEqualTo(once);
    }

    @Property(tries = 300)
    void theLatestVersionIsWhatThereIs(@ForAll("streams") List<Activity> stream) {
        Inbox inbox = Inbox.empty().after(stream);
        for (Activity activity : stream) {
            if (activity.type().isAboutState() && Inbox.believes(activity)) {
                Activity kept = inbox.state(activity.object().iri()).orElseThrow();
                assertThat(version(kept)).isGreaterThanOrEqualTo(version(activity));
                assertThat(inbox.deleted().contains(activity.object().iri()))
                        .isEqualTo(kept.type() == ActivityType.DELETE);
            }
        }
    }

    private static long version(Activity activity) {
        return activity.object().version().orElse(activity.type() == ActivityType.DELETE ? Long.MAX_VALUE : 0);
    }

    @Property(tries = 300)
    void anUndoneOfferLeavesEverythingAsItWas(@ForAll("streams") List<Activity> stream, @ForAll boolean undoFirst) {
        Inbox before = Inbox.empty().after(stream);
        Activity offer = outbox("it")
                .offering(interest("it", "new", "de"), START, new LossReport())
                .orElseThrow();
        Activity undo = outbox("it").undoing(offer, START.plusSeconds(1));
        Inbox after = before.after(undoFirst ? List.of(undo, offer) : List.of(offer, undo));

        assertThat(before.after(List.of(offer)).offers())
                .hasSize(before.offers().size() + 1);
        assertThat(after.offers()).isEqualTo(before.offers());
        assertThat(after.records()).isEqualTo(before.records());
        assertThat(after.after(List.of(offer)).offers()).isEqualTo(before.offers());
    }

    @Property(tries = 300)
    void anOfferHasOneAnswer(@ForAll("streams") List<Activity> stream) {
        for (Inbox.Offered offered : Inbox.empty().after(stream).offers()) {
            long given = offered.answers().stream()
                    .filter(answer -> answer.type() != ActivityType.TENTATIVE_ACCEPT)
                    .count();
            assertThat(offered.answer().isPresent())
                    .isEqualTo(!offered.answers().isEmpty());
            assertThat(offered.answer()
                            .filter(answer -> answer.type() != ActivityType.TENTATIVE_ACCEPT)
                            .isPresent())
                    .isEqualTo(given > 0);
            assertThat(offered.answers())
                    .allMatch(answer -> answer.actor()
                            .equals(Outbox.portal(
                                    offered.content().opportunity().region())));
        }
    }

    @Property(tries = 300)
    void strangersChangeNothing(@ForAll("streams") List<Activity> stream) {
        Inbox before = Inbox.empty().after(stream);
        List<Activity> forged = new ArrayList<>();
        for (Activity activity : stream) {
            Optional<Instant> later = Optional.of(START.plusSeconds(1_000_000));
            String id = "https://evil.example/" + forged.size();
            String portal = "https://evil.example/actor";
            forged.add(new Activity(
                    id,
                    ActivityType.DELETE,
                    portal,
                    later,
                    new ActivityObject.Reference(activity.object().iri()),
                    Optional.empty()));
            forged.add(new Activity(
                    id + "u",
                    ActivityType.UNDO,
                    portal,
                    later,
                    new ActivityObject.Reference(activity.id()),
                    Optional.empty()));
            forged.add(new Activity(
                    id + "r",
                    ActivityType.REJECT,
                    portal,
                    Optional.of(Instant.EPOCH),
                    new ActivityObject.Reference(activity.id()),
                    Optional.empty()));
        }
        Inbox after = before.after(forged);

        assertThat(after.records()).isEqualTo(before.records());
        assertThat(after.offers()).isEqualTo(before.offers());
    }

    /** Few things, versions and times, so that ties and contradictions are the rule. */
    @Provide
    Arbitrary<List<Activity>> streams() {
        return activities().list().ofMaxSize(25);
    }

    private static Arbitrary<Activity> activities() {
        Arbitrary<String> regions = Arbitraries.of("it", "de");
        Arbitrary<String> locals = Arbitraries.of("1", "2");
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 2);
        Arbitrary<ActivityType> types = Arbitraries.of(ActivityType.class);
        Arbitrary<String> words = Arbitraries.of("a", "b");
        return Combinators.combine(types, regions, locals, numbers, numbers, words)
                .as(ActivityProperties::activity);
    }

    private static Activity activity(
            ActivityType type, String region, String local, int number, int seconds, String word) {
        Instant at = START.plusSeconds(seconds);
        String other = region.equals("it") ? "de" : "it";
        Opportunity opportunity = Opportunity.technologyOffer(region + ":" + local)
                .revision(Revision.of(number, at))
                .title(LocalizedText.of("en", word))
                .build();
        String offer = "tag:incontro.org,2026:activity/" + other + "/offer" + local;
        String id = "tag:incontro.org,2026:activity/" + region + "/" + type + local + number + seconds;
        ActivityObject object = switch (type) {
            case CREATE, UPDATE -> new ActivityObject.Carried(opportunity);
            case DELETE ->
                new ActivityObject.Tombstone(
                        Iris.of(opportunity.id()),
                        "Article",
                        Optional.of(at),
                        word.equals("a") ? OptionalLong.of(number) : OptionalLong.empty());
            case ANNOUNCE -> new ActivityObject.Reference(Iris.of(EntityId.of(other, local)));
            case OFFER -> new ActivityObject.Carried(interest(region, local, other));
            case ACCEPT, TENTATIVE_ACCEPT, REJECT -> new ActivityObject.Reference(offer);
            case UNDO ->
                new ActivityObject.Reference(
                        word.equals("a") ? "tag:incontro.org,2026:activity/" + region + "/offer" + local : id);
        };
        boolean isPersonal = type == ActivityType.OFFER || (type == ActivityType.UNDO && word.equals("a"));
        String actor = isPersonal ? Iris.of(EntityId.of(region, "p")) : Outbox.portal(region);
        String name = type == ActivityType.OFFER ? "tag:incontro.org,2026:activity/" + region + "/offer" + local : id;
        return new Activity(name, type, actor, Optional.of(at), object, Optional.empty());
    }

    private static ExpressionOfInterest interest(String region, String local, String other) {
        return ExpressionOfInterest.of(
                EntityId.of(region, "eoi" + local),
                EntityId.of(other, local),
                EntityId.of(region, "p"),
                LocalizedText.of("en", "we can"));
    }

    private static Outbox outbox(String region) {
        return Outbox.of(region, ZoneOffset.UTC, Reader.anonymous(), ClientAnonymity.ofProfileAlone());
    }

    // The form -----------------------------------------------------------------------------------------------------

    @Property(tries = 150)
    void whatIsWrittenIsReadBack(@ForAll("entities") Entity record, @ForAll boolean isNew) {
        Activity activity = carrying(record, isNew);
        byte[] bytes = ActivityStreams.toBytes(activity);
        boolean hasName =
                Iris.ours(Iris.of(record.id())).filter(record.id()::equals).isPresent();

        if (hasName) {
            List<Activity> back = read(bytes, STRICT);
            assertThat(back).containsExactly(activity);
            assertThat(ActivityStreams.toBytes(back.get(0))).isEqualTo(bytes);
        }
    }

    @Property(tries = 100)
    void aCollectionHoldsWhatItsActivitiesSay(@ForAll("streams") List<Activity> stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActivityStreams.write(stream, out);

        assertThat(read(out.toByteArray(), STRICT)).isEqualTo(stream);
    }

    private static Activity carrying(Entity record, boolean isNew) {
        ActivityType type = record instanceof ExpressionOfInterest
                ? ActivityType.OFFER
                : isNew ? ActivityType.CREATE : ActivityType.UPDATE;
        return new Activity(
                "https://example.org/1",
                type,
                "https://example.org/actor",
                Optional.of(START),
                new ActivityObject.Carried(record),
                Optional.of("https://example.org/inbox"));
    }

    @Provide
    Arbitrary<Entity> entities() {
        return Arbitraries.oneOf(
                ModelValues.opportunities().map(Entity.class::cast),
                ModelValues.organisations().map(Entity.class::cast),
                ModelValues.persons().map(Entity.class::cast),
                ModelValues.expressionsOfInterest().map(Entity.class::cast));
    }

    private static List<Activity> read(byte[] bytes, ReadOptions options) {
        return ActivityStreams.activities(new ByteArrayInputStream(bytes), options)
                .toList();
    }

    // What leaves --------------------------------------------------------------------------------------------------

    @Property(tries = 60)
    void whatGoesOutIsTakenInAndSaidOnce(@ForAll("opportunities") Opportunity record) {
        Outbox outbox = outbox(record.id().region());
        LossReport losses = new LossReport();
        Optional<Activity> created = outbox.changed(Optional.empty(), record, START, losses);

        if (created.isEmpty()) {
            assertThat(losses.isEmpty()).isFalse();
            return;
        }
        Activity activity = created.get();
        assertThat(Inbox.believes(activity)).isTrue();
        assertThat(outbox.changed(Optional.empty(), record, START, new LossReport()))
                .contains(activity);
        assertThat(outbox.changed(Optional.of(activity), record, START.plusSeconds(1), new LossReport()))
                .isEmpty();
        Activity gone = outbox.removed(activity, START.plusSeconds(2)).orElseThrow();
        Inbox inbox = Inbox.empty().after(List.of(gone, activity));
        assertThat(inbox.records()).isEmpty();
        assertThat(inbox.deleted()).containsExactly(activity.object().iri());
    }

    @Property(tries = 60)
    void theOwnerOfAProfileOfTheNetworkNeverGoesOut(@ForAll("opportunities") Opportunity record) {
        outbox(record.id().region())
                .changed(Optional.empty(), record, START, new LossReport())
                .map(activity -> (Opportunity) ((ActivityObject.Carried) activity.object()).content())
                .ifPresent(shown -> {
                    assertThat(shown.owner().isPresent() && shown.kind().isNetworkKind())
                            .isFalse();
                    assertThat(shown.disclosure().consents()).isEmpty();
                });
    }

    @Provide
    Arbitrary<Opportunity> opportunities() {
        return ModelValues.opportunities();
    }
}
