// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.privacy.Reader;
import org.incontro.interop.LossReport;
import org.incontro.interop.een.ClientAnonymity;
import org.incontro.interop.internal.Iris;

/**
 * Makes the activities of one portal, and leaves out of them what others may not see. Immutable and thread-safe.
 *
 * <p>Names are made of what is said, so that saying the same again gives the same activity. Times are the caller's.
 */
public final class Outbox {

    private static final String ACTIVITY = "activity";

    private final String region;
    private final ZoneId zone;
    private final Gate gate;

    private Outbox(String region, ZoneId zone, Gate gate) {
        this.region = region;
        this.zone = zone;
        this.gate = gate;
    }

    /**
     * Returns the outbox of a portal.
     *
     * @param region the region of its records
     * @param zone the time zone in which its days begin
     * @param audience for whom it publishes: {@link Reader#anonymous()} for everybody
     * @param anonymity finds the clients of the network's profiles, whose names never go out
     * @throws IllegalArgumentException if the audience is staff or one participant
     */
    public static Outbox of(String region, ZoneId zone, Reader audience, ClientAnonymity anonymity) {
        if (audience.role() == Reader.Role.STAFF || audience.participant().isPresent()) {
            throw new IllegalArgumentException(
                    "an outbox must have an audience outside of the portal, but was given staff or one participant");
        }
        EntityId.of(region, "any");
        return new Outbox(region, zone, new Gate(audience, anonymity));
    }

    /**
     * Returns the name of a portal as an actor.
     *
     * @param region the region of its records
     */
    public static String portal(String region) {
        return Iris.in("portal", region);
    }

    /**
     * Says what became of a participant or an opportunity since the portal last spoke of it.
     *
     * <p>It is created when others may see it for the first time, or again; updated when they can see a difference; and
     * deleted, with a tombstone, when they may not see it any more, for whatever reason. Call it whenever the record has changed
     * and on the day after its last one.
     *
     * @param last the last activity that the portal sent about it; empty if there is none
     * @param now the record as it stands
     * @param at the present time
     * @param losses where it is told what others do not see
     * @return empty if there is nothing to say
     * @throws IllegalArgumentException if the record is another region's, if the last activity is about another thing, or if
     *     neither the record's revision nor the time is later than those of the last activity
     */
    public Optional<Activity> changed(Optional<Activity> last, Entity now, Instant at, LossReport losses) {
        required(now.id());
        last.ifPresent(activity -> requireFollows(activity, now, at));
        Optional<Entity> known = last.flatMap(Outbox::content);
        Optional<Entity> shown = gate.shown(now, at.atZone(zone).toLocalDate(), losses);
        if (shown.isEmpty()) {
            return known.map(content -> gone(content, Records.revision(now).number(), at));
        }
        if (known.equals(shown)) {
            return Optional.empty();
        }
        ActivityType type = known.isEmpty() ? ActivityType.CREATE : ActivityType.UPDATE;
        return Optional.of(about(type, new ActivityObject.Carried(shown.get()), at));
    }

    /**
     * Says that a record that the portal published is no longer there.
     *
     * @param last the last activity that the portal sent about it
     * @param at the present time
     * @return empty if that was a deletion already
     * @throws IllegalArgumentException if that activity is of another portal, or later
     */
    public Optional<Activity> removed(Activity last, Instant at) {
        requireOwn(last);
        Optional<Entity> known = content(last);
        known.ifPresent(content -> requireFollows(last, content, at));
        return known.map(content -> gone(content, Records.revision(content).number(), at));
    }

    private Activity gone(Entity content, long version, Instant at) {
        return about(
                ActivityType.DELETE,
                new ActivityObject.Tombstone(
                        Iris.of(content.id()), Records.type(content), Optional.of(at), OptionalLong.of(version)),
                at);
    }

    private Activity about(ActivityType type, ActivityObject object, Instant at) {
        String id = Iris.in(
                ACTIVITY,
                region,
                type.word(),
                object.iri(),
                Long.toString(object.version().orElse(0)),
                at.toString());
        return new Activity(id, type, portal(region), Optional.of(at), object, Optional.empty());
    }

    private static Optional<Entity> content(Activity last) {
        return last.object() instanceof ActivityObject.Carried carried
                ? Optional.of(carried.content())
                : Optional.empty();
    }

