// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.Query;
import org.incontro.core.store.SchemaScripts;
import org.incontro.core.store.TableNames;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.Feedback;
import org.incontro.matching.alert.LikelihoodHistory;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.Verdict;

/**
 * Alerts in tables, in the caller's connection and transaction. Confined to one thread, as its connection is; cheap to make.
 *
 * <p>Made for the isolation level READ COMMITTED, which is the usual one; at higher levels the database may refuse, as a
 * {@link org.incontro.core.store.StoreException} that is worth retrying. Works with PostgreSQL from 9.5 on and H2 from 2.2 on.
 */
public final class JdbcAlertStore implements AlertStore {

    /*
     * Whoever changes what was found for a person holds the lock of the person's row first, and whoever needs several people takes their rows in the order of
     * their identities. Two things follow.
     *
     *   (1) No change is overlooked by a planning that runs at the same time, for planning holds the same lock: either the change is committed before
     *       planning takes the row, and planning sees it; or it waits for planning to end, and sets the moment that planning has just cleared.
     *   (2) Nobody waits in a circle: a row of what was found is only ever wanted by who holds its person, and so is free. Planning takes people in another
     *       order, the longest waiting first, but passes over those that are taken, and so waits for nobody.
     */

    private static final SchemaScripts SCHEMA = SchemaScripts.of(
            "alerts", List.of("V3_1__alerts.sql", "V3_2__feedback.sql"), JdbcAlertStore.class::getResourceAsStream);

    private static final String SUBSCRIBER = "${schema}${prefix}alert_subscriber";
    private static final String VOICE = "${schema}${prefix}alert_voice";
    private static final String INTEREST = "${schema}${prefix}alert_interest";
    private static final String OPPORTUNITY = "${schema}${prefix}alert_opportunity";
    private static final String CANDIDATE = "${schema}${prefix}alert_candidate";
    private static final String TOLD = "${schema}${prefix}alert_told";
    private static final String FEEDBACK = "${schema}${prefix}alert_feedback";

    private static final int AT_ONCE = 100;

    private static final String NOT_ENDED = "verdict NOT IN ('TOLD', 'TOLD_WITH_ANOTHER', 'ALREADY_TOLD', 'NO_MATCH')";

    /** Of what can still become an alert when wishes or the opportunity change: not told, and not ended by a later version. */
    private static final String CAN_BE_REOPENED = " AND is_open = FALSE AND " + NOT_ENDED;

    private static final String NOT_TOLD =
            " AND (verdict IS NULL OR verdict NOT IN ('TOLD', 'TOLD_WITH_ANOTHER', 'ALREADY_TOLD'))";

    private final Connection connection;
    private final TableNames names;
    private final PayloadCodec codec;

    private JdbcAlertStore(Connection connection, TableNames names, PayloadCodec codec) {
        this.connection = Query.requireTransaction(connection);
        this.names = names;
        this.codec = codec;
    }

    /**
     * Returns the alerts of a database.
     *
     * @param connection a connection that is in a transaction, which the caller commits
     * @param names where the tables lie
     * @param codec how wishes and interests are written; all who use the tables need the same
     * @throws IllegalArgumentException if the connection commits by itself
     */
    public static JdbcAlertStore on(Connection connection, TableNames names, PayloadCodec codec) {
        return new JdbcAlertStore(connection, names, codec);
    }

    /** Returns the scripts that make the tables. */
    public static SchemaScripts schema() {
        return SCHEMA;
    }

    private Query query(String sql) {
        return Query.of(connection, names, sql);
    }

    @Override
    public void subscribe(Subscription subscription, Instant lookAt) {
        String person = subscription.person().toString();
        String wishes = codec.write(SubscriptionTree.of(subscription));
        boolean profiling = subscription.preferences().profiling();
        boolean newcomer = subscription.newcomer().isPresent();
        boolean known = query("UPDATE " + SUBSCRIBER + " SET profiling = ?, newcomer = ?, wishes = ? WHERE person = ?")
                        .set(profiling)
                        .set(newcomer)
                        .set(wishes)
                        .set(person)
                        .update()
                == 1;
        if (!known) {
            query("INSERT INTO " + SUBSCRIBER + " (person, profiling, newcomer, wishes) VALUES (?, ?, ?, ?)")
                    .set(person)
                    .set(profiling)
                    .set(newcomer)
                    .set(wishes)
                    .update();
        }
        query("DELETE FROM " + VOICE + " WHERE person = ?").set(person).update();
        TreeSet<EntityId> voices = new TreeSet<>(subscription.speaksFor());
        voices.add(subscription.person());
        for (EntityId voice : voices) {
            query("INSERT INTO " + VOICE + " (participant, person) VALUES (?, ?)")
                    .set(voice.toString())
                    .set(person)
                    .update();
        }
        forgetOthers(person, profiling);
        reconsider(subscription.person(), lookAt);
    }

