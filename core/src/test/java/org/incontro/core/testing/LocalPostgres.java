// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The machine's own PostgreSQL, started once for all tests of a JVM in a fresh folder on a free port, and stopped with the JVM. PostgreSQL
 * refuses to run as root: then it runs as the account {@code postgres} or {@code nobody}.
 */
public final class LocalPostgres {

    private static final Object LOCK = new Object();
    private static Optional<String> url = Optional.empty();
    private static String reason = "";

    private LocalPostgres() {}

    /** Returns the JDBC address, or empty with a printed reason. */
    public static Optional<String> url() {
        synchronized (LOCK) {
            if (url.isEmpty() && reason.isEmpty()) {
                try {
                    url = Optional.of(start());
                } catch (IOException | InterruptedException e) {
                    reason = "no PostgreSQL, its tests run with H2 alone: " + e.getMessage();
                    System.out.println(reason);
                }
            }
            return url;
        }
    }

    private static String start() throws IOException, InterruptedException {
        Path binaries = binaries().orElseThrow(() -> new IOException("initdb is in no usual place"));
        List<String> unprivileged = unprivileged();
        Path folder = Path.of(run(with(unprivileged, "mktemp", "-d")).strip());
        Path data = folder.resolve("data");
        run(with(
                unprivileged,
                binaries.resolve("initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "--no-sync",
                "-E",
                "UTF8",
                "--locale=C.UTF-8"));
        int port = freePort();
        Process server = new ProcessBuilder(with(
                        unprivileged,
                        binaries.resolve("postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-k",
                        folder.toString(),
                        "-h",
                        "127.0.0.1",
                        "-F",
                        "-c",
                        "max_connections=40"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder, unprivileged)));
        String address = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
        awaitReady(server, binaries, port);
        return address;
    }

    private static void awaitReady(Process server, Path binaries, int port) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 100 && server.isAlive(); attempt++) {
            Process ready = new ProcessBuilder(
                            binaries.resolve("pg_isready").toString(), "-h", "127.0.0.1", "-p", Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (ready.waitFor() == 0) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IOException("the server did not become ready");
    }

    private static void stop(Process server, Path folder, List<String> unprivileged) {
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
            new ProcessBuilder(with(unprivileged, "rm", "-rf", folder.toString()))
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            System.out.println("could not clean up " + folder);
        }
    }

    private static Optional<Path> binaries() throws IOException {
        List<Path> places = new ArrayList<>();
        for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            places.add(Path.of(place));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted(Collections.reverseOrder()).forEach(version -> places.add(version.resolve("bin")));
            }
        }
        return places.stream()
                .filter(place ->
                        Files.isExecutable(place.resolve("initdb")) && Files.isExecutable(place.resolve("pg_isready")))
                .findFirst()
                .or(() -> places.stream()
                        .filter(place -> Files.isExecutable(place.resolve("initdb")))
                        .findFirst());
    }

    private static List<String> unprivileged() throws IOException, InterruptedException {
        if (!run(List.of("id", "-u")).strip().equals("0")) {
            return List.of();
        }
        for (String account : List.of("postgres", "nobody")) {
            if (new ProcessBuilder("id", account)
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0) {
                return List.of("runuser", "-u", account, "--");
            }
        }
        throw new IOException("there is no account without privileges");
    }

    private static List<String> with(List<String> before, String... command) {
        List<String> all = new ArrayList<>(before);
        Collections.addAll(all, command);
        return all;
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed: " + output);
        }
        return output;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
