// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.outbox.JdbcOutbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @Test
    void namesThatCouldBecomeAnotherStatementAreRefused() {
        assertThat(new TableNames("portal", "x_").in("SELECT * FROM ${schema}${prefix}outbox"))
                .isEqualTo("SELECT * FROM portal.x_outbox");
        assertThatThrownBy(() -> new TableNames("", "x; DROP TABLE y"))
                .hasMessage(
                        "prefix must be at most 30 small letters, digits and underscores and begin with no digit, but"
                                + " was \"x; DROP TABLE y\"");
        assertThatThrownBy(() -> new TableNames("1a", "")).hasMessageStartingWith("schema must be");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void scriptsRunOnceAndInOrder(TestDatabase database) {
        TestDatabase fresh = database.fresh();
        assertThat(fresh.<Integer>commit(connection -> JdbcOutbox.schema().apply(connection, fresh.tables())))
                .isEqualTo(2);
        assertThat(fresh.<Integer>commit(connection -> JdbcOutbox.schema().apply(connection, fresh.tables())))
                .isZero();
        assertThat(JdbcOutbox.schema().files()).containsExactly("V1_1__outbox.sql", "V1_2__due.sql");
        SchemaScripts missing = SchemaScripts.of("x", List.of("V9__x.sql"), StoreTest.class::getResourceAsStream);
        assertThatThrownBy(() -> fresh.commit(connection -> missing.apply(connection, fresh.tables())))
                .hasMessage("the script \"V9__x.sql\" must be bundled, but is missing");
    }

    private static final List<String> SAMPLE = List.of("V9_1__sample.sql", "V9_2__sample.sql", "V9_3__sample.sql");

    private static SchemaScripts sample(int version) {
        return SchemaScripts.of("sample", SAMPLE.subList(0, version), StoreTest.class::getResourceAsStream);
    }

    private static int versionOf(TestDatabase database, String component) {
        return database.commit(connection -> Query.of(
                        connection,
                        database.tables(),
                        "SELECT version FROM ${prefix}schema_version WHERE component = ?")
                .set(component)
                .first(row -> row.getInt(1))
                .orElseThrow());
    }

    /** A name of three words: the second version takes it apart, the third gives each part a rank. */
    @ParameterizedTest
    @MethodSource("databases")
    void whatWasWrittenUnderEachEarlierVersionSurvivesTheUpgrade(TestDatabase any) {
        for (int version = 1; version <= SAMPLE.size(); version++) {
            TestDatabase database = any.fresh();
            SchemaScripts earlier = sample(version);
            database.commit(connection -> earlier.apply(connection, database.tables()));
            String insert = version == 1
                    ? "INSERT INTO ${prefix}sample (id, name) VALUES (1, 'Ada Lovelace')"
                    : "INSERT INTO ${prefix}sample (id, given, family) VALUES (1, 'Ada', 'Lovelace')";
            database.commit(connection ->
                    Query.of(connection, database.tables(), insert).update());
            int run = database.commit(connection -> sample(3).apply(connection, database.tables()));
            assertThat(run).isEqualTo(3 - version);
            assertThat(versionOf(database, "sample")).isEqualTo(3);
            assertThat(database.<List<String>>commit(connection -> Query.of(
                                    connection,
                                    database.tables(),
                                    "SELECT given, family, rank_number FROM ${prefix}sample")
                            .list(row -> row.getString(1) + "|" + row.getString(2) + "|" + row.getInt(3))))
                    .containsExactly("Ada|Lovelace|7");
            assertThat(database.<Integer>commit(connection -> earlier.apply(connection, database.tables())))
                    .as("an older library leaves newer tables alone")
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anUpgradeThatFailsIsTakenBack(TestDatabase any) {
        assumeTrue(any.name().equals("PostgreSQL"), "H2 commits with each table that it makes");
        TestDatabase database = any.fresh();
        SchemaScripts broken = SchemaScripts.of(
                "sample", List.of("V9_1__sample.sql", "V9_2__broken.sql"), StoreTest.class::getResourceAsStream);
        assertThatThrownBy(() -> database.commit(connection -> broken.apply(connection, database.tables())))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the statement \"UPDATE");

        assertThat(database.<Integer>commit(connection -> sample(3).apply(connection, database.tables())))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofTwoWhoUpgradeAtOnceTheSecondFindsNothingToDo(TestDatabase any) throws Exception {
        assumeTrue(any.name().equals("PostgreSQL"), "H2 commits with each table that it changes");
        for (int round = 0; round < 5; round++) {
            TestDatabase untouched = any.fresh();
            assertThat(twoAtOnce(untouched))
                    .as("of two, before any table is there")
                    .isEqualTo(2);
        }
        TestDatabase database = any.fresh();
        database.commit(connection -> sample(1).apply(connection, database.tables()));
        assertThat(twoAtOnce(database)).isEqualTo(1);
    }

    /** Returns how many scripts two ran together who upgraded to the second version at once. */
    private static int twoAtOnce(TestDatabase database) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Integer>> runs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            runs.add(pool.submit(() -> {
                start.await();
                return database.commit(connection -> sample(2).apply(connection, database.tables()));
            }));
        }
        int run = runs.get(0).get() + runs.get(1).get();
        pool.shutdown();
        return run;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aSchemaOfItsOwnIsUsed(TestDatabase database) {
        TableNames elsewhere =
                new TableNames("followup_area", database.fresh().tables().prefix());
        database.commit(connection -> {
            Query.of(connection, elsewhere, "CREATE SCHEMA IF NOT EXISTS followup_area")
                    .update();
            return JdbcOutbox.schema().apply(connection, elsewhere);
        });
        assertThat(database.<Long>commit(connection -> JdbcOutbox.on(connection, elsewhere, PayloadCodec.plain())
                        .statistics("x")
                        .waiting()))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aFailureNamesTheStatementAndNoValue(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            assertThatThrownBy(() -> Query.of(
                                    connection, TableNames.standard(), "DELETE FROM ${prefix}nowhere WHERE x = ?")
                            .set("secret")
                            .update())
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("the statement \"DELETE FROM incontro_nowhere WHERE x = ?…\" must succeed,")
                    .hasMessageNotContaining("secret")
                    .satisfies(e ->
                            assertThat(((StoreException) e).isWorthRetrying()).isFalse());
            connection.rollback();
            connection.setAutoCommit(true);
            assertThatThrownBy(() -> JdbcOutbox.on(connection, TableNames.standard(), PayloadCodec.plain()))
                    .hasMessage(
                            "the connection must be in a transaction, but commits by itself. Call setAutoCommit(false)"
                                    + " first.");
        }
        assertThat(new StoreException("x", new SQLException("lost", "40001")).isWorthRetrying())
                .isTrue();
    }

    @Property(tries = 300)
    void whatThePlainCodecWritesItReadsBack(@ForAll("trees") Map<String, Object> tree) {
        String text = PayloadCodec.plain().write(tree);
        assertThat(PayloadCodec.plain().read(text)).isEqualTo(tree);
        assertThat(PayloadCodec.plain().write(PayloadCodec.plain().read(text))).isEqualTo(text);
    }

    @Property(tries = 300)
    void aTextThatWasCutIsRefused(@ForAll("trees") Map<String, Object> tree, @ForAll int at) {
        String text = PayloadCodec.plain().write(tree);
        String cut = text.substring(0, Math.floorMod(at, text.length()));
        assertThatThrownBy(() -> PayloadCodec.plain().read(cut)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "m1:",
                "i5;",
                "m0:;t;",
                "m1:1:a;q;;",
                "m1:1:a;ix;;",
                "m1:1:a;dx;;",
                "m99999999:;",
                "m1:9:a;t;;",
                "m1:-1:a;t;;",
                "m1:1:a;t,;"
            })
    void whatNobodyWroteIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> PayloadCodec.plain().read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .matches("a payload must have .* at character \\d+, but has not");
    }

    @Test
    void whatIsNoPlainValueIsRefused() {
        assertThatThrownBy(() -> PayloadCodec.plain().write(Map.of("a", 'x')))
                .hasMessage("a value must be a map, list, string, number or boolean, but was a Character");
        Map<String, Object> deep = Map.of();
        for (int i = 0; i < 40; i++) {
            deep = Map.of("a", deep);
        }
        Map<String, Object> deepest = deep;
        assertThatThrownBy(() -> PayloadCodec.plain().write(deepest))
                .hasMessage("a tree must be at most 32 levels deep, but is deeper");
        assertThatThrownBy(() -> PayloadCodec.plain().read("m1:1:a;".repeat(50)))
                .hasMessageContaining("at most 32 levels");
        assertThatThrownBy(() -> PayloadCodec.plain().read("x".repeat(4_000_001)))
                .hasMessage("a text must have at most 4000000 characters, but had 4000001");
    }

    @Provide
    Arbitrary<Map<String, Object>> trees() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8).map(value -> (Object) value),
                Arbitraries.longs().map(value -> (Object) value),
                Arbitraries.doubles().map(value -> (Object) value),
                Arbitraries.of(true, false).map(value -> (Object) value));
        Arbitrary<Object> nodes = Arbitraries.lazyOf(
                () -> leaves,
                () -> leaves,
                () -> leaves.list().ofMaxSize(3).map(value -> (Object) value),
                () -> Arbitraries.maps(Arbitraries.strings().ofMaxLength(4), leaves)
                        .ofMaxSize(3)
                        .map(value -> (Object) value));
        return Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), nodes).ofMaxSize(4);
    }
}