    /** Forgets what was found, and not told, for profiles and interests that a person does not, or must not, hear of any more. */
    private void forgetOthers(String person, boolean profiling) {
        String theirs = "(SELECT participant FROM " + VOICE + " WHERE person = ?)";
        Query profiles = query("DELETE FROM " + CANDIDATE + " WHERE person = ?" + NOT_TOLD
                        + " AND source_kind = 'PROFILE'" + (profiling ? " AND subject NOT IN " + theirs : ""))
                .set(person);
        if (profiling) {
            profiles.set(person);
        }
        profiles.update();
        query("DELETE FROM " + CANDIDATE + " WHERE person = ?" + NOT_TOLD
                        + " AND source_kind = 'SAVED' AND subject IN (SELECT interest FROM " + INTEREST
                        + " WHERE owner NOT IN " + theirs + ")")
                .set(person)
                .set(person)
                .update();
    }

    @Override
    public void reconsider(EntityId person, Instant lookAt) {
        wake(person, lookAt);
        query("UPDATE " + CANDIDATE + " SET is_open = TRUE WHERE person = ?" + CAN_BE_REOPENED)
                .set(person.toString())
                .update();
    }

    @Override
    public Optional<Subscription> subscription(EntityId person) {
        return query("SELECT wishes FROM " + SUBSCRIBER + " WHERE person = ?")
                .set(person.toString())
                .first(this::subscription);
    }

    private Subscription subscription(ResultSet row) throws SQLException {
        return SubscriptionTree.read(codec.read(row.getString("wishes")));
    }

    @Override
    public List<EntityId> people(Optional<EntityId> after, int limit) {
        return query("SELECT person FROM " + SUBSCRIBER + " WHERE person > ? ORDER BY person FETCH FIRST " + limit
                        + " ROWS ONLY")
                .set(after.map(EntityId::toString).orElse(""))
                .list(row -> EntityId.parse(row.getString("person")));
    }

    @Override
    public SortedSet<EntityId> listeners(AlertSource source) {
        if (source.subject().isEmpty()) {
            return new TreeSet<>();
        }
        String sql = source instanceof AlertSource.Saved
                ? "SELECT v.person AS person FROM " + VOICE + " v JOIN " + INTEREST
                        + " i ON i.owner = v.participant WHERE i.interest = ?"
                : "SELECT v.person AS person FROM " + VOICE + " v JOIN " + SUBSCRIBER
                        + " s ON s.person = v.person WHERE v.participant = ? AND s.profiling = TRUE";
        return new TreeSet<>(query(sql).set(subject(source)).list(row -> EntityId.parse(row.getString("person"))));
    }

    private static String subject(AlertSource source) {
        return source.subject().map(EntityId::toString).orElse("");
    }

    @Override
    public void save(Interest interest) {
        removeRow(interest.id());
        query("INSERT INTO " + INTEREST + " (interest, owner, content) VALUES (?, ?, ?)")
                .set(interest.id().toString())
                .set(interest.owner().toString())
                .set(codec.write(InterestTree.of(interest)))
                .update();
    }

    private boolean removeRow(EntityId interest) {
        return query("DELETE FROM " + INTEREST + " WHERE interest = ?")
                        .set(interest.toString())
                        .update()
                == 1;
    }

    @Override
    public Optional<Interest> interest(EntityId id) {
        return query("SELECT content FROM " + INTEREST + " WHERE interest = ?")
                .set(id.toString())
                .first(this::interest);
    }

    private Interest interest(ResultSet row) throws SQLException {
        return InterestTree.read(codec.read(row.getString("content")));
    }

    @Override
    public List<Interest> interestsOf(EntityId owner) {
        return query("SELECT content FROM " + INTEREST + " WHERE owner = ? ORDER BY interest")
                .set(owner.toString())
                .list(this::interest);
    }

