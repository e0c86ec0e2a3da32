// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.WeightModel;

/**
 * The state that searches see, its changes, and its replacement by one of another model. Thread-safe.
 *
 * <p>Texts are analysed outside the lock, so that writers wait for each other no longer than the index takes. Learning
 * builds the next state beside the present one, which goes on changing; what changes meanwhile is noted by its identity and
 * brought over from the present state, which always has the newest. The first rounds of this are run outside the lock,
 * for they leave less to do each time; the last, short or at least the last of {@value #ROUNDS}, under it, where the next
 * state takes the place of the present one.
 */
final class LiveState {

    /** So many changes are brought over while others wait: some milliseconds. */
    private static final int FEW = 64;

    /** After so many rounds writers wait, should they be faster than learning. */
    private static final int ROUNDS = 8;

    private final Object learning = new Object();
    private final Object changing = new Object();
    private volatile EngineState state;
    private volatile boolean closed;
    private final InterestScorer interestScorer;
    private final FeedLedger ledger = new FeedLedger();
    private boolean noting;
    /** What was put or removed while somebody learns. */
    private SortedSet<RecordKey> changes = new TreeSet<>();

    LiveState(WeightModel model, InterestScorer interestScorer) {
        this.interestScorer = interestScorer;
        state = new EngineState(model, interestScorer);
    }

    /** Begins with what a snapshot holds. */
    LiveState(EngineImage image, InterestScorer interestScorer) {
        this(image.model(), interestScorer);
        image.records().forEach(record -> record.enter(state));
        ledger.restore(image.position(), image.early(), image.skipped());
    }

    /** Returns what is held at one moment, and how far the feed has been followed. */
    EngineImage image() {
        synchronized (changing) {
            EngineState now = now();
            return new EngineImage(
                    now.model, now.holding().all().toList(), ledger.mark(), ledger.versions(), ledger.skipped());
        }
    }

    /**
     * Returns the state to be searched.
     *
     * @throws IllegalStateException if it was closed
     */
    EngineState now() {
        if (closed) {
            throw new IllegalStateException("an engine must be open to be used, but this one was closed");
        }
        return state;
    }

    /** Returns the state, closed or not. */
    EngineState last() {
        return state;
    }

    void put(Held.Maker maker) {
        EngineState before = now();
        Held held = maker.under(before);
        synchronized (changing) {
            EngineState now = now();
            Held current = now.equals(before) ? held : maker.under(now);
            note(current.key());
            enter(current, now);
            ledger.settle(current.key());
        }
    }

    /** Puts a record into a state: all of it, or nothing. */
    private static void enter(Held record, EngineState state) {
        try {
            record.enter(state);
        } catch (RuntimeException refused) {
            state.remove(record.key());
            throw refused;
        }
    }

    boolean remove(RecordKey key) {
        synchronized (changing) {
            note(key);
            ledger.settle(key);
            return now().remove(key);
        }
    }

    /**
     * Removes a participant with its wish and its interests, and lets go of all that belonged to it; waits for somebody who learns, so that it is in no
     * state that is being made either.
     */
    boolean erase(EntityId participant) {
        synchronized (learning) {
            boolean known;
            synchronized (changing) {
                known = remove(new RecordKey(RecordKind.PARTICIPANT, participant));
                known |= remove(new RecordKey(RecordKind.PROFILE_INTEREST, participant));
                for (RecordKey interest : now().interestsOf(participant)) {
                    known |= remove(interest);
                }
            }
            now().compact();
            return known;
        }
    }

    /** Applies a change of the feed, and tells whether it was news. */
    boolean apply(RecordChange change, Optional<Held.Maker> maker) {
        EngineState before = now();
        synchronized (changing) {
            if (!ledger.isNews(change.key(), change.version())) {
                return false;
            }
        }
        Optional<Held> held = maker.map(making -> making.under(before));
        synchronized (changing) {
            EngineState now = now();
            if (!ledger.isNews(change.key(), change.version())) {
                return false;
            }
            note(change.key());
            if (maker.isPresent() && !now.equals(before)) {
                held = maker.map(making -> making.under(now));
            }
            held.ifPresentOrElse(record -> enter(record, now), () -> now.remove(change.key()));
            ledger.note(change.key(), change.version());
            ledger.settle(change.key());
            return true;
        }
    }

    /**
     * Passes over a change of the feed that cannot be applied, and tells whether it was news. What was held of the record goes too: nobody knows
     * whether it may still be shown.
     */
    boolean skip(SkippedChange change) {
        synchronized (changing) {
            EngineState now = now();
            if (!ledger.isNews(change.key(), change.version())) {
                return false;
            }
            note(change.key());
            now.remove(change.key());
            ledger.note(change.key(), change.version());
            ledger.skip(change);
            return true;
        }
    }

    /** Notes that everything up to a version of the feed has been applied. */
    void advance(long upTo) {
        synchronized (changing) {
            now();
            ledger.advance(upTo);
        }
    }

    /** Returns how far the feed has been followed. */
    FeedReadiness readiness(long newest) {
        synchronized (changing) {
            now();
            return new FeedReadiness(ledger.mark(), newest, ledger.early(), ledger.skipped());
        }
    }

    private void note(RecordKey key) {
        if (noting) {
            changes.add(key);
        }
    }

    /** Replaces the state by one whose model has learned from it, and returns that model. */
    WeightModel learn() {
        synchronized (learning) {
            EngineState before;
            EngineState.Holding held;
            synchronized (changing) {
                before = now();
                held = before.holding();
                noting = true;
            }
            try {
                EngineState next =
                        new EngineState(before.model.learn(held.bags(before.model.extraction())), interestScorer);
                bringOver(held.all().map(Held::key).toList(), before, next);
                for (int round = 0; round < ROUNDS && changed() > FEW; round++) {
                    bringOver(taken(), before, next);
                }
                replace(before, next);
                return next.model;
            } finally {
                stopNoting();
            }
        }
    }

    private static void bringOver(Collection<RecordKey> some, EngineState from, EngineState to) {
        for (RecordKey key : some) {
            from.held(key).ifPresentOrElse(held -> held.under(to).enter(to), () -> to.remove(key));
        }
    }

    private int changed() {
        synchronized (changing) {
            return changes.size();
        }
    }

    private SortedSet<RecordKey> taken() {
        synchronized (changing) {
            SortedSet<RecordKey> taken = changes;
            changes = new TreeSet<>();
            return taken;
        }
    }

    private void replace(EngineState before, EngineState next) {
        synchronized (changing) {
            if (closed) {
                next.close();
            }
            now();
            bringOver(changes, before, next);
            state = next;
        }
    }

    private void stopNoting() {
        synchronized (changing) {
            noting = false;
            changes = new TreeSet<>();
        }
    }

    void close() {
        synchronized (changing) {
            closed = true;
            ledger.clear();
            state.close();
        }
    }
}
