// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.interop.internal.Iris;

/**
 * What has come of the activities that a portal received. Immutable and thread-safe.
 *
 * <p>The same activities give the same inbox, in whatever order, however often and in however many pieces they come. An actor is
 * believed about what is its own and about nothing else: a portal speaks for its records, an opportunity's portal answers the
 * offers made for it, and who did something may undo it.
 */
public final class Inbox {

    /*
     * Each part is a map that only ever takes the greater of two activities under one key, by a total order, so that taking
     * them in is commutative, associative and idempotent, which is all that the promise above needs:
     *
     *   states   by the name of the thing: the latest version, a deletion before anything else of its version
     *   said     by actor and name of the activity: what can be undone
     *   undone   by actor and name of the activity that is undone, which may come later than its undoing
     *
     * What follows from them, such as which answer counts, is worked out when it is asked for, and so cannot depend on what
     * came first. One name with two contents is a fault of the sender; the order decides that too.
     */
    private static final Comparator<Activity> LATER = Comparator.comparingLong(Inbox::version)
            .thenComparing(activity -> activity.published().orElse(Instant.MIN))
            .thenComparing(activity -> activity.type() == ActivityType.DELETE)
            .thenComparing(Activity::id)
            .thenComparing(ActivityForm::json);

    private static final Inbox EMPTY = new Inbox(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    private final SortedMap<String, Activity> states;
    private final SortedMap<String, Activity> said;
    private final SortedMap<String, Activity> undone;

    private Inbox(
            SortedMap<String, Activity> states, SortedMap<String, Activity> said, SortedMap<String, Activity> undone) {
        this.states = states;
        this.said = said;
        this.undone = undone;
    }

    /**
     * An expression of interest and what was answered.
     *
     * @param offer the activity that handed it over
     * @param content the expression of interest
     * @param answers what the opportunity's portal said and did not take back, in the order of time; the first
     *     {@link ActivityType#ACCEPT} or {@link ActivityType#REJECT} counts, later ones change nothing
     */
    public record Offered(Activity offer, ExpressionOfInterest content, List<Activity> answers) {

        /** Copies the list. */
        public Offered {
            answers = List.copyOf(answers);
        }

        /** Returns the answer that counts: the first yes or no, else the first promise of one; empty if there is none. */
        public Optional<Activity> answer() {
            return answers.stream()
                    .filter(answer -> answer.type() != ActivityType.TENTATIVE_ACCEPT)
                    .findFirst()
                    .or(() -> answers.stream().findFirst());
        }
    }

    /** Returns the inbox of a portal that has not received anything. */
    public static Inbox empty() {
        return EMPTY;
    }

    /**
     * Returns this inbox after more activities. Those that it does not believe ({@link #believes}) change nothing.
     *
     * <p>It costs time in the size of both; hand activities in together.
     *
     * @param activities in any order
     */
    public Inbox after(Iterable<Activity> activities) {
        Inbox next = new Inbox(new TreeMap<>(states), new TreeMap<>(said), new TreeMap<>(undone));
        for (Activity activity : activities) {
            if (believes(activity)) {
                next.take(activity);
            }
        }
        return next;
    }

    private void take(Activity activity) {
        if (activity.type().isAboutState()) {
            keep(states, activity.object().iri(), activity);
        } else if (activity.type() == ActivityType.UNDO) {
            keep(undone, key(activity.actor(), activity.object().iri()), activity);
        } else {
            keep(said, key(activity.actor(), activity.id()), activity);
        }
    }

    private static void keep(SortedMap<String, Activity> kept, String key, Activity activity) {
        kept.merge(key, activity, (one, other) -> LATER.compare(one, other) >= 0 ? one : other);
    }

    /** No name has a space in it. */
    private static String key(String actor, String name) {
        return actor + " " + name;
    }

    /**
     * Tells whether an activity speaks for what is its actor's own.
     *
     * <p>Names of ours belong to their region, other names to their host. That an answer is given by the portal of the
     * opportunity shows only beside the offer, and is looked at there.
     */
    public static boolean believes(Activity activity) {
        boolean isOwnName = Addresses.areOfOneHouse(activity.actor(), activity.id());
        boolean isAboutOwn =
                Addresses.areOfOneHouse(activity.actor(), activity.object().iri());
        if (activity.type() == ActivityType.OFFER) {
            return isOwnName
                    && isAboutOwn
                    && activity.object() instanceof ActivityObject.Carried carried
                    && carried.content() instanceof ExpressionOfInterest answer
                    && activity.actor().equals(Iris.of(answer.participant()));
        }
        return isOwnName && (isAboutOwn || !activity.type().isAboutState());
    }

    /** A deletion that does not say which version it ends is the end. */
    private static long version(Activity activity) {
        return activity.object().version().orElse(activity.type() == ActivityType.DELETE ? Long.MAX_VALUE : 0);
    }

    /** Returns the records that are published, in the order of their names. */
    public List<Entity> records() {
        List<Entity> records = new ArrayList<>();
        states.values().forEach(activity -> {
            if (activity.object() instanceof ActivityObject.Carried carried) {
                records.add(carried.content());
            }
        });
        return Collections.unmodifiableList(records);
    }

    /**
     * Returns the activity that says what state a thing is in: it carries the record, only names it, or is a deletion.
     *
     * @param iri the name of the thing
     */
    public Optional<Activity> state(String iri) {
        return Optional.ofNullable(states.get(iri));
    }

    /** Returns the names of what was deleted, in order. */
    public SortedSet<String> deleted() {
        TreeSet<String> names = new TreeSet<>();
        states.forEach((name, activity) -> {
            if (activity.type() == ActivityType.DELETE) {
                names.add(name);
            }
        });
        return Collections.unmodifiableSortedSet(names);
    }

    /**
     * Returns who announced a thing and did not take that back, in order.
     *
     * @param iri the name of the thing
     */
    public SortedSet<String> announcers(String iri) {
        TreeSet<String> actors = new TreeSet<>();
        standing()
                .filter(activity -> activity.type() == ActivityType.ANNOUNCE
                        && activity.object().iri().equals(iri))
                .forEach(activity -> actors.add(activity.actor()));
        return Collections.unmodifiableSortedSet(actors);
    }

    /** Returns the expressions of interest that were not taken back, in the order of the names of actor and offer. */
    public List<Offered> offers() {
        Map<String, List<Activity>> answers = new TreeMap<>();
        standing()
                .filter(activity -> activity.type().isAnswer())
                .sorted(Activity.BY_TIME)
                .forEach(activity -> answers.computeIfAbsent(activity.object().iri(), name -> new ArrayList<>())
                        .add(activity));
        List<Offered> offers = new ArrayList<>();
        standing()
                .filter(activity -> activity.type() == ActivityType.OFFER)
                .forEach(offer -> offers.add(offered(offer, answers.getOrDefault(offer.id(), List.of()))));
        return Collections.unmodifiableList(offers);
    }

    private static Offered offered(Activity offer, List<Activity> answers) {
        ExpressionOfInterest content = (ExpressionOfInterest) ((ActivityObject.Carried) offer.object()).content();
        String opportunity = Iris.of(content.opportunity());
        return new Offered(
                offer,
                content,
                answers.stream()
                        .filter(answer -> Addresses.areOfOneHouse(answer.actor(), opportunity))
                        .toList());
    }

    private Stream<Activity> standing() {
        return said.entrySet().stream()
                .filter(entry -> !undone.containsKey(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    /** Tells whether the other one comes of the same activities, as far as they count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Inbox inbox
                && states.equals(inbox.states)
                && said.equals(inbox.said)
                && undone.equals(inbox.undone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(states, said, undone);
    }

    @Override
    public String toString() {
        return "Inbox[%s states, %s said, %s undone]".formatted(states.size(), said.size(), undone.size());
    }
}
