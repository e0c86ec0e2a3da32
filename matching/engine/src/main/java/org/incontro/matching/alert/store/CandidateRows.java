// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.store.Query;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.LikelihoodHistory;
import org.incontro.matching.alert.Verdict;
import org.incontro.matching.alert.store.AlertStore.Decided;

/** The rows of what was found for people. Whoever changes them holds the people. */
final class CandidateRows {

    private static final String NOT_ENDED = "verdict NOT IN ('TOLD', 'TOLD_WITH_ANOTHER', 'ALREADY_TOLD', 'NO_MATCH')";

    /** Of what can still become an alert when wishes or the opportunity change: not told, and not ended by a later version. */
    private static final String CAN_BE_REOPENED = " AND is_open = FALSE AND " + NOT_ENDED;

    private static final String NOT_TOLD =
            " AND (verdict IS NULL OR verdict NOT IN ('TOLD', 'TOLD_WITH_ANOTHER', 'ALREADY_TOLD'))";

    private static final String BY_OPPORTUNITY = " ORDER BY opportunity, source_kind, subject";

    private final Tables tables;

    CandidateRows(Tables tables) {
        this.tables = tables;
    }

    boolean found(EntityId person, AlertCandidate candidate) {
        return foundLater(person, candidate)
                || insert(person, candidate)
                // Another transaction may have added an earlier occasion just before.
                || foundLater(person, candidate);
    }

    private boolean foundLater(EntityId person, AlertCandidate candidate) {
        return tables.query(
                                "UPDATE " + Tables.CANDIDATE
                                        + " SET occasion = ?, known_at = ?, network = ?, points = ?, likelihood = ?, is_open = TRUE, verdict = NULL"
                                        + " WHERE person = ? AND opportunity = ? AND source_kind = ? AND subject = ? AND occasion < ?")
                        .set(candidate.occasion())
                        .set(candidate.known())
                        .set(candidate.network().map(EntityId::toString))
                        .set(candidate.points())
                        .set(candidate.likelihood())
                        .set(person.toString())
                        .set(candidate.opportunity().toString())
                        .set(Tables.kind(candidate.source()))
                        .set(Tables.subject(candidate.source()))
                        .set(candidate.occasion())
                        .update()
                == 1;
    }

    private boolean insert(EntityId person, AlertCandidate candidate) {
        return tables.query("INSERT INTO " + Tables.CANDIDATE
                        + " (person, opportunity, source_kind, subject, occasion, known_at, network, points, likelihood, is_open)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE)")
                .set(person.toString())
                .set(candidate.opportunity().toString())
                .set(Tables.kind(candidate.source()))
                .set(Tables.subject(candidate.source()))
                .set(candidate.occasion())
                .set(candidate.known())
                .set(candidate.network().map(EntityId::toString))
                .set(candidate.points())
                .set(candidate.likelihood())
                .insertIfNew();
    }

    SortedSet<EntityId> concerned(EntityId opportunity) {
        return Tables.people(tables.query("SELECT DISTINCT person FROM " + Tables.CANDIDATE
                        + " WHERE opportunity = ? AND (is_open = TRUE OR " + NOT_ENDED + ")")
                .set(opportunity.toString()));
    }

    SortedSet<EntityId> concerned(AlertSource source) {
        return Tables.people(tables.query("SELECT DISTINCT person FROM " + Tables.CANDIDATE
                        + " WHERE source_kind = ? AND subject = ?" + NOT_TOLD)
                .set(Tables.kind(source))
                .set(Tables.subject(source)));
    }

    void supersede(EntityId opportunity, long occasion, SortedSet<EntityId> people) {
        String sql = "UPDATE " + Tables.CANDIDATE
                + " SET is_open = FALSE, verdict = 'NO_MATCH' WHERE opportunity = ? AND occasion < ?" + NOT_TOLD
                + " AND person IN (";
        Tables.inParts(
                people,
                part -> tables.withIds(sql + Tables.places(part) + ")", part, opportunity.toString(), occasion)
                        .update());
    }

    /** Opens what was decided and not told of an opportunity; returns those for whom something of it is open then. */
    SortedSet<EntityId> reopen(EntityId opportunity, SortedSet<EntityId> people) {
        SortedSet<EntityId> awake = new TreeSet<>();
        Tables.inParts(people, part -> {
            String theirs = " AND person IN (" + Tables.places(part) + ")";
            tables.withIds(
                            "UPDATE " + Tables.CANDIDATE + " SET is_open = TRUE WHERE opportunity = ?" + CAN_BE_REOPENED
                                    + theirs,
                            part,
                            opportunity.toString())
                    .update();
            awake.addAll(Tables.people(tables.withIds(
                    "SELECT DISTINCT person FROM " + Tables.CANDIDATE + " WHERE opportunity = ? AND is_open = TRUE"
                            + theirs,
                    part,
                    opportunity.toString())));
        });
        return awake;
    }

