// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseEvent;
import org.incontro.core.followup.cases.CaseField;
import org.incontro.core.followup.cases.OpeningRules;
import org.incontro.core.followup.cases.OpeningRules.OpenCase;
import org.incontro.core.followup.cases.SealedField;
import org.incontro.core.identity.EntityId;
import org.incontro.core.store.ConcurrentChangeException;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.Query;
import org.incontro.core.store.SchemaScripts;
import org.incontro.core.store.TableNames;

/**
 * Cases in tables, in the caller's connection and transaction. Confined to one thread, as its connection is; cheap to make.
 *
 * <p>At the isolation level READ COMMITTED, which is the usual one, a change by somebody else is a {@link ConcurrentChangeException} and the
 * transaction can go on; at higher levels the database may refuse by itself, as a
 * {@link org.incontro.core.store.StoreException} that is worth retrying. Works with PostgreSQL from 9.5 on and H2 from 2.2 on.
 */
public final class JdbcCaseStore implements CaseStore {

    private static final SchemaScripts SCHEMA = SchemaScripts.of(
            "followup",
            List.of("V2_1__cases.sql", "V2_2__change_feed.sql", "V2_3__schedule.sql", "V2_4__lives_and_people.sql"),
            JdbcCaseStore.class::getResourceAsStream);

    private static final String CASE = "${schema}${prefix}followup_case";
    private static final String EVENT = "${schema}${prefix}followup_event";
    private static final String FIELD = "${schema}${prefix}followup_field";
    private static final String SLOT = "${schema}${prefix}followup_slot";
    private static final String LIFE = "${schema}${prefix}followup_life";
    private static final String PERSON = "${schema}${prefix}followup_person";
    private static final String CLOCK = "${schema}${prefix}followup_clock";
    private static final String FEED = "${schema}${prefix}followup_feed";

    private final Connection connection;
    private final TableNames names;
    private final HistoryRows rows;

    private JdbcCaseStore(Connection connection, TableNames names, PayloadCodec codec) {
        this.connection = Query.requireTransaction(connection);
        this.names = names;
        this.rows = new HistoryRows(connection, names, codec);
    }

    /**
     * Returns the cases of a database.
     *
     * @param connection a connection that is in a transaction, which the caller commits
     * @param names where the tables lie
     * @param codec how facts are written; all who use the tables need the same
     * @throws IllegalArgumentException if the connection commits by itself
     */
    public static JdbcCaseStore on(Connection connection, TableNames names, PayloadCodec codec) {
        return new JdbcCaseStore(connection, names, codec);
    }

    /** Returns the scripts that make the tables. */
    public static SchemaScripts schema() {
        return SCHEMA;
    }

    private Query query(String sql) {
        return Query.of(connection, names, sql);
    }

