// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.matching.MatchEngine;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/**
 * The command: reads, matches, explains.
 *
 * <p>Results go to standard output and to a page of HTML, progress and errors to standard error. Same input and same
 * options give the same bytes in both; only the times on standard error differ.
 */
public final class Quickstart {

    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    /** So many remarks on one file are told on standard error; the report lists more. */
    private static final int REMARKS_TOLD = 10;

    private final Order order;
    private final Wording wording;
    private final PrintStream out;
    private final Progress progress;

    private Quickstart(Order order, PrintStream out, PrintStream err) {
        this.order = order;
        this.out = out;
        wording = new Wording(order.language);
        progress = new Progress(err);
    }

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param args the options; {@code --help} lists them
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /**
     * Runs the command.
     *
     * @param out where results go
     * @param err where progress and errors go
     * @param args the options; {@code --help} lists them
     * @return 0 if all went well, 2 if an option or a file is at fault, 1 if {@code out} did not take everything or the program
     *     is at fault
     */
    public static int run(PrintStream out, PrintStream err, String... args) {
        Order order = new Order();
        // An argument that begins with @ is an argument, and no file that holds more of them.
        CommandLine command = new CommandLine(order).setExpandAtFiles(false);
        try {
            if (asksForHelp(command, order, args)) {
                out.print(command.getUsageMessage(Ansi.OFF));
            } else {
                new Quickstart(order, out, err).run();
            }
            return delivered(order, out, err);
        } catch (ParameterException | InputException e) {
            err.println(oneLine(String.valueOf(e.getMessage())) + " " + new Wording(order.language).text("error.help"));
            return MISUSED;
        } catch (RuntimeException e) {
            err.println(new Wording(order.language).text("error.unexpected", "error", oneLine(e.toString())));
            return FAILED;
        }
    }

    /** Reads the options; who asks for help gets it, whatever else is wrong. */
    private static boolean asksForHelp(CommandLine command, Order order, String... args) {
        try {
            command.parseArgs(args);
            return order.help;
        } catch (ParameterException e) {
            if (Arrays.asList(args).contains("--help") || Arrays.asList(args).contains("-h")) {
                return true;
            }
            throw e;
        }
    }

    /** Tells whether standard output took everything: a print stream keeps its errors to itself until it is asked. */
    private static int delivered(Order order, PrintStream out, PrintStream err) {
        if (out.checkError()) {
            err.println(new Wording(order.language).text("error.output"));
            return FAILED;
        }
        return OK;
    }

    private static String oneLine(String message) {
        return Legible.line(message.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    private void run() {
        Optional<ReportFile> report = order.noReport ? Optional.empty() : Optional.of(reportFile());
        Material material = read();
        Optional<Opportunity> chosen = order.opportunity.map(id -> chosen(material, id));
        Refusals refusals = new Refusals();
        try (MatchEngine engine = MatchEngine.builder().observer(refusals).build()) {
            progress.done(wording.text("progress.engine"));
            Findings findings =
                    match(new Matchmaking(engine, refusals, material, order.today, order.top), engine, chosen);
            String text = new TextReport(wording, material).write(findings);
            report.ifPresent(file -> {
                file.write(new HtmlReport(wording, material).write(findings));
                progress.done(wording.text("progress.report", "file", file.path()));
            });
            out.print(text);
            out.flush();
        }
        progress.end(wording.text("progress.end"));
    }

    private ReportFile reportFile() {
        ReportFile file = ReportFile.at(order.report, wording);
        for (Path input : order.files()) {
            if (file.isSameAs(input)) {
                throw new InputException(wording.text("error.report.input", "file", order.report));
            }
        }
        return file;
    }

    private Material read() {
        MaterialReader reader = new MaterialReader(wording);
        if (order.projects.isPresent() && order.organisations.isEmpty()) {
            throw new InputException(wording.text("error.projects"));
        }
        order.organisations.ifPresent(file -> reader.cordis(Input.file(file), order.projects.map(Input::file), ""));
        order.participants.ifPresent(file -> reader.participants(Input.file(file), EntityId.LOCAL, ""));
        if (!order.bringsParticipants()) {
            DemoData.readParticipants(reader);
        }
        order.opportunities.ifPresentOrElse(
                file -> reader.opportunities(Input.file(file), ""), () -> DemoData.readOpportunities(reader));
        Material material = reader.material();
        progress.done(wording.text(
                "progress.read",
                "participants",
                wording.count("participants", material.participants().size()),
                "opportunities",
                wording.count("opportunities", material.opportunities().size())));
        material.sources().forEach(this::tellRemarks);
        return material;
    }

    /** Tells what could not be read as it stood: the worst of the user's own files, one of a bundled file. */
    private void tellRemarks(Source source) {
        if (source.problems().isEmpty()) {
            return;
        }
        progress.remark(source.name() + ": "
                + wording.count("problems", source.problems().total()));
        boolean bundled = !source.attribution().isEmpty();
        Remarks remarks = Remarks.of(source, bundled ? 1 : REMARKS_TOLD, wording.language());
        remarks.lines().forEach(line -> progress.remark("  " + line));
        if (remarks.more() > 0) {
            progress.remark("  " + wording.text("problems.more", "count", wording.number(remarks.more())));
        }
    }

    private Findings match(Matchmaking matchmaking, MatchEngine engine, Optional<Opportunity> chosen) {
        matchmaking.putAll();
        progress.done(wording.text("progress.put"));
        engine.learn();
        progress.done(wording.text("progress.learn"));
        Findings findings = matchmaking.find(chosen);
        progress.done(wording.text("progress.match"));
        return findings;
    }

    /** Finds an opportunity by its whole identity, or by what stands after the colon. */
    private Opportunity chosen(Material material, String id) {
        return material.opportunities().values().stream()
                .filter(one ->
                        one.id().toString().equals(id) || one.id().local().equals(id))
                .min((a, b) -> a.id().compareTo(b.id()))
                .orElseThrow(() -> new InputException(
                        wording.text("error.opportunity", "id", id, "nearest", nearest(material, id))));
    }

    /** Returns the identity that begins most like a wrong one. */
    private static String nearest(Material material, String id) {
        String best = "";
        int most = -1;
        for (EntityId known : material.opportunities().keySet()) {
            int common = Math.max(commonStart(known.toString(), id), commonStart(known.local(), id));
            if (common > most) {
                most = common;
                best = known.toString();
            }
        }
        return best;
    }

    private static int commonStart(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }
}
