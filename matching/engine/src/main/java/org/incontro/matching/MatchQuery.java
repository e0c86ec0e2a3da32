// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.privacy.Reader;

/**
 * How to ask for matches. Immutable; as thread-safe as the predicates of its filters.
 *
 * @param today the day on which the opportunities must be open
 * @param limit how many matches at most, at least 1
 * @param reader for whom the matches and their reasons are; what they may not see is not told
 * @param participants the participants that are asked for
 * @param opportunities the opportunities that are asked for
 * @param excluded participants and opportunities that must not be matched, such as conflicts of interest; in order
 */
public record MatchQuery(
        LocalDate today,
        int limit,
        Reader reader,
        ParticipantFilter participants,
        OpportunityFilter opportunities,
        SortedSet<EntityId> excluded) {

    /** How many matches at most, unless said otherwise. */
    public static final int DEFAULT_LIMIT = 10;

    /**
     * Copies the set and checks the limit.
     *
     * @throws IllegalArgumentException if {@code limit} is below 1
     */
    public MatchQuery {
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(participants, "participants");
        Objects.requireNonNull(opportunities, "opportunities");
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but was " + limit);
        }
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
    }

    /**
     * Asks for {@value #DEFAULT_LIMIT} matches, for a reader who is not signed in.
     *
     * @param today the day on which the opportunities must be open
     */
    public static MatchQuery on(LocalDate today) {
        return new MatchQuery(
                today,
                DEFAULT_LIMIT,
                Reader.anonymous(),
                ParticipantFilter.all(),
                OpportunityFilter.all(),
                Collections.emptySortedSet());
    }

    /**
     * Asks for another number of matches.
     *
     * @param newLimit at least 1
     */
    public MatchQuery top(int newLimit) {
        return new MatchQuery(today, newLimit, reader, participants, opportunities, excluded);
    }

    /**
     * Asks for another reader.
     *
     * @param newReader for whom the matches and their reasons are
     */
    public MatchQuery forReader(Reader newReader) {
        return new MatchQuery(today, limit, newReader, participants, opportunities, excluded);
    }

    /**
     * Asks for another day.
     *
     * @param day the day on which the opportunities must be open
     */
    public MatchQuery onDay(LocalDate day) {
        return new MatchQuery(day, limit, reader, participants, opportunities, excluded);
    }

    /**
     * Asks for some participants alone.
     *
     * @param asked which; it takes the place of what was asked for before
     */
    public MatchQuery among(ParticipantFilter asked) {
        return new MatchQuery(today, limit, reader, asked, opportunities, excluded);
    }

    /**
     * Asks for some opportunities alone.
     *
     * @param asked which; it takes the place of what was asked for before
     */
    public MatchQuery among(OpportunityFilter asked) {
        return new MatchQuery(today, limit, reader, participants, asked, excluded);
    }

    /**
     * Leaves some out, beside those that are left out already.
     *
     * @param more participants or opportunities
     */
    public MatchQuery without(Collection<EntityId> more) {
        SortedSet<EntityId> all = new TreeSet<>(excluded);
        all.addAll(more);
        return new MatchQuery(today, limit, reader, participants, opportunities, all);
    }
}