    @Override
    public Optional<Case> find(EntityId id) {
        return find(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Case> find(List<EntityId> ids) {
        return rows.histories(ids).stream().map(Case::of).toList();
    }

    @Override
    public void open(Case opened, OpeningRules rules) {
        boolean isNew = query("INSERT INTO " + CASE
                        + " (case_id, version, workflow, opportunity, participant, in_charge, state, is_open,"
                        + " open_since, state_since, look_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .set(opened.id().toString())
                .set(opened.version())
                .set(opened.workflow())
                .set(opened.opportunity().toString())
                .set(opened.participant().map(EntityId::toString))
                .set(opened.inCharge().map(EntityId::toString))
                .set(opened.state())
                .set(opened.isOpen())
                .set(opened.openSince())
                .set(opened.stateSince())
                .setTime(atOnce(opened))
                .insertIfNew();
        if (!isNew) {
            throw new ConcurrentChangeException("case " + opened.id());
        }
        if (opened.isOpen() && !takeKey(opened, rules)) {
            query("DELETE FROM " + CASE + " WHERE case_id = ?")
                    .set(opened.id().toString())
                    .update();
            throw new ConcurrentChangeException("case " + opened.id());
        }
        opened.history().forEach(this::insert);
    }

    private boolean takeKey(Case opened, OpeningRules rules) {
        if (opened.isAnswer()) {
            return opened.participant().isEmpty() || takeSlot(opened, rules);
        }
        return query("INSERT INTO " + LIFE + " (opportunity, case_id) VALUES (?, ?)")
                .set(opened.opportunity().toString())
                .set(opened.id().toString())
                .insertIfNew();
    }

    private void insert(CaseEvent event) {
        rows.insert(event);
        name(event);
    }

    private void name(CaseEvent event) {
        event.fields().stream()
                .filter(SealedField::isIdentity)
                .flatMap(field -> field.text().stream())
                .filter(text -> !text.isEmpty())
                .forEach(person -> query("INSERT INTO " + PERSON + " (person, case_id) VALUES (?, ?)")
                        .set(person)
                        .set(event.caseId().toString())
                        .insertIfNew());
    }

    private boolean takeSlot(Case opened, OpeningRules rules) {
        String participant = opened.participant().orElseThrow().toString();
        TreeSet<Integer> taken = new TreeSet<>(query("SELECT slot FROM " + SLOT + " WHERE participant = ?")
                .set(participant)
                .list(row -> row.getInt("slot")));
        int slot = 0;
        while (taken.contains(slot)) {
            slot++;
        }
        if (rules.mostOpenCases() > 0 && taken.size() >= rules.mostOpenCases()) {
            return false;
        }
        String opportunity = opened.opportunity().toString();
        return query("INSERT INTO " + SLOT
                        + " (participant, slot, opportunity_key, opportunity, case_id) VALUES (?, ?, ?, ?, ?)")
                .set(participant)
                .set(slot)
                .set(rules.onePerOpportunity() ? opportunity : opportunity + " " + opened.id())
                .set(opportunity)
                .set(opened.id().toString())
                .insertIfNew();
    }

    @Override
    public void append(Case before, Case after) {
        List<CaseEvent> fresh = after.history().stream()
                .filter(event -> event.sequence() > before.version())
                .toList();
        int changed = query("UPDATE " + CASE
                        + " SET version = ?, state = ?, is_open = ?, state_since = ?, look_at = ?"
                        + " WHERE case_id = ? AND version = ?")
                .set(after.version())
                .set(after.state())
                .set(after.isOpen())
                .set(after.stateSince())
                .setTime(atOnce(after))
                .set(after.id().toString())
                .set(before.version())
                .update();
        if (changed != 1) {
            throw new ConcurrentChangeException("case " + before.id());
        }
        fresh.forEach(this::insert);
        if (fresh.stream().anyMatch(event -> event.field(CaseField.IN_CHARGE).isPresent())) {
            query("UPDATE " + CASE + " SET in_charge = ? WHERE case_id = ?")
                    .set(after.inCharge().map(EntityId::toString))
                    .set(after.id().toString())
                    .update();
        }
        if (!after.isOpen()) {
            freeKeys(after.id());
        }
    }

    /** Whoever changes a case says nothing of when to look at it again: the next look finds out. */
    private static Optional<Instant> atOnce(Case subject) {
        return subject.isOpen() ? Optional.of(Instant.EPOCH) : Optional.empty();
    }

    private void freeKeys(EntityId id) {
        deleteFrom(List.of(SLOT, LIFE), id);
    }

    private void deleteFrom(List<String> tables, EntityId id) {
        for (String table : tables) {
            query("DELETE FROM " + table + " WHERE case_id = ?")
                    .set(id.toString())
                    .update();
        }
    }

    @Override
    public List<OpenCase> openCasesOf(EntityId participant) {
        return query("SELECT case_id, opportunity FROM " + SLOT + " WHERE participant = ?")
                .set(participant.toString())
                .list(row -> new OpenCase(
                        EntityId.parse(row.getString("case_id")), EntityId.parse(row.getString("opportunity"))))
                .stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    @Override
    public List<Case> openCases(Optional<EntityId> after, int limit) {
        return page("is_open = TRUE AND ", after, limit);
    }

    @Override
    public List<Case> cases(Optional<EntityId> after, int limit) {
        return page("", after, limit);
    }

    /*
     * The database may sort texts by the rules of a language, in which a hyphen counts for little: the page is cut by its order, which
     * is the same at each call, and only then sorted as the contract says. So paging must compare in the database too, and a
     * page's last case is the greatest in the database's order only if both orders agree; the collation "C" makes them agree in
     * PostgreSQL, and H2 compares by code units anyway.
     */
    private List<Case> page(String condition, Optional<EntityId> after, int limit) {
        String column = Query.isPostgres(connection) ? "case_id COLLATE \"C\"" : "case_id";
        return find(ids(query("SELECT case_id FROM " + CASE + " WHERE " + condition + column + " > ? ORDER BY " + column
                        + " FETCH FIRST " + limit + " ROWS ONLY")
                .set(after.map(EntityId::toString).orElse(""))));
    }

    private static List<EntityId> ids(Query query) {
        return query.list(row -> EntityId.parse(row.getString("case_id"))).stream()
                .sorted()
                .toList();
    }

    @Override
    public List<EntityId> openCasesOn(EntityId opportunity, String workflow) {
        return ids(query("SELECT case_id FROM " + CASE + " WHERE opportunity = ? AND workflow = ? AND is_open = TRUE")
                .set(opportunity.toString())
                .set(workflow));
    }

    @Override
    public List<EntityId> inChargeOf(EntityId advisor) {
        return ids(query("SELECT case_id FROM " + CASE + " WHERE is_open = TRUE AND in_charge = ?")
                .set(advisor.toString()));
    }

    @Override
    public List<EntityId> due(Instant now, String settings) {
        String before = query("SELECT settings FROM " + CLOCK + " WHERE clock_id = 1 FOR UPDATE")
                .first(row -> row.getString("settings"))
                .orElseThrow();
        if (!before.equals(settings)) {
            query("UPDATE " + CLOCK + " SET settings = ? WHERE clock_id = 1")
                    .set(settings)
                    .update();
            query("UPDATE " + CASE + " SET look_at = ? WHERE is_open = TRUE")
                    .set(Instant.EPOCH)
                    .update();
        }
        return ids(query("SELECT case_id FROM " + CASE + " WHERE look_at <= ?").set(now));
    }

    /** One statement for all cases of the same version, of which there are many: most have not moved for a while. */
    @Override
    public void lookAgain(Collection<Case> seen, Optional<Instant> at) {
        SortedMap<Long, List<EntityId>> versions = new TreeMap<>();
        for (Case one : seen) {
            versions.computeIfAbsent(one.version(), key -> new ArrayList<>()).add(one.id());
        }
        versions.forEach((version, ids) -> {
            String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
            Query query = query("UPDATE " + CASE + " SET look_at = ? WHERE version = ? AND case_id IN (" + places + ")")
                    .setTime(at)
                    .set(version);
            ids.forEach(id -> query.set(id.toString()));
            query.update();
        });
    }

    @Override
    public List<Case> naming(EntityId person) {
        return find(
                ids(query("SELECT case_id FROM " + PERSON + " WHERE person = ?").set(person.toString())));
    }

    @Override
    public SortedMap<EntityId, Integer> loads() {
        SortedMap<EntityId, Integer> loads = new TreeMap<>();
        query("SELECT in_charge, COUNT(*) AS cases FROM " + CASE
                        + " WHERE is_open = TRUE AND in_charge IS NOT NULL GROUP BY in_charge")
                .list(row -> Map.entry(EntityId.parse(row.getString("in_charge")), row.getInt("cases")))
                .forEach(entry -> loads.put(entry.getKey(), entry.getValue()));
        return loads;
    }

    @Override
    public void erase(Case erased) {
        int changed = query("UPDATE " + CASE + " SET participant = ?, in_charge = ? WHERE case_id = ? AND version = ?")
                .set(erased.participant().map(EntityId::toString))
                .set(erased.inCharge().map(EntityId::toString))
                .set(erased.id().toString())
                .set(erased.version())
                .update();
        if (changed != 1) {
            throw new ConcurrentChangeException("case " + erased.id());
        }
        erased.history().forEach(rows::erase);
        deleteFrom(List.of(PERSON), erased.id());
        erased.history().forEach(this::name);
        if (erased.participant().isEmpty()) {
            freeKeys(erased.id());
        }
    }

    @Override
    public List<EntityId> endedBefore(Instant before, Held held) {
        String personal = held == Held.ANYTHING
                ? ""
                : " AND EXISTS (SELECT 1 FROM " + FIELD + " f WHERE f.case_id = c.case_id AND f.salt IS NOT NULL)";
        return ids(query("SELECT case_id FROM " + CASE + " c WHERE is_open = FALSE AND state_since < ?" + personal)
                .set(before));
    }

    @Override
    public void delete(EntityId id) {
        deleteFrom(List.of(FIELD, PERSON, EVENT, SLOT, LIFE, CASE), id);
    }

    @Override
    public List<CaseChange> changes(long after, int limit) {
        giveNumbers();
        return query("SELECT * FROM " + EVENT + " WHERE feed_position > ? ORDER BY feed_position FETCH FIRST " + limit
                        + " ROWS ONLY")
                .set(after)
                .list(row -> new CaseChange(
                        row.getLong("feed_position"),
                        EntityId.parse(row.getString("case_id")),
                        row.getLong("sequence"),
                        Query.instant(row, "happened_at").orElseThrow(),
                        row.getString("command"),
                        row.getString("to_state")));
    }

    /** Numbers what was committed since the last time, while holding the feed's one row, so that no two readers number at once. */
    private void giveNumbers() {
        long last = query("SELECT last_position FROM " + FEED + " WHERE feed_id = 1 FOR UPDATE")
                .first(row -> row.getLong("last_position"))
                .orElseThrow();
        List<Map.Entry<String, Long>> fresh = query("SELECT case_id, sequence FROM " + EVENT
                        + " WHERE feed_position IS NULL ORDER BY happened_at, case_id, sequence")
                .list(row -> Map.entry(row.getString("case_id"), row.getLong("sequence")));
        for (Map.Entry<String, Long> event : fresh) {
            last++;
            query("UPDATE " + EVENT + " SET feed_position = ? WHERE case_id = ? AND sequence = ?")
                    .set(last)
                    .set(event.getKey())
                    .set(event.getValue())
                    .update();
        }
        if (!fresh.isEmpty()) {
            query("UPDATE " + FEED + " SET last_position = ? WHERE feed_id = 1")
                    .set(last)
                    .update();
        }
    }
}
