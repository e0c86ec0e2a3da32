// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.HistoryCheck;
import org.incontro.core.followup.store.CaseChange;
import org.incontro.core.followup.store.CaseStore;
import org.incontro.core.followup.store.JdbcCaseStore;
import org.incontro.core.identity.EntityId;
import org.incontro.core.outbox.JdbcOutbox;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.Query;
import org.incontro.core.store.TableNames;
import org.incontro.core.store.TestDatabase;

/**
 * Kills workers, and looks whether something was lost or doubled. {@link CrashTest} kills some; the {@code main} method kills as many as it is
 * told to:
 *
 * <pre>{@code
 * java -cp … org.incontro.core.followup.CrashTrial 500
 * }</pre>
 */
final class CrashTrial {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database;
    private final Path sent;
    /** The version that each case had when its worker last said so. */
    private final SortedMap<EntityId, Integer> acknowledged = new TreeMap<>();

    private int next;
    private int round;

    private CrashTrial(TestDatabase database, Path folder) {
        this.database = database;
        this.sent = folder.resolve("sent-" + database.tables().prefix());
        database.commit(connection -> JdbcOutbox.schema().apply(connection, database.tables())
                + JdbcCaseStore.schema().apply(connection, database.tables()));
    }

    /**
     * Returns a trial in a fresh database.
     *
     * @param server a database that survives the end of a process
     * @param folder where files go
     */
    static CrashTrial in(TestDatabase server, Path folder) {
        return new CrashTrial(server.fresh(), folder);
    }

    /** Returns PostgreSQL if the machine has it, and H2 in a file. */
    static List<TestDatabase> servers(Path folder) {
        List<TestDatabase> servers = new ArrayList<>(TestDatabase.all());
        servers.removeIf(server -> server.name().equals("H2"));
        // H2 otherwise writes a commit to the file half a second later.
        servers.add(new TestDatabase(
                "H2 in a file",
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("cases") + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000",
                TableNames.standard()));
        return servers;
    }

    /** Kills a worker that stands between the event and the message of its {@code message}-th message. */
    void killBetweenEventAndOutbox(int message) throws IOException, InterruptedException {
        try (Worker worker = new Worker(writer(message))) {
            worker.awaitAndKill("between");
            acknowledge(worker);
        }
        check();
    }

    /** Kills a worker after so many commits and a moment more. */
    void killWriterAfter(int commits, Duration moment) throws IOException, InterruptedException {
        try (Worker worker = new Worker(writer(0))) {
            worker.killAfter(commits + 1, moment);
            acknowledge(worker);
        }
        check();
    }

    /** Kills a worker that has sent so many messages and not yet said so of the last. */
    void killBetweenSendingAndDone(int message) throws IOException, InterruptedException {
        try (Worker worker = new Worker(sender(message))) {
            worker.awaitAndKill("between");
        }
    }

    /** Kills a worker that sends; what it took is sent by a later one. */
    void killSenderAfter(Duration moment) throws IOException, InterruptedException {
        try (Worker worker = new Worker(sender(0))) {
            worker.killAfter(1, moment);
        }
    }

    /** Lets a worker send everything, and looks whether everything was sent. */
    void sendTheRest() throws IOException, InterruptedException {
        try (Worker worker = new Worker(sender(0))) {
            worker.awaitEnd("empty");
        }
        List<String> keys = Files.readAllLines(sent, StandardCharsets.UTF_8);
        assertThat(new TreeSet<>(keys)).as("what was sent").isEqualTo(new TreeSet<>(messages()));
    }

    /** How often a message was sent that had been sent before. */
    long repetitions() throws IOException {
        List<String> keys = Files.readAllLines(sent, StandardCharsets.UTF_8);
        return (long) keys.size() - new TreeSet<>(keys).size();
    }

    int cases() {
        return acknowledged.size();
    }

    private List<String> writer(int stop) {
        return List.of(
                "write", database.url(), database.tables().prefix(), Integer.toString(next), Integer.toString(stop));
    }

    private List<String> sender(int stop) {
        round++;
        return List.of(
                "send",
                database.url(),
                database.tables().prefix(),
                sent.toString(),
                Integer.toString(round),
                Integer.toString(stop));
    }

    private void acknowledge(Worker worker) {
        for (String line : worker.lines()) {
            if (line.startsWith("x:")) {
                acknowledged.put(
                        EntityId.parse(line.substring(0, line.indexOf(' '))),
                        Integer.parseInt(line.substring(line.indexOf(' ') + 1)));
            }
        }
    }

