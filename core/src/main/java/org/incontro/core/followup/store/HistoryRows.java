// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.core.followup.cases.CaseEvent;
import org.incontro.core.followup.cases.SealedField;
import org.incontro.core.followup.cases.TextAudience;
import org.incontro.core.followup.workflow.Phase;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.identity.EntityId;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.Query;
import org.incontro.core.store.TableNames;

/** The rows of histories: one for each entry, and one for each personal field of an entry. */
final class HistoryRows {

    private static final String EVENT = "${schema}${prefix}followup_event";
    private static final String FIELD = "${schema}${prefix}followup_field";

    /** How many histories are read by one statement; two statements for that many cases, not two for each. */
    private static final int AT_ONCE = 200;

    private final Connection connection;
    private final TableNames names;
    private final PayloadCodec codec;

    HistoryRows(Connection connection, TableNames names, PayloadCodec codec) {
        this.connection = connection;
        this.names = names;
        this.codec = codec;
    }

    /** Returns the histories of those cases that are there, in the order of the identifiers given. */
    List<List<CaseEvent>> histories(List<EntityId> ids) {
        List<List<CaseEvent>> histories = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<EntityId> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            Map<String, List<CaseEvent>> found = found(some);
            for (EntityId id : some) {
                Optional.ofNullable(found.get(id.toString())).ifPresent(histories::add);
            }
        }
        return histories;
    }

    private Map<String, List<CaseEvent>> found(List<EntityId> ids) {
        Map<String, List<SealedField>> fields = new HashMap<>();
        select(FIELD, ids, "case_id, sequence, position")
                .list(row -> fields.computeIfAbsent(place(row), key -> new ArrayList<>())
                        .add(field(row)));
        Map<String, List<CaseEvent>> histories = new HashMap<>();
        select(EVENT, ids, "case_id, sequence")
                .list(row -> histories
                        .computeIfAbsent(row.getString("case_id"), key -> new ArrayList<>())
                        .add(event(row, fields.getOrDefault(place(row), List.of()))));
        return histories;
    }

    private Query select(String table, List<EntityId> ids, String order) {
        String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        Query query = Query.of(
                connection, names, "SELECT * FROM " + table + " WHERE case_id IN (" + places + ") ORDER BY " + order);
        ids.forEach(id -> query.set(id.toString()));
        return query;
    }

    private static String place(ResultSet row) throws SQLException {
        return row.getLong("sequence") + " " + row.getString("case_id");
    }

    private static SealedField field(ResultSet row) throws SQLException {
        Optional<String> salt = Query.text(row, "salt");
        String content = Query.text(row, "content").orElse("");
        return new SealedField(
                row.getString("name"),
                TextAudience.valueOf(row.getString("audience")),
                row.getString("digest"),
                salt.map(kept -> new SealedField.Content(kept, content)));
    }

    private CaseEvent event(ResultSet row, List<SealedField> fields) throws SQLException {
        SortedMap<String, String> facts = new TreeMap<>();
        codec.read(row.getString("facts")).forEach((name, value) -> facts.put(name, String.valueOf(value)));
        return new CaseEvent(
                EntityId.parse(row.getString("case_id")),
                row.getLong("sequence"),
                Query.instant(row, "happened_at").orElseThrow(),
                Role.valueOf(row.getString("role")),
                row.getString("command"),
                row.getString("transition_id"),
                row.getString("from_state"),
                row.getString("to_state"),
                Phase.valueOf(row.getString("phase")),
                row.getBoolean("shown_to_owner"),
                facts,
                fields,
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /** Adds an entry with its fields. */
    void insert(CaseEvent event) {
        query("INSERT INTO " + EVENT
                        + " (case_id, sequence, happened_at, role, command, transition_id, from_state, to_state, phase,"
                        + " shown_to_owner, facts, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .set(event.caseId().toString())
                .set(event.sequence())
                .set(event.at())
                .set(event.role())
                .set(event.command())
                .set(event.transition())
                .set(event.from())
                .set(event.to())
                .set(event.phase())
                .set(event.shownToOwner())
                .set(codec.write(event.facts()))
                .set(event.previous())
                .set(event.hash())
                .update();
        int position = 0;
        for (SealedField field : event.fields()) {
            query("INSERT INTO " + FIELD
                            + " (case_id, sequence, position, name, audience, digest, salt, content)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .set(event.caseId().toString())
                    .set(event.sequence())
                    .set(position++)
                    .set(field.name())
                    .set(field.audience())
                    .set(field.digest())
                    .set(field.content().map(SealedField.Content::salt))
                    .set(field.text())
                    .update();
        }
    }

    /** Empties the fields of an entry that are empty in it. */
    void erase(CaseEvent event) {
        int position = 0;
        for (SealedField field : event.fields()) {
            if (field.content().isEmpty()) {
                query("UPDATE " + FIELD
                                + " SET salt = NULL, content = NULL WHERE case_id = ? AND sequence = ? AND"
                                + " position = ?")
                        .set(event.caseId().toString())
                        .set(event.sequence())
                        .set(position)
                        .update();
            }
            position++;
        }
    }

    private Query query(String sql) {
        return Query.of(connection, names, sql);
    }
}