    @Override
    public List<Interest> interests(Optional<EntityId> after, int limit) {
        return query("SELECT content FROM " + INTEREST + " WHERE interest > ? ORDER BY interest FETCH FIRST " + limit
                        + " ROWS ONLY")
                .set(after.map(EntityId::toString).orElse(""))
                .list(this::interest);
    }

    @Override
    public boolean removeInterest(EntityId id) {
        AlertSource source = new AlertSource.Saved(id);
        hold(concerned(source));
        forgetFound(source);
        return removeRow(id);
    }

    @Override
    public void forgetFound(AlertSource source) {
        query("DELETE FROM " + CANDIDATE + " WHERE source_kind = ? AND subject = ?" + NOT_TOLD)
                .set(kind(source))
                .set(subject(source))
                .update();
    }

    @Override
    public void hold(SortedSet<EntityId> people) {
        // One by one: in which order one statement takes several rows depends on the database and its collation.
        people.forEach(person -> query("SELECT 1 FROM " + SUBSCRIBER + " WHERE person = ? FOR UPDATE")
                .set(person.toString())
                .list(row -> true));
    }

    @Override
    public SortedSet<EntityId> concerned(EntityId opportunity) {
        return people(query("SELECT DISTINCT person FROM " + CANDIDATE
                        + " WHERE opportunity = ? AND (is_open = TRUE OR " + NOT_ENDED + ")")
                .set(opportunity.toString()));
    }

    @Override
    public SortedSet<EntityId> concerned(AlertSource source) {
        return people(
                query("SELECT DISTINCT person FROM " + CANDIDATE + " WHERE source_kind = ? AND subject = ?" + NOT_TOLD)
                        .set(kind(source))
                        .set(subject(source)));
    }

    private static SortedSet<EntityId> people(Query query) {
        return new TreeSet<>(query.list(row -> EntityId.parse(row.getString("person"))));
    }

