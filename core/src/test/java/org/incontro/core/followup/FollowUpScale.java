// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incontro.core.followup.assistance.AdvisorDesk;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseEvent;
import org.incontro.core.followup.cases.CaseSamples;
import org.incontro.core.followup.store.JdbcCaseStore;
import org.incontro.core.followup.workflow.Workflows;
import org.incontro.core.identity.EntityId;
import org.incontro.core.outbox.JdbcOutbox;
import org.incontro.core.participant.Advisor;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.Query;
import org.incontro.core.store.TableNames;
import org.incontro.core.store.TestDatabase;
import org.incontro.core.testing.LocalPostgres;
import org.incontro.core.vocabulary.Vocabularies;

/**
 * How long follow-up takes with many open cases in PostgreSQL; docs/follow-up.md has the figures.
 *
 * <pre>{@code
 * java -cp … org.incontro.core.followup.FollowUpScale 100000
 * }</pre>
 */
final class FollowUpScale {

    private static final int ADVISORS = 100;
    private static final Instant NOW = CaseSamples.MONDAY.plus(Duration.ofDays(2));

    private final TestDatabase database;
    private final int cases;

    private FollowUpScale(TestDatabase database, int cases) {
        this.database = database;
        this.cases = cases;
    }

    /**
     * Measures.
     *
     * @param args how many open cases
     */
    public static void main(String[] args) {
        TestDatabase database =
                new TestDatabase("PostgreSQL", LocalPostgres.url().orElseThrow(), TableNames.standard());
        FollowUpScale scale = new FollowUpScale(database, Integer.parseInt(args[0]));
        scale.fill();
        scale.time("the first look at all", followUp -> followUp.tick(NOW).size());
        scale.time("a look when nothing is due", followUp -> followUp.tick(NOW).size());
        scale.time(
                "a look an hour later",
                followUp -> followUp.tick(NOW.plus(Duration.ofHours(1))).size());
        scale.time(
                "an advisor leaves",
                followUp ->
                        followUp.reassign(EntityId.parse("x:a7"), NOW).changed().size());
        scale.time(
                "one more case",
                followUp -> followUp.open(
                                        CaseSamples.opening(
                                                EntityId.parse("x:new"), EntityId.parse("x:o-new"), CaseSamples.ADA),
                                        CaseSamples.actor(CaseSamples.ADA),
                                        NOW)
                                .isGranted()
                        ? 1
                        : 0);
    }

    /** Copies one case in the database; one in a hundred was opened two days before the others, and is to be reminded of. */
    private void fill() {
        database.commit(connection -> JdbcOutbox.schema().apply(connection, database.tables())
                + JdbcCaseStore.schema().apply(connection, database.tables()));
        database.commit(connection -> {
            Case one = Case.of(List.of(CaseEvent.seal(
                    EntityId.parse("x:seed"),
                    1,
                    "",
                    CaseSamples.opening(EntityId.parse("x:seed"), EntityId.parse("x:o"), CaseSamples.ADA)
                            .step(
                                    Workflows.network(),
                                    CaseSamples.actor(CaseSamples.ADA),
                                    NOW,
                                    Optional.of(EntityId.parse("x:a0"))),
                    CaseSamples.salts())));
            JdbcCaseStore.on(connection, database.tables(), PayloadCodec.plain())
                    .open(
                            one,
                            FollowUpSettings.standard(ZoneId.of("Europe/Rome")).opening());
            String at = "CAST(? AS TIMESTAMP WITH TIME ZONE) - CASE WHEN g % 100 = 1 THEN INTERVAL '2 days' ELSE"
                    + " INTERVAL '1 hour' END";
            String many = " FROM generate_series(1, " + cases + ") AS g, ${prefix}";
            copy(
                    connection,
                    "followup_case (case_id, version, workflow, opportunity, participant, in_charge, state, is_open,"
                            + " open_since, state_since"
                            + (JdbcCaseStore.schema().newest() > 2 ? ", look_at" : "")
                            + ") SELECT 'x:c' || g, version, workflow, opportunity, 'x:p' || g,"
                            + " 'x:a' || (g % " + ADVISORS + "), state, is_open, " + at + ", " + at
                            + (JdbcCaseStore.schema().newest() > 2 ? ", look_at" : "") + many + "followup_case",
                    2);
            copy(
                    connection,
                    "followup_event (case_id, sequence, happened_at, role, command, transition_id, from_state,"
                            + " to_state, phase, shown_to_owner, facts, previous_hash, hash) SELECT 'x:c' || g, sequence, "
                            + at + ", role, command, transition_id, from_state, to_state, phase, shown_to_owner, facts,"
                            + " previous_hash, hash" + many + "followup_event",
                    1);
            copy(
                    connection,
                    "followup_field SELECT 'x:c' || g, sequence, position, name, audience, digest, salt, CASE name WHEN"
                            + " 'id.in-charge' THEN 'x:a' || (g % " + ADVISORS
                            + ") WHEN 'id.participant' THEN 'x:p' || g ELSE content END" + many + "followup_field",
                    0);
            return Query.of(connection, database.tables(), "ANALYZE").update();
        });
    }

    private void copy(Connection connection, String into, int times) {
        Query query = Query.of(connection, database.tables(), "INSERT INTO ${prefix}" + into);
        for (int i = 0; i < times; i++) {
            query.set(NOW);
        }
        query.update();
    }

    private void time(String what, Function<FollowUp, Integer> work) {
        long start = System.nanoTime();
        int touched = database.commit(connection -> work.apply(FollowUp.of(
                        FollowUpSettings.standard(ZoneId.of("Europe/Rome")),
                        JdbcCaseStore.on(connection, database.tables(), PayloadCodec.plain()),
                        JdbcOutbox.on(connection, database.tables(), PayloadCodec.plain()),
                        CaseSamples.salts())
                .routingTo(desks(), Vocabularies.of())));
        System.out.println(
                "%s: %s ms, %s cases changed".formatted(what, (System.nanoTime() - start) / 1_000_000, touched));
    }

    private static List<AdvisorDesk> desks() {
        List<AdvisorDesk> desks = new ArrayList<>();
        for (int i = 0; i < ADVISORS; i++) {
            desks.add(AdvisorDesk.of(
                    new Advisor(
                            EntityId.parse("x:a" + i),
                            ContactPoint.of("", ""),
                            List.of(),
                            List.of(),
                            List.of("it"),
                            false),
                    1_000_000));
        }
        return desks;
    }
}
