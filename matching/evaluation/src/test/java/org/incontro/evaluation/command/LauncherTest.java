// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the jar, with a stand-in for Java that says how it was called. */
class LauncherTest {

    private static final Path SCRIPT =
            Path.of(System.getProperty("incontro.root", "../.."), "matching", "evaluation", "incontro-bench");
    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    private Path folder;

    private record Ended(int status, String said) {}

    @BeforeEach
    void aJavaThatTellsItsArguments() throws IOException {
        assumeTrue(Files.isExecutable(SHELL), "/bin/sh is needed to run the script, and is not here");
        Files.copy(SCRIPT, folder.resolve("incontro-bench"));
        java(Files.createDirectory(folder.resolve("bin")), "exit 0");
    }

    /** A Java that answers in some way where it is asked whether it has an archive of its own classes. */
    private static void java(Path bin, String answer) throws IOException {
        Path java = Files.writeString(bin.resolve("java"), """
                #!/bin/sh
                [ "$2" = -version ] && %s
                echo "$@"
                for option in "$@"; do
                    case $option in -XX:ArchiveClassesAtExit=*) : >"${option#*=}" ;; esac
                done
                exit 3
                """.formatted(answer));
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private Ended start(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(SHELL.toString(), "incontro-bench");
        builder.command().addAll(List.of(arguments));
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
        builder.environment().remove("JAVA_HOME");
        return ended(builder);
    }

    private Ended ended(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private void build() throws IOException {
        Files.createFile(Files.createDirectory(folder.resolve("target")).resolve("incontro-bench.jar"));
    }

    @Test
    void withoutTheJarItSaysWhatToDo() throws IOException, InterruptedException {
        assertThat(start("evaluate"))
                .isEqualTo(new Ended(
                        1,
                        "incontro-bench: there must be \"./target/incontro-bench.jar\", but there is none. Maybe run mvn -q"
                                + " -DskipTests package first.\n"));
    }

    @Test
    void aCommandThatRanksGetsJavaAsItIs() throws IOException, InterruptedException {
        build();

        assertThat(start("rank", "--matcher", "a b"))
                .isEqualTo(new Ended(3, "-jar ./target/incontro-bench.jar rank --matcher a b\n"));
        assertThat(folder.resolve("target/incontro-bench.jsa")).doesNotExist();
    }

    @Test
    void theFirstStartKeepsAnArchiveForTheSecond() throws IOException, InterruptedException {
        build();
        String quick = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable ";

        assertThat(start("evaluate", "-c").said())
                .startsWith(quick + "-XX:ArchiveClassesAtExit=./target/incontro-bench.jsa.")
                .endsWith(" -jar ./target/incontro-bench.jar evaluate -c\n");
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("incontro-bench.jar", "incontro-bench.jsa");
        }
        assertThat(start("evaluate", "-c"))
                .isEqualTo(new Ended(
                        3,
                        quick + "-XX:SharedArchiveFile=./target/incontro-bench.jsa -jar"
                                + " ./target/incontro-bench.jar evaluate -c\n"));
    }

    @Test
    void anArchiveOfAnOlderJarIsMadeAnew() throws IOException, InterruptedException {
        build();
        Path archive = Files.createFile(folder.resolve("target/incontro-bench.jsa"));
        Files.setLastModifiedTime(
                archive, FileTime.fromMillis(Files.getLastModifiedTime(archive).toMillis() - 5_000));

        assertThat(start("compare").said()).contains("-XX:ArchiveClassesAtExit=");
    }

    @Test
    void aJavaWithoutAnArchiveOfItsOwnMakesNone() throws IOException, InterruptedException {
        build();
        java(folder.resolve("bin"), "exit 1");

        assertThat(start("evaluate").said())
                .isEqualTo("-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -jar"
                        + " ./target/incontro-bench.jar evaluate\n");
    }

    @Test
    void theJavaOfJavaHomeComesFirst() throws IOException, InterruptedException {
        build();
        Path home = Files.createDirectory(folder.resolve("a home"));
        Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho home \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder(SHELL.toString(), "incontro-bench", "rank");
        builder.environment().put("JAVA_HOME", home.toString());

        assertThat(ended(builder)).isEqualTo(new Ended(0, "home -jar ./target/incontro-bench.jar rank\n"));
    }

    @Test
    void withoutJavaItSaysSo() throws IOException, InterruptedException {
        build();
        Path tools = Files.createDirectory(folder.resolve("tools"));
        ProcessBuilder builder = new ProcessBuilder(SHELL.toString(), "incontro-bench", "rank");
        builder.environment().put("PATH", tools.toString());
        builder.environment().remove("JAVA_HOME");
        Path dirname = Path.of("/usr/bin/dirname");
        assumeTrue(Files.isExecutable(dirname), "/usr/bin/dirname is needed, and is not here");
        Files.createSymbolicLink(tools.resolve("dirname"), dirname);

        assertThat(ended(builder))
                .isEqualTo(
                        new Ended(
                                1,
                                "incontro-bench: there must be a Java of version 17 or later, but none is found. Maybe set JAVA_HOME.\n"));
    }

    @Test
    void aLinkToTheScriptFindsTheJar() throws IOException, InterruptedException {
        build();
        Path away = Files.createDirectory(folder.resolve("away from it"));
        Files.createSymbolicLink(away.resolve("bench"), Path.of("../incontro-bench"));
        ProcessBuilder builder = new ProcessBuilder(SHELL.toString(), "away from it/bench", "rank");
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().remove("JAVA_HOME");

        assertThat(ended(builder)).isEqualTo(new Ended(3, "-jar away from it/../target/incontro-bench.jar rank\n"));
    }
}