    /*
     * What a worker said is there. What is there and was not said can only be the one transaction whose commit was done and whose line was
     * not. And whatever is there is there as a whole: the row, the history up to its version, the messages of each entry, and nothing else.
     */
    private void check() {
        List<Case> found = database.commit(connection -> {
            CaseStore store = JdbcCaseStore.on(connection, database.tables(), PayloadCodec.plain());
            List<Case> all = new ArrayList<>();
            List<Case> page = store.cases(Optional.empty(), 200);
            while (!page.isEmpty()) {
                all.addAll(page);
                page = store.cases(Optional.of(page.get(page.size() - 1).id()), 200);
            }
            return all;
        });
        long unsaid = 0;
        Set<String> expected = new TreeSet<>();
        for (Case one : found) {
            unsaid += one.version() - acknowledged.getOrDefault(one.id(), 0);
            assertThat(one.history()).hasSize((int) one.version());
            assertThat(HistoryCheck.mistakes(one.history())).isEmpty();
            expected.addAll(List.of("/1/coordinator", "/2/participant", "/3/participant", "/3/owner").stream()
                    .filter(key -> key.charAt(1) - '0' <= one.version())
                    .map(key -> one.id() + key)
                    .toList());
            acknowledged.put(one.id(), (int) one.version());
        }
        assertThat(unsaid).as("changes of which nobody heard").isBetween(0L, 1L);
        assertThat(found).extracting(Case::id).containsExactlyElementsOf(acknowledged.keySet());
        assertThat(new TreeSet<>(messages())).isEqualTo(expected);
        long events = acknowledged.values().stream().mapToInt(Integer::intValue).sum();
        List<CaseChange> feed =
                database.commit(connection -> JdbcCaseStore.on(connection, database.tables(), PayloadCodec.plain())
                        .changes(0, Integer.MAX_VALUE));
        assertThat(feed).hasSize((int) events);
        assertThat(new LinkedHashSet<>(feed)).hasSameSizeAs(feed);
        next = found.size();
    }

    private List<String> messages() {
        return database.commit(
                connection -> Query.of(connection, database.tables(), "SELECT message_key FROM ${prefix}outbox")
                        .list(row -> row.getString(1)));
    }

    /** A process of its own; it is killed when the trial leaves it, whatever happened. */
    private static final class Worker implements AutoCloseable {

        private final Process process;
        private final BufferedReader output;
        private final List<String> lines = new ArrayList<>();

        Worker(List<String> arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx64m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath(),
                    CrashWorker.class.getName()));
            command.addAll(arguments);
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            output = process.inputReader(StandardCharsets.UTF_8);
        }

        void awaitAndKill(String line) throws IOException, InterruptedException {
            awaitLine(line);
            kill();
        }

        void killAfter(int count, Duration moment) throws IOException, InterruptedException {
            for (int i = 0; i < count; i++) {
                read();
            }
            // Not to wait for something, but to end somewhere: the moment is part of the trial.
            TimeUnit.NANOSECONDS.sleep(moment.toNanos());
            kill();
        }

        void awaitEnd(String line) throws IOException, InterruptedException {
            awaitLine(line);
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }

        private void awaitLine(String wanted) throws IOException {
            while (!read().equals(wanted)) {
                // What came before is kept by read().
            }
        }

        private String read() throws IOException {
            String line = output.readLine();
            assertThat(line).as("the next line of the worker after %s", lines).isNotNull();
            lines.add(line);
            return line;
        }

        /** SIGKILL, which no process can catch, to this one process by its id; then what it said before. */
        private void kill() throws IOException, InterruptedException {
            // Of the process itself the same method would close the output, too.
            process.toHandle().destroyForcibly();
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        }

        List<String> lines() {
            return lines;
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /** The tests run on the module path, the worker on the class path: it needs the places of what it uses. */
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(CrashWorker.class, FollowUp.class, jakarta.validation.Constraint.class),
                        DriverManager.drivers().map(Object::getClass))
                .forEach(type -> places.add(place(type)));
        // Where resources are not copied beside the classes.
        places.add(Path.of(System.getProperty("incontro.root"), "core", "src", "main", "resources")
                .toString());
        return String.join(File.pathSeparator, places);
    }

    /** The folder or file from which a class comes; of a patched module each class has its own. */
    private static String place(Class<?> type) {
        String name = "/" + type.getName().replace('.', '/') + ".class";
        String url = String.valueOf(type.getResource(name));
        String place = url.substring(url.indexOf("file:") + "file:".length(), url.length() - name.length());
        return place.endsWith("!") ? place.substring(0, place.length() - 1) : place;
    }

    /**
     * Kills many workers.
     *
     * @param args how many of each kind
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int kills = Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("incontro-crash");
        for (TestDatabase server : servers(folder)) {
            CrashTrial trial = in(server, Files.createTempDirectory(folder, "trial"));
            Random random = new Random(20_261_123);
            for (int i = 0; i < kills; i++) {
                trial.killBetweenEventAndOutbox(1 + random.nextInt(8));
                trial.killWriterAfter(random.nextInt(10), Duration.ofNanos(random.nextInt(8_000_000)));
                trial.killSenderAfter(Duration.ofNanos(random.nextInt(30_000_000)));
            }
            trial.sendTheRest();
            System.out.println(
                    "%s: %s kills, %s cases, nothing lost, nothing doubled; %s messages sent, %s of them again"
                            .formatted(
                                    server.name(),
                                    3 * kills,
                                    trial.cases(),
                                    trial.messages().size() + trial.repetitions(),
                                    trial.repetitions()));
        }
    }
}
