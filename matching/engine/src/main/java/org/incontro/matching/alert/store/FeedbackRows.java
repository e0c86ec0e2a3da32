// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.core.identity.EntityId;
import org.incontro.core.store.Query;
import org.incontro.matching.alert.Feedback;

/** The rows of what people did with alerts. */
final class FeedbackRows {

    private final Tables tables;

    FeedbackRows(Tables tables) {
        this.tables = tables;
    }

    boolean add(EntityId person, EntityId subject, Feedback feedback) {
        return tables.query("INSERT INTO " + Tables.FEEDBACK
                        + " (person, subject, opportunity, kind, done_at) VALUES (?, ?, ?, ?, ?)")
                .set(person.toString())
                .set(subject.toString())
                .set(feedback.opportunity().toString())
                .set(feedback.kind())
                .set(feedback.at())
                .insertIfNew();
    }

    List<Feedback> of(EntityId person, EntityId subject) {
        return tables
                .query("SELECT * FROM " + Tables.FEEDBACK + " WHERE person = ? AND subject = ?")
                .set(person.toString())
                .set(subject.toString())
                .list(FeedbackRows::feedback)
                .stream()
                .sorted(Feedback.IN_TIME)
                .toList();
    }

    List<Feedback> of(EntityId person) {
        return tables
                .query("SELECT * FROM " + Tables.FEEDBACK + " WHERE person = ?")
                .set(person.toString())
                .list(FeedbackRows::feedback)
                .stream()
                .sorted(Feedback.IN_TIME)
                .distinct()
                .toList();
    }

    SortedMap<EntityId, List<Feedback>> bySubject(EntityId person) {
        SortedMap<EntityId, List<Feedback>> all = new TreeMap<>();
        tables.query("SELECT DISTINCT subject FROM " + Tables.FEEDBACK + " WHERE person = ?")
                .set(person.toString())
                .list(row -> EntityId.parse(row.getString("subject")))
                .forEach(subject -> all.put(subject, of(person, subject)));
        return all;
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        return new Feedback(
                Query.instant(row, "done_at").orElseThrow(),
                EntityId.parse(row.getString("opportunity")),
                Feedback.Kind.valueOf(row.getString("kind")));
    }

    void forgetAbout(EntityId subject) {
        tables.query("DELETE FROM " + Tables.FEEDBACK + " WHERE subject = ?")
                .set(subject.toString())
                .update();
    }

    int forget(Instant before) {
        return tables.query("DELETE FROM " + Tables.FEEDBACK + " WHERE done_at < ?")
                .set(before)
                .update();
    }
}