    private static void inParts(Collection<EntityId> all, Consumer<List<EntityId>> work) {
        List<EntityId> list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            work.accept(list.subList(from, Math.min(from + AT_ONCE, list.size())));
        }
    }

    private static String places(List<EntityId> part) {
        return String.join(", ", Collections.nCopies(part.size(), "?"));
    }

    /** Starts a statement whose last arguments are identities. */
    private Query withIds(String sql, List<EntityId> part, Object... before) {
        Query query = query(sql);
        for (Object argument : before) {
            query.set(argument);
        }
        part.forEach(id -> query.set(id.toString()));
        return query;
    }

    @Override
    public boolean arrived(EntityId opportunity, long occasion) {
        return arrivedLater(opportunity, occasion)
                || query("INSERT INTO " + OPPORTUNITY + " (opportunity, occasion) VALUES (?, ?)")
                        .set(opportunity.toString())
                        .set(occasion)
                        .insertIfNew()
                // Another transaction may have added an earlier occasion just before.
                || arrivedLater(opportunity, occasion);
    }

    private boolean arrivedLater(EntityId opportunity, long occasion) {
        return query("UPDATE " + OPPORTUNITY + " SET occasion = ? WHERE opportunity = ? AND occasion < ?")
                        .set(occasion)
                        .set(opportunity.toString())
                        .set(occasion)
                        .update()
                == 1;
    }

    @Override
    public boolean found(EntityId person, AlertCandidate candidate) {
        return foundLater(person, candidate)
                || insert(person, candidate)
                // Another transaction may have added an earlier occasion just before.
                || foundLater(person, candidate);
    }

    private boolean foundLater(EntityId person, AlertCandidate candidate) {
        return query(
                                "UPDATE " + CANDIDATE
                                        + " SET occasion = ?, known_at = ?, network = ?, points = ?, likelihood = ?, is_open = TRUE, verdict = NULL"
                                        + " WHERE person = ? AND opportunity = ? AND source_kind = ? AND subject = ? AND occasion < ?")
                        .set(candidate.occasion())
                        .set(candidate.known())
                        .set(candidate.network().map(EntityId::toString))
                        .set(candidate.points())
                        .set(candidate.likelihood())
                        .set(person.toString())
                        .set(candidate.opportunity().toString())
                        .set(kind(candidate.source()))
                        .set(subject(candidate.source()))
                        .set(candidate.occasion())
                        .update()
                == 1;
    }

    private boolean insert(EntityId person, AlertCandidate candidate) {
        return query("INSERT INTO " + CANDIDATE
                        + " (person, opportunity, source_kind, subject, occasion, known_at, network, points, likelihood, is_open)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE)")
                .set(person.toString())
                .set(candidate.opportunity().toString())
                .set(kind(candidate.source()))
                .set(subject(candidate.source()))
                .set(candidate.occasion())
                .set(candidate.known())
                .set(candidate.network().map(EntityId::toString))
                .set(candidate.points())
                .set(candidate.likelihood())
                .insertIfNew();
    }

    private static String kind(AlertSource source) {
        return source instanceof AlertSource.Saved
                ? "SAVED"
                : source instanceof AlertSource.Profile ? "PROFILE" : "NEWCOMER";
    }

    @Override
    public void supersede(EntityId opportunity, long occasion, SortedSet<EntityId> people) {
        String sql = "UPDATE " + CANDIDATE
                + " SET is_open = FALSE, verdict = 'NO_MATCH' WHERE opportunity = ? AND occasion < ?" + NOT_TOLD
                + " AND person IN (";
        inParts(
                people,
                part -> withIds(sql + places(part) + ")", part, opportunity.toString(), occasion)
                        .update());
    }

    @Override
    public void reopen(EntityId opportunity, SortedSet<EntityId> people, Instant lookAt) {
        inParts(people, part -> {
            String theirs = " AND person IN (" + places(part) + ")";
            withIds(
                            "UPDATE " + CANDIDATE + " SET is_open = TRUE WHERE opportunity = ?" + CAN_BE_REOPENED
                                    + theirs,
                            part,
                            opportunity.toString())
                    .update();
            people(withIds(
                            "SELECT DISTINCT person FROM " + CANDIDATE + " WHERE opportunity = ? AND is_open = TRUE"
                                    + theirs,
                            part,
                            opportunity.toString()))
                    .forEach(person -> wake(person, lookAt));
        });
    }

    @Override
    public void wake(EntityId person, Instant lookAt) {
        query("UPDATE " + SUBSCRIBER + " SET look_at = CASE WHEN look_at < ? THEN look_at ELSE ? END WHERE person = ?")
                .set(lookAt)
                .set(lookAt)
                .set(person.toString())
                .update();
    }

    @Override
    public SortedSet<EntityId> newcomers() {
        return people(query("SELECT person FROM " + SUBSCRIBER
                + " s WHERE newcomer = TRUE AND NOT EXISTS (SELECT 1 FROM " + TOLD + " t WHERE t.person = s.person)"));
    }

    @Override
    public List<Subscription> due(Instant now, int limit) {
        return query("SELECT wishes FROM " + SUBSCRIBER
                        + " WHERE look_at <= ? ORDER BY look_at, person FETCH FIRST " + limit
                        + " ROWS ONLY FOR UPDATE SKIP LOCKED")
                .set(now)
                .list(this::subscription);
    }

    @Override
    public void lookAgain(EntityId person, Optional<Instant> at) {
        if (at.isPresent()) {
            query("UPDATE " + SUBSCRIBER + " SET look_at = ? WHERE person = ?")
                    .set(at.get())
                    .set(person.toString())
                    .update();
        } else {
            query("UPDATE " + SUBSCRIBER + " SET look_at = NULL WHERE person = ?")
                    .set(person.toString())
                    .update();
        }
    }

    private static final String BY_OPPORTUNITY = " ORDER BY opportunity, source_kind, subject";

    @Override
    public List<Decided> open(EntityId person) {
        return query("SELECT * FROM " + CANDIDATE + " WHERE person = ? AND is_open = TRUE" + BY_OPPORTUNITY)
                .set(person.toString())
                .list(JdbcAlertStore::decided);
    }

    private static Decided decided(ResultSet row) throws SQLException {
        return new Decided(candidate(row), Query.text(row, "verdict").map(Verdict::valueOf), row.getBoolean("is_open"));
    }

    @Override
    public List<Decided> found(EntityId person) {
        return query("SELECT * FROM " + CANDIDATE + " WHERE person = ?" + BY_OPPORTUNITY)
                .set(person.toString())
                .list(JdbcAlertStore::decided);
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

    @Override
    public void decided(EntityId person, EntityId opportunity, Verdict verdict) {
        query("UPDATE " + CANDIDATE
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

    @Override
    public LikelihoodHistory seen(EntityId person, AlertSource source) {
        LikelihoodHistory history = LikelihoodHistory.empty();
        List<Double> likelihoods = query(
                        "SELECT likelihood FROM " + CANDIDATE + " WHERE person = ? AND source_kind = ? AND subject = ?")
                .set(person.toString())
                .set(kind(source))
                .set(subject(source))
                .list(row -> row.getDouble("likelihood"));
        for (double likelihood : likelihoods) {
            history = history.with(likelihood);
        }
        return history;
    }

    @Override
    public List<Told> told(EntityId person, Instant since, Collection<EntityId> also) {
        List<Told> lines = query("SELECT * FROM " + TOLD + " WHERE person = ? AND told_at >= ?")
                .set(person.toString())
                .set(since)
                .list(JdbcAlertStore::line);
        List<Told> all = new ArrayList<>(lines);
        inParts(new TreeSet<>(also), part -> all.addAll(older(person, since, part)));
        all.sort(Lines.IN_TIME);
        return List.copyOf(all);
    }

    private List<Told> older(EntityId person, Instant since, List<EntityId> opportunities) {
        return withIds(
                        "SELECT * FROM " + TOLD + " WHERE person = ? AND told_at < ? AND opportunity IN ("
                                + places(opportunities) + ")",
                        opportunities,
                        person.toString(),
                        since)
                .list(JdbcAlertStore::line);
    }

    private static Told line(ResultSet row) throws SQLException {
        return new Told(
                EntityId.parse(row.getString("opportunity")),
                row.getLong("occasion"),
                Query.instant(row, "told_at").orElseThrow(),
                row.getBoolean("counted"));
    }

    @Override
    public boolean wasTold(EntityId person) {
        return query("SELECT 1 FROM " + TOLD + " WHERE person = ? FETCH FIRST 1 ROWS ONLY")
                .set(person.toString())
                .first(row -> true)
                .orElse(false);
    }

    @Override
    public boolean tell(EntityId person, String digest, Told line) {
        return query(
                        "INSERT INTO " + TOLD
                                + " (person, opportunity, occasion, told_at, counted, digest, handed_over) VALUES (?, ?, ?, ?, ?, ?, FALSE)")
                .set(person.toString())
                .set(line.opportunity().toString())
                .set(line.occasion())
                .set(line.at())
                .set(line.counted())
                .set(digest)
                .insertIfNew();
    }

    @Override
    public List<Told> toldBy(EntityId person, String digest) {
        return query("SELECT * FROM " + TOLD + " WHERE person = ? AND digest = ?")
                .set(person.toString())
                .set(digest)
                .list(JdbcAlertStore::line)
                .stream()
                .sorted(Lines.IN_TIME)
                .toList();
    }

    @Override
    public boolean handOver(EntityId person, String digest) {
        return !mark(person, digest, true);
    }

    @Override
    public void handBack(EntityId person, String digest) {
        mark(person, digest, false);
    }

    /** Returns whether the mark is another one than before. */
    private boolean mark(EntityId person, String digest, boolean handedOver) {
        return query("UPDATE " + TOLD + " SET handed_over = ? WHERE person = ? AND digest = ? AND handed_over <> ?")
                        .set(handedOver)
                        .set(person.toString())
                        .set(digest)
                        .set(handedOver)
                        .update()
                > 0;
    }

    @Override
    public void takeBack(EntityId person, String digest, Told line) {
        query("DELETE FROM " + TOLD + " WHERE person = ? AND opportunity = ? AND occasion = ? AND digest = ?")
                .set(person.toString())
                .set(line.opportunity().toString())
                .set(line.occasion())
                .set(digest)
                .update();
        query(
                        "UPDATE " + CANDIDATE
                                + " SET is_open = TRUE WHERE person = ? AND opportunity = ? AND is_open = FALSE AND verdict <> 'NO_MATCH'")
                .set(person.toString())
                .set(line.opportunity().toString())
                .update();
    }

    @Override
    public boolean feedback(EntityId person, EntityId subject, Feedback feedback) {
        return query("INSERT INTO " + FEEDBACK
                        + " (person, subject, opportunity, kind, done_at) VALUES (?, ?, ?, ?, ?)")
                .set(person.toString())
                .set(subject.toString())
                .set(feedback.opportunity().toString())
                .set(feedback.kind())
                .set(feedback.at())
                .insertIfNew();
    }

    @Override
    public List<Feedback> feedback(EntityId person, EntityId subject) {
        return query("SELECT * FROM " + FEEDBACK + " WHERE person = ? AND subject = ?")
                .set(person.toString())
                .set(subject.toString())
                .list(JdbcAlertStore::feedback)
                .stream()
                .sorted(Feedback.IN_TIME)
                .toList();
    }

    @Override
    public List<Feedback> feedback(EntityId person) {
        return query("SELECT * FROM " + FEEDBACK + " WHERE person = ?")
                .set(person.toString())
                .list(JdbcAlertStore::feedback)
                .stream()
                .sorted(Feedback.IN_TIME)
                .distinct()
                .toList();
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        return new Feedback(
                Query.instant(row, "done_at").orElseThrow(),
                EntityId.parse(row.getString("opportunity")),
                Feedback.Kind.valueOf(row.getString("kind")));
    }

    @Override
    public int erase(EntityId person) {
        String id = person.toString();
        hold(affectedBy(id));
        forgetAmongOthers(person);
        int erased = 0;
        for (String table : List.of(CANDIDATE, FEEDBACK)) {
            erased += query("DELETE FROM " + table
                            + " WHERE person = ? OR subject = ? OR subject IN (SELECT interest FROM " + INTEREST
                            + " WHERE owner = ?)")
                    .set(id)
                    .set(id)
                    .set(id)
                    .update();
        }
        erased += query("DELETE FROM " + VOICE + " WHERE person = ? OR participant = ?")
                .set(id)
                .set(id)
                .update();
        erased += query("DELETE FROM " + INTEREST + " WHERE owner = ?").set(id).update();
        for (String table : List.of(SUBSCRIBER, TOLD)) {
            erased +=
                    query("DELETE FROM " + table + " WHERE person = ?").set(id).update();
        }
        return erased;
    }

    /** Returns somebody, who speaks for them, and for whom something was found that fits them or their interests. */
    private SortedSet<EntityId> affectedBy(String id) {
        return people(query("SELECT person FROM " + SUBSCRIBER + " WHERE person = ? OR person IN (SELECT person FROM "
                        + VOICE + " WHERE participant = ?) OR person IN (SELECT person FROM " + CANDIDATE
                        + " WHERE subject = ? OR subject IN (SELECT interest FROM " + INTEREST + " WHERE owner = ?))")
                .set(id)
                .set(id)
                .set(id)
                .set(id));
    }

    /** Takes somebody out of the wishes of those who speak for them. */
    private void forgetAmongOthers(EntityId person) {
        query("SELECT wishes FROM " + SUBSCRIBER + " WHERE person <> ? AND person IN (SELECT person FROM " + VOICE
                        + " WHERE participant = ?) ORDER BY person")
                .set(person.toString())
                .set(person.toString())
                .list(this::subscription)
                .forEach(other -> query("UPDATE " + SUBSCRIBER + " SET wishes = ? WHERE person = ?")
                        .set(codec.write(SubscriptionTree.of(other.without(person))))
                        .set(other.person().toString())
                        .update());
    }

    @Override
    public int forgetCandidates(Instant before) {
        return query("DELETE FROM " + CANDIDATE + " WHERE is_open = FALSE AND known_at < ?")
                .set(before)
                .update();
    }

    @Override
    public int forgetFeedback(Instant before) {
        return query("DELETE FROM " + FEEDBACK + " WHERE done_at < ?")
                .set(before)
                .update();
    }

    @Override
    public SortedSet<EntityId> toldBefore(Instant before) {
        return new TreeSet<>(query("SELECT DISTINCT opportunity FROM " + TOLD + " WHERE told_at < ?")
                .set(before)
                .list(row -> EntityId.parse(row.getString("opportunity"))));
    }

    @Override
    public int forgetTold(EntityId opportunity, Instant before) {
        int forgotten = query("DELETE FROM " + TOLD + " WHERE opportunity = ? AND told_at < ?")
                .set(opportunity.toString())
                .set(before)
                .update();
        query("DELETE FROM " + OPPORTUNITY + " WHERE opportunity = ? AND NOT EXISTS (SELECT 1 FROM " + TOLD
                        + " WHERE opportunity = ?) AND NOT EXISTS (SELECT 1 FROM " + CANDIDATE
                        + " WHERE opportunity = ? AND is_open = TRUE)")
                .set(opportunity.toString())
                .set(opportunity.toString())
                .set(opportunity.toString())
                .update();
        return forgotten;
    }
}