    private void requireFollows(Activity last, Entity now, Instant at) {
        if (!last.object().iri().equals(Iris.of(now.id()))) {
            throw new IllegalArgumentException("the last activity must be about %s, but is about %s"
                    .formatted(Iris.of(now.id()), last.object().iri()));
        }
        long before = last.object().version().orElse(0);
        long number = Records.revision(now).number();
        boolean isLater = number > before
                || (number == before && last.published().orElse(Instant.MIN).isBefore(at));
        if (!isLater) {
            throw new IllegalArgumentException(
                    "%s must be told of in order, but revision %s at %s does not follow revision %s; nobody would believe it"
                            .formatted(now.id(), number, at, before));
        }
    }

    /**
     * Points to what another portal published. It names the thing and does not carry it: who wants to know more asks its
     * portal.
     *
     * @param heard a creation or an update of another portal
     * @param at the present time
     * @throws IllegalArgumentException if it is an activity of another type
     */
    public Activity announcing(Activity heard, Instant at) {
        if (heard.type() != ActivityType.CREATE && heard.type() != ActivityType.UPDATE) {
            throw new IllegalArgumentException("what is announced must be a Create or an Update, but was "
                    + heard.type().word());
        }
        return about(
                ActivityType.ANNOUNCE,
                new ActivityObject.Reference(heard.object().iri()),
                at);
    }

    /**
     * Hands an expression of interest of one of the portal's participants over. Contact details go along if the answer says
     * that the participant agreed to it; what they agreed to and what only this portal asked them stay.
     *
     * @param answer the expression of interest; a changed one needs a new revision
     * @param at the present time
     * @param losses where it is told what stays
     * @return the offer, addressed to the portal of the opportunity; empty if it cannot be written
     * @throws IllegalArgumentException if the participant is of another portal
     */
    public Optional<Activity> offering(ExpressionOfInterest answer, Instant at, LossReport losses) {
        required(answer.participant());
        required(answer.id());
        String id = Iris.in(
                ACTIVITY,
                region,
                ActivityType.OFFER.word(),
                Iris.of(answer.id()),
                Long.toString(answer.revision().number()));
        return gate.sent(answer, losses)
                .map(sent -> new Activity(
                        id,
                        ActivityType.OFFER,
                        Iris.of(answer.participant()),
                        Optional.of(at),
                        new ActivityObject.Carried(sent),
                        Optional.of(portal(answer.opportunity().region()))));
    }

    /**
     * Answers an offer that was made for one of the portal's opportunities.
     *
     * @param type {@link ActivityType#ACCEPT}, {@link ActivityType#TENTATIVE_ACCEPT} or {@link ActivityType#REJECT}
     * @param offer the offer
     * @param at the present time
     * @throws IllegalArgumentException if it is no answer, no offer, or an offer for another portal
     */
    public Activity answering(ActivityType type, Activity offer, Instant at) {
        boolean isOurs = content(offer)
                .filter(ExpressionOfInterest.class::isInstance)
                .map(ExpressionOfInterest.class::cast)
                .filter(answer -> answer.opportunity().region().equals(region))
                .isPresent();
        if (!type.isAnswer() || offer.type() != ActivityType.OFFER || !isOurs) {
            throw new IllegalArgumentException(
                    "an answer must be to an Offer for an opportunity of %s, but was %s to %s"
                            .formatted(region, type.word(), offer.id()));
        }
        return new Activity(
                Iris.in(ACTIVITY, region, type.word(), offer.id(), at.toString()),
                type,
                portal(region),
                Optional.of(at),
                new ActivityObject.Reference(offer.id()),
                Optional.of(offer.actor()));
    }

    /**
     * Takes an activity back, in the name of its actor.
     *
     * @param done an offer, an answer or an announcement of this portal or of one of its participants
     * @param at the present time
     * @throws IllegalArgumentException if it is of another portal, or of a type that is not taken back but followed by another
     */
    public Activity undoing(Activity done, Instant at) {
        requireOwn(done);
        if (done.type().isAboutState() || done.type() == ActivityType.UNDO) {
            throw new IllegalArgumentException(
                    "what is undone must be an offer, an answer or an announcement, but was %s; say what follows it instead"
                            .formatted(done.type().word()));
        }
        return new Activity(
                Iris.in(ACTIVITY, region, ActivityType.UNDO.word(), done.id()),
                ActivityType.UNDO,
                done.actor(),
                Optional.of(at),
                new ActivityObject.Reference(done.id()),
                done.target());
    }

    private void requireOwn(Activity activity) {
        if (!Addresses.areOfOneHouse(activity.actor(), portal(region))) {
            throw new IllegalArgumentException(
                    "an activity must be of the portal %s, but was of %s".formatted(region, activity.actor()));
        }
    }

    private void required(EntityId id) {
        if (!id.region().equals(region)) {
            throw new IllegalArgumentException("a record must be of the region %s, but was %s".formatted(region, id));
        }
    }
}
