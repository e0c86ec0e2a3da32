// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

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
 * The machine's own PostgreSQL, started once for a JVM in a fresh folder on a free port, and stopped with the JVM. It refuses to run as root: then it runs
 * as the account {@code postgres} or {@code nobody}.
 */
public final class OwnPostgres {

    private static final Object LOCK = new Object();
    private static Optional<String> url = Optional.empty();
    private static boolean tried;

    private OwnPostgres() {}

    /** Returns the JDBC address, or empty with a printed reason. */
    public static Optional<String> url() {
        synchronized (LOCK) {
            if (!tried) {
                tried = true;
                try {
                    url = Optional.of(start());
                } catch (IOException | InterruptedException e) {
                    System.out.println("no PostgreSQL, its tests run with H2 alone: " + e.getMessage());
                }
            }
            return url;
        }
    }

    private static String start() throws IOException, InterruptedException {
        Path binaries = binaries();
        List<String> account = account();
        Path folder = Path.of(run(with(account, "mktemp", "-d", "/tmp/incontro-alerts-XXXXXX"))
                .strip());
        String data = folder.resolve("data").toString();
        String initdb = binaries.resolve("initdb").toString();
        run(with(
                account,
                initdb,
                "-D",
                data,
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
                        account,
                        binaries.resolve("postgres").toString(),
                        "-D",
                        data,
                        "-p",
                        Integer.toString(port),
                        "-k",
                        folder.toString(),
                        "-h",
                        "127.0.0.1",
                        "-F"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder, account)));
        List<String> ready =
                List.of(binaries.resolve("pg_isready").toString(), "-h", "127.0.0.1", "-p", Integer.toString(port));
        for (int attempt = 0; attempt < 100 && server.isAlive(); attempt++) {
            if (new ProcessBuilder(ready).redirectErrorStream(true).start().waitFor() == 0) {
                return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
            }
            Thread.sleep(100);
        }
        throw new IOException("the server did not become ready");
    }

    private static void stop(Process server, Path folder, List<String> account) {
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
            new ProcessBuilder(with(account, "rm", "-rf", folder.toString()))
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            System.out.println("could not clean up " + folder);
        }
    }

    private static Path binaries() throws IOException {
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
                .orElseThrow(() -> new IOException("initdb is in no usual place"));
    }

    private static List<String> account() throws IOException, InterruptedException {
        if (!run(List.of("id", "-u")).strip().equals("0")) {
            return List.of();
        }
        for (String name : List.of("postgres", "nobody")) {
            if (new ProcessBuilder("id", name).redirectErrorStream(true).start().waitFor() == 0) {
                return List.of("runuser", "-u", name, "--");
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
