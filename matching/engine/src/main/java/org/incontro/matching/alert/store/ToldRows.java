// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.store.Query;
import org.incontro.matching.alert.Told;

/** The sent log. */
final class ToldRows {

    private final Tables tables;

    ToldRows(Tables tables) {
        this.tables = tables;
    }

    List<Told> told(EntityId person, Instant since, Collection<EntityId> also) {
        List<Told> lines = tables.query("SELECT * FROM " + Tables.TOLD + " WHERE person = ? AND told_at >= ?")
                .set(person.toString())
                .set(since)
                .list(ToldRows::line);
        List<Told> all = new ArrayList<>(lines);
        Tables.inParts(new TreeSet<>(also), part -> all.addAll(older(person, since, part)));
        all.sort(Lines.IN_TIME);
        return List.copyOf(all);
    }

    private List<Told> older(EntityId person, Instant since, List<EntityId> opportunities) {
        return tables.withIds(
                        "SELECT * FROM " + Tables.TOLD + " WHERE person = ? AND told_at < ? AND opportunity IN ("
                                + Tables.places(opportunities) + ")",
                        opportunities,
                        person.toString(),
                        since)
                .list(ToldRows::line);
    }

    private static Told line(ResultSet row) throws SQLException {
        return new Told(
                EntityId.parse(row.getString("opportunity")),
                row.getLong("occasion"),
                Query.instant(row, "told_at").orElseThrow(),
                row.getBoolean("counted"));
    }

    boolean isAnything(EntityId person) {
        return tables.query("SELECT 1 FROM " + Tables.TOLD + " WHERE person = ? FETCH FIRST 1 ROWS ONLY")
                .set(person.toString())
                .first(row -> true)
                .orElse(false);
    }

    boolean tell(EntityId person, String digest, Told line) {
        return tables.query(
                        "INSERT INTO " + Tables.TOLD
                                + " (person, opportunity, occasion, told_at, counted, digest, handed_over) VALUES (?, ?, ?, ?, ?, ?, FALSE)")
                .set(person.toString())
                .set(line.opportunity().toString())
                .set(line.occasion())
                .set(line.at())
                .set(line.counted())
                .set(digest)
                .insertIfNew();
    }

    List<Told> toldBy(EntityId person, String digest) {
        return tables
                .query("SELECT * FROM " + Tables.TOLD + " WHERE person = ? AND digest = ?")
                .set(person.toString())
                .set(digest)
                .list(ToldRows::line)
                .stream()
                .sorted(Lines.IN_TIME)
                .toList();
    }

    /** Returns whether the mark is another one than before. */
    boolean mark(EntityId person, String digest, boolean handedOver) {
        return tables.query("UPDATE " + Tables.TOLD
                                + " SET handed_over = ? WHERE person = ? AND digest = ? AND handed_over <> ?")
                        .set(handedOver)
                        .set(person.toString())
                        .set(digest)
                        .set(handedOver)
                        .update()
                > 0;
    }

    void remove(EntityId person, String digest, Told line) {
        tables.query("DELETE FROM " + Tables.TOLD
                        + " WHERE person = ? AND opportunity = ? AND occasion = ? AND digest = ?")
                .set(person.toString())
                .set(line.opportunity().toString())
                .set(line.occasion())
                .set(digest)
                .update();
    }

    SortedSet<EntityId> opportunitiesBefore(Instant before) {
        return new TreeSet<>(tables.query("SELECT DISTINCT opportunity FROM " + Tables.TOLD + " WHERE told_at < ?")
                .set(before)
                .list(row -> EntityId.parse(row.getString("opportunity"))));
    }

    int forget(EntityId opportunity, Instant before) {
        return tables.query("DELETE FROM " + Tables.TOLD + " WHERE opportunity = ? AND told_at < ?")
                .set(opportunity.toString())
                .set(before)
                .update();
    }

    int erase(EntityId person) {
        return tables.query("DELETE FROM " + Tables.TOLD + " WHERE person = ?")
                .set(person.toString())
                .update();
    }
}