    /** Opens what was decided and not told for a person. */
    void reopen(EntityId person) {
        tables.query("UPDATE " + Tables.CANDIDATE + " SET is_open = TRUE WHERE person = ?" + CAN_BE_REOPENED)
                .set(person.toString())
                .update();
    }

    /** Opens what was told, because it was not: nothing is decided of it any more. */
    void untold(EntityId person, EntityId opportunity) {
        tables.query(
                        "UPDATE " + Tables.CANDIDATE
                                + " SET is_open = TRUE, verdict = NULL WHERE person = ? AND opportunity = ? AND is_open = FALSE AND verdict <> 'NO_MATCH'")
                .set(person.toString())
                .set(opportunity.toString())
                .update();
    }

    void forget(AlertSource source) {
        tables.query("DELETE FROM " + Tables.CANDIDATE + " WHERE source_kind = ? AND subject = ?" + NOT_TOLD)
                .set(Tables.kind(source))
                .set(Tables.subject(source))
                .update();
    }

    void forget(EntityId person, AlertSource source) {
        tables.query("DELETE FROM " + Tables.CANDIDATE + " WHERE person = ? AND source_kind = ? AND subject = ?"
                        + NOT_TOLD)
                .set(person.toString())
                .set(Tables.kind(source))
                .set(Tables.subject(source))
                .update();
    }

    /** Forgets what was found, and not told, for profiles and interests that a person does not, or must not, hear of any more. */
    void forgetOthers(String person, boolean profiling) {
        String theirs = "(SELECT participant FROM " + Tables.VOICE + " WHERE person = ?)";
        Query profiles = tables.query("DELETE FROM " + Tables.CANDIDATE + " WHERE person = ?" + NOT_TOLD
                        + " AND source_kind = 'PROFILE'" + (profiling ? " AND subject NOT IN " + theirs : ""))
                .set(person);
        if (profiling) {
            profiles.set(person);
        }
        profiles.update();
        tables.query("DELETE FROM " + Tables.CANDIDATE + " WHERE person = ?" + NOT_TOLD
                        + " AND source_kind = 'SAVED' AND subject IN (SELECT interest FROM " + Tables.INTEREST
                        + " WHERE owner NOT IN " + theirs + ")")
                .set(person)
                .set(person)
                .update();
    }

    List<Decided> open(EntityId person) {
        return tables.query(
                        "SELECT * FROM " + Tables.CANDIDATE + " WHERE person = ? AND is_open = TRUE" + BY_OPPORTUNITY)
                .set(person.toString())
                .list(CandidateRows::decided);
    }

    List<Decided> found(EntityId person) {
        return tables.query("SELECT * FROM " + Tables.CANDIDATE + " WHERE person = ?" + BY_OPPORTUNITY)
                .set(person.toString())
                .list(CandidateRows::decided);
    }

    private static Decided decided(ResultSet row) throws SQLException {
        return new Decided(candidate(row), Query.text(row, "verdict").map(Verdict::valueOf), row.getBoolean("is_open"));
    }

    private static AlertCandidate candidate(ResultSet row) throws SQLException {
        return new AlertCandidate(
                EntityId.parse(row.getString("opportunity")),
                row.getLong("occasion"),
                false,
                Query.instant(row, "known_at").orElseThrow(),
                source(row.getString("source_kind"), row.getString("subject")),
                Query.text(row, "network").map(EntityId::parse),
                row.getLong("points"),
                row.getDouble("likelihood"),
                List.of());
    }

    private static AlertSource source(String kind, String subject) {
        return switch (kind) {
            case "SAVED" -> new AlertSource.Saved(EntityId.parse(subject));
            case "PROFILE" -> new AlertSource.Profile(EntityId.parse(subject));
            default -> new AlertSource.Newcomer();
        };
    }

    void decided(EntityId person, EntityId opportunity, Verdict verdict) {
        tables.query("UPDATE " + Tables.CANDIDATE
                        + " SET verdict = ?, is_open = ? WHERE person = ? AND opportunity = ? AND is_open = TRUE"
                        + " AND (verdict IS NULL OR verdict <> ? OR is_open <> ?)")
                .set(verdict)
                .set(verdict.isWaiting())
                .set(person.toString())
                .set(opportunity.toString())
                .set(verdict)
                .set(verdict.isWaiting())
                .update();
    }

    LikelihoodHistory seen(EntityId person, AlertSource source) {
        LikelihoodHistory history = LikelihoodHistory.empty();
        List<Double> likelihoods = tables.query("SELECT likelihood FROM " + Tables.CANDIDATE
                        + " WHERE person = ? AND source_kind = ? AND subject = ?")
                .set(person.toString())
                .set(Tables.kind(source))
                .set(Tables.subject(source))
                .list(row -> row.getDouble("likelihood"));
        for (double likelihood : likelihoods) {
            history = history.with(likelihood);
        }
        return history;
    }

    int forgetClosed(Instant before) {
        return tables.query("DELETE FROM " + Tables.CANDIDATE + " WHERE is_open = FALSE AND known_at < ?")
                .set(before)
                .update();
    }
}
