// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;

/** The command {@code incontro-bench}. Results go to standard output, progress and errors to standard error. */
@Command(
        name = "incontro-bench",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        description = {
            "Measures how good a ranking is, exactly as the field does it.",
            "",
            "A run says what a system found, in lines of",
            "  query Q0 document rank score tag",
            "and judgements (qrels) say what is right, in lines of",
            "  query 0 document grade",
            "Any input may be compressed with gzip."
        },
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:all went well", "1:an input is at fault, or something broke", "2:an option is at fault"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  incontro-bench rank --documents docs.jsonl --queries queries.jsonl \\",
            "      --language en --output run.txt",
            "  incontro-bench evaluate --qrels qrels.txt --run run.txt",
            "  incontro-bench evaluate --qrels qrels.txt --run run.txt -m nDCG@10 -m AP -q -c",
            "  incontro-bench help evaluate"
        })
public final class IncontroBench {

    /** Every subcommand, in the order of the help. */
    private static final List<Entry> SUBCOMMANDS = List.of(
            new Entry("rank", RankCommand::new),
            new Entry("rerank", RerankCommand::new),
            new Entry("evaluate", EvaluateCommand::new),
            new Entry("compare", CompareCommand::new),
            new Entry("fuse", FuseCommand::new),
            new Entry("calibrate", CalibrateCommand::new),
            new Entry("replay", ReplayCommand::new),
            new Entry("prepare", PrepareCommand::new),
            new Entry("reproduce", ReproduceCommand::new));

    private record Entry(String name, Function<Console, Object> command) {}

    private IncontroBench() {}

    /**
     * Runs a command and ends the process with its exit status.
     *
     * @param args the command and its options; {@code --help} lists them
     */
    public static void main(String[] args) {
        InputStream in = new FileInputStream(FileDescriptor.in);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(new Console(in, out, err), args);
        out.flush();
        System.exit(status);
    }

    /**
     * Runs a command.
     *
     * @param console where input comes from, results and messages go
     * @param args the command and its options
     * @return 0 if all went well, 1 if an input is at fault or something broke, 2 if an option is at fault
     */
    public static int run(Console console, String... args) {
        if (args.length > 0 && args[0].equals("rank") && RankCommand.asksForList(args)) {
            return RankCommand.list(console);
        }
        CommandLine line = new CommandLine(new IncontroBench());
        boolean known = SUBCOMMANDS.stream().anyMatch(entry -> args.length > 0 && entry.name.equals(args[0]));
        for (Entry entry : SUBCOMMANDS) {
            // Only the one that is called is built: the others' options cost some milliseconds of each start.
            if (!known || entry.name.equals(args[0])) {
                line.addSubcommand(entry.name, entry.command.apply(console));
            }
        }
        line.addSubcommand(new HelpCommand());
        int status = line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, command, result) -> report(exception, console))
                .execute(args);
        console.out().flush();
        return status;
    }

    private static int report(Exception exception, Console console) {
        String message = exception.getMessage();
        if (exception instanceof NoSuchFileException missing) {
            message = missing.getFile() + ": there is no such file";
        } else if (message == null) {
            message = exception.toString();
        }
        console.err().println("incontro-bench: " + message);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
