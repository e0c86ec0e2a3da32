// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.incontro.core.store.Query;
import org.incontro.core.testing.LocalPostgres;
import org.incontro.matching.alert.store.Database;

/** Plays worlds of {@link AlertSimulation} until there are enough decisions, and prints what came of each and of all. */
final class ManyWorlds {

    private static final int PEOPLE = 40;
    private static final int STEPS = 220;
    private static final double ARRIVALS = 1.5;
    private static final double CRASHES = 0.0005;

    private final String database;
    private final Duration most;
    private int worlds;
    private int abandoned;
    private AlertSimulation.Outcome sum = new AlertSimulation.Outcome(0, 0, 0, 0, 0, 0, 0, List.of());

    private ManyWorlds(String database, Duration most) {
        this.database = database;
        this.most = most;
    }

    /**
     * Plays worlds with growing seeds.
     *
     * @param arguments how many decisions at least, the first seed, {@code H2} or {@code PostgreSQL}, and how many seconds a world may take
     */
    public static void main(String... arguments) throws InterruptedException, ExecutionException {
        ManyWorlds all = new ManyWorlds(arguments[2], Duration.ofSeconds(Long.parseLong(arguments[3])));
        long start = System.nanoTime();
        for (long seed = Long.parseLong(arguments[1]); all.sum.decisions() < Long.parseLong(arguments[0]); seed++) {
            all.play(seed);
            System.out.println("in all, after " + (System.nanoTime() - start) / 1_000_000_000 + " s: " + all.worlds
                    + " worlds, " + all.abandoned + " abandoned, " + all.sum);
        }
        System.exit(0);
    }

    private void play(long seed) throws InterruptedException, ExecutionException {
        Database.Jdbc tables = Database.Jdbc.fresh(database, url(seed));
        FutureTask<AlertSimulation.Outcome> world =
                new FutureTask<>(() -> new AlertSimulation(tables, seed, PEOPLE, CRASHES).play(STEPS, ARRIVALS));
        Thread thread = new Thread(world, "world " + seed);
        thread.setDaemon(true);
        thread.start();
        try {
            AlertSimulation.Outcome outcome = world.get(most.toSeconds(), TimeUnit.SECONDS);
            System.out.println("seed " + seed + ": " + outcome);
            add(outcome);
            drop(tables);
        } catch (TimeoutException e) {
            abandoned++;
            System.out.println("seed " + seed + ": not ended after " + most + ", abandoned at");
            Thread.getAllStackTraces().forEach((other, stack) -> {
                if (other.getName().startsWith(thread.getName())) {
                    System.out.println("  " + other.getName());
                    for (StackTraceElement element : stack) {
                        System.out.println("    " + element);
                    }
                }
            });
        }
    }

    private String url(long seed) {
        return database.equals("H2")
                ? "jdbc:h2:mem:world" + seed + ";LOCK_TIMEOUT=50;DB_CLOSE_DELAY=-1"
                : LocalPostgres.url().orElseThrow() + "&options=-c%20lock_timeout=50ms";
    }

    private void drop(Database.Jdbc tables) {
        if (database.equals("H2")) {
            tables.<Boolean>withConnection(connection -> {
                Query.of(connection, tables.tables(), "DROP ALL OBJECTS").update();
                return true;
            });
        }
    }

    private void add(AlertSimulation.Outcome one) {
        List<String> violations = new ArrayList<>(sum.violations());
        violations.addAll(one.violations());
        sum = new AlertSimulation.Outcome(
                sum.decisions() + one.decisions(),
                sum.digests() + one.digests(),
                sum.alerts() + one.alerts(),
                sum.crashes() + one.crashes(),
                sum.repeated() + one.repeated(),
                sum.uncertain() + one.uncertain(),
                sum.endless() + one.endless(),
                violations);
        worlds++;
    }
}
