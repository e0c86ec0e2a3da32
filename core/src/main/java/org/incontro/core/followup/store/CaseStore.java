// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.OpeningRules;
import org.incontro.core.followup.cases.OpeningRules.OpenCase;
import org.incontro.core.identity.EntityId;
import org.incontro.core.store.ConcurrentChangeException;

/** Keeps the histories of cases. Changes by two at once have one winner. */
public interface CaseStore {

    /**
     * Returns a case, or empty if there is none.
     *
     * @param id the case
     */
    Optional<Case> find(EntityId id);

    /**
     * Returns several cases; those that are not there are left out.
     *
     * @param ids the cases
     * @return in the order of {@code ids}
     */
    List<Case> find(List<EntityId> ids);

    /**
     * Stores a case that was just opened.
     *
     * @param opened the case, with one entry
     * @param rules how many open cases the participant may have, and on what; held even against openings at the same time
     * @throws ConcurrentChangeException if the case is there already, the rules do not allow one more, or it is the life of an opportunity that has
     *     an open one
     */
    void open(Case opened, OpeningRules rules);

    /**
     * Stores what was added to a case, and nothing of what was there before: what was erased since it was read stays erased.
     *
     * @param before the case as it was read
     * @param after the same case with more entries
     * @throws ConcurrentChangeException if somebody else changed it since it was read
     */
    void append(Case before, Case after);

    /**
     * Returns the open cases of a participant, in the order of their identifiers.
     *
     * @param participant who
     */
    List<OpenCase> openCasesOf(EntityId participant);

    /**
     * Returns open cases in the order of their identifiers.
     *
     * @param after where to go on: those behind this one; empty for the first
     * @param limit how many at most
     */
    List<Case> openCases(Optional<EntityId> after, int limit);

    /**
     * Returns all cases in the order of their identifiers.
     *
     * @param after where to go on: those behind this one; empty for the first
     * @param limit how many at most
     */
    List<Case> cases(Optional<EntityId> after, int limit);

    /**
     * Returns every case in whose history somebody is named, in the order of their identifiers.
     *
     * @param person who
     */
    List<Case> naming(EntityId person);

    /**
     * Returns the open cases on an opportunity that follow one workflow, in order.
     *
     * @param opportunity the opportunity
     * @param workflow the workflow's name
     */
    List<EntityId> openCasesOn(EntityId opportunity, String workflow);

    /**
     * Returns the open cases that somebody is in charge of, in order.
     *
     * @param advisor who
     */
    List<EntityId> inChargeOf(EntityId advisor);

    /**
     * Returns the open cases in which time may ask for something: those that were changed since somebody last looked, and those whose time to
     * look again has come; all of them if the settings are others than at the last call. Until the caller's transaction ends, others who call
     * this wait.
     *
     * @param now the time
     * @param settings a digest of the settings by which the times were found, at most 64 characters
     * @return in order
     */
    List<EntityId> due(Instant now, String settings);

    /**
     * Notes when to look at open cases again; for a case that somebody changed since it was read nothing is noted, so that it is due at once.
     *
     * @param seen the cases as they were looked at
     * @param at when time may ask for something in them next; empty if it never will
     */
    void lookAgain(Collection<Case> seen, Optional<Instant> at);

    /** Returns how many open cases each advisor is in charge of, in the order of the advisors. */
    SortedMap<EntityId, Integer> loads();

    /**
     * Replaces the texts of a history by a version from which some were erased.
     *
     * @param erased the case, with the same entries
     * @throws ConcurrentChangeException if somebody else changed it since it was read: what they added would not be erased
     */
    void erase(Case erased);

    /** What a case still holds. */
    enum Held {
        /** At least something that says something of a person. */
        SOMETHING_PERSONAL,
        /** Whatever it holds. */
        ANYTHING
    }

    /**
     * Returns the cases that ended before a time, in order.
     *
     * @param before the time
     * @param held what they must still hold
     */
    List<EntityId> endedBefore(Instant before, Held held);

    /**
     * Deletes a case with its history. What the change feed said of it is gone too.
     *
     * @param id the case
     */
    void delete(EntityId id);

    /**
     * Returns what changed, in the order in which it can be told: nothing ever appears before a position that was read.
     *
     * @param after the last position that was read; 0 to begin
     * @param limit how many at most
     */
    List<CaseChange> changes(long after, int limit);
}
