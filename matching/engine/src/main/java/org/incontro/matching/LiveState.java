// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
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
    private boolean noting;
    private Changes changes = new Changes();

    /** What was put or removed. */
    private record Changes(SortedSet<EntityId> participants, SortedSet<EntityId> opportunities) {

        Changes() {
            this(new TreeSet<>(), new TreeSet<>());
        }

        int size() {
            return participants.size() + opportunities.size();
        }
    }

    LiveState(WeightModel model) {
        state = new EngineState(model);
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

    void put(Participant participant) {
        EngineState before = now();
        ParticipantProfile profile = ParticipantProfile.of(participant, before.model);
        synchronized (changing) {
            EngineState now = now();
            now.put(now.equals(before) ? profile : ParticipantProfile.of(participant, now.model));
            noteParticipant(participant.id());
        }
    }

    void put(Opportunity opportunity) {
        EngineState before = now();
        Posting posting = Posting.of(opportunity, before.model);
        synchronized (changing) {
            EngineState now = now();
            now.put(now.equals(before) ? posting : Posting.of(opportunity, now.model));
            noteOpportunity(opportunity.id());
        }
    }

    boolean removeParticipant(EntityId id) {
        synchronized (changing) {
            noteParticipant(id);
            return now().removeParticipant(id);
        }
    }

    boolean removeOpportunity(EntityId id) {
        synchronized (changing) {
            noteOpportunity(id);
            return now().removeOpportunity(id);
        }
    }

    private void noteParticipant(EntityId id) {
        if (noting) {
            changes.participants().add(id);
        }
    }

    private void noteOpportunity(EntityId id) {
        if (noting) {
            changes.opportunities().add(id);
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
            EngineState next = new EngineState(before.model.learn(held.bags(before.model.extraction())));
            try {
                bringOver(all(held), before, next);
                for (int round = 0; round < ROUNDS && changed() > FEW; round++) {
                    bringOver(taken(), before, next);
                }
                replace(before, next);
            } finally {
                stopNoting();
            }
            return next.model;
        }
    }

    private static Changes all(EngineState.Holding held) {
        Changes all = new Changes();
        held.participants()
                .forEach(profile -> all.participants().add(profile.participant().id()));
        held.opportunities()
                .forEach(
                        posting -> all.opportunities().add(posting.opportunity().id()));
        return all;
    }

    private static void bringOver(Changes some, EngineState from, EngineState to) {
        for (EntityId id : some.participants()) {
            Optional.ofNullable(from.participants.get(id))
                    .ifPresentOrElse(
                            held -> to.put(ParticipantProfile.of(held.participant(), to.model)),
                            () -> to.removeParticipant(id));
        }
        for (EntityId id : some.opportunities()) {
            Optional.ofNullable(from.opportunities.get(id))
                    .ifPresentOrElse(
                            held -> to.put(Posting.of(held.opportunity(), to.model)), () -> to.removeOpportunity(id));
        }
    }

    private int changed() {
        synchronized (changing) {
            return changes.size();
        }
    }

    private Changes taken() {
        synchronized (changing) {
            Changes taken = changes;
            changes = new Changes();
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
            changes = new Changes();
        }
    }

    void close() {
        synchronized (changing) {
            closed = true;
            state.close();
        }
    }
}
