// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code incontro-benchmarks}. Results go to standard output, progress and errors to standard error. */
@Command(
        name = "incontro-benchmarks",
        mixinStandardHelpOptions = true,
        description = "How fast the match index is.",
        subcommands = {
            SideBySide.class,
            RegionReport.class,
            AlertLoad.class,
            RestoreReport.class,
            Micro.class,
            Soak.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Runs a command and ends the process with its exit status.
     *
     * @param args the command and its options; {@code --help} lists them
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(out, err, args);
        out.flush();
        System.exit(status);
    }

    /**
     * Runs a command.
     *
     * @return 0 if all went well, 1 if answers differ or something broke, 2 if an option is at fault
     */
    static int run(PrintStream out, PrintStream err, String... args) {
        CommandLine command = new CommandLine(new Benchmarks(), new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                if (type == SideBySide.class) {
                    return type.cast(new SideBySide(out, err));
                }
                if (type == AlertLoad.class) {
                    return type.cast(new AlertLoad(out));
                }
                if (type == RestoreReport.class) {
                    return type.cast(new RestoreReport(out));
                }
                if (type == Soak.class) {
                    return type.cast(new Soak(out));
                }
                return type == RegionReport.class
                        ? type.cast(new RegionReport(out))
                        : CommandLine.defaultFactory().create(type);
            }
        });
        return command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(args);
    }
}
