// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.incontro.core.testing.LocalPostgres;
import org.incontro.matching.alert.store.Database;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Months of a portal in seconds; {@link ManyWorlds#main} plays for longer. */
class AlertSimulationTest {

    private static Database.Jdbc h2(long seed) {
        return Database.Jdbc.fresh("H2", "jdbc:h2:mem:simulation" + seed + ";LOCK_TIMEOUT=50;DB_CLOSE_DELAY=-1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whereverItCrashesNothingIsLostAndNothingToldTwice(long seed) {
        AlertSimulation.Outcome outcome = new AlertSimulation(h2(seed), seed, 5, 0.004).play(170, 0.8);

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.crashes()).isGreaterThan(5);
        assertThat(outcome.alerts()).isGreaterThan(50);
    }

    @Test
    void withoutCrashesOnlyWhatWasNotAnsweredIsSentTwice() {
        AlertSimulation.Outcome outcome = new AlertSimulation(h2(9), 9, 4, 0).play(80, 0.8);

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.uncertain()).isZero();
        assertThat(outcome.crashes()).isZero();
    }

    @Test
    void theSameHoldsInPostgres() {
        Assumptions.assumeTrue(LocalPostgres.url().isPresent(), "there is no PostgreSQL on this machine");
        Database.Jdbc database = Database.Jdbc.fresh(
                "PostgreSQL", LocalPostgres.url().orElseThrow() + "&options=-c%20lock_timeout=50ms");
        AlertSimulation.Outcome outcome = new AlertSimulation(database, 5, 4, 0.005).play(50, 0.8);

        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.crashes()).isGreaterThan(5);
    }
}
