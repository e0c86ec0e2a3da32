// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.convert;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.incontro.core.privacy.Reader;
import org.incontro.core.problem.Severity;
import org.incontro.interop.Format;
import org.incontro.interop.FormatException;
import org.incontro.interop.Formats;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command. */
public final class Convert {

    private static final int OK = 0;
    private static final int FAULTY = 1;
    private static final int MISUSED = 2;

    /** So many problems or losses are shown one by one; the others are counted. */
    private static final int SHOWN = 20;

    /** It tells its version at level INFO; a logger that is not held may be collected, with its level. */
    private static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");

    private final Formats formats = Formats.installed();
    private final Order order;
    private final InputStream standardInput;
    private final PrintStream out;
    private final PrintStream err;

    private Convert(Order order, InputStream standardInput, PrintStream out, PrintStream err) {
        this.order = order;
        this.standardInput = standardInput;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command and ends the process with its exit status.
     *
     * @param args the options; {@code --help} lists them
     */
    public static void main(String[] args) {
        VALIDATOR.setLevel(Level.WARNING);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(new FileInputStream(FileDescriptor.in), out, err, args);
        out.flush();
        System.exit(status);
    }

    /**
     * Runs the command.
     *
     * @param in what {@code -} reads
     * @param out what {@code -} writes
     * @param err where problems, losses and errors go
     * @param args the options; {@code --help} lists them
     * @return 0 if all was read, 1 if something was not, 2 if an option is wrong
     */
    static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
        Order order = new Order();
        CommandLine command =
                new CommandLine(order).setUsageHelpAutoWidth(false).setUsageHelpWidth(110);
        try {
            command.parseArgs(args);
            Convert convert = new Convert(order, in, out, err);
            if (order.help) {
                command.usage(out, Ansi.OFF);
                convert.listFormats();
                return OK;
            }
            return convert.run();
        } catch (ParameterException | IllegalArgumentException | UnsupportedOperationException e) {
            err.println(e.getMessage());
            return MISUSED;
        } catch (FormatException e) {
            err.println(e.problem().message(order.language));
            return FAULTY;
        } catch (IOException | UncheckedIOException e) {
            err.println(e.getMessage()
                    + (e.getCause() == null ? "" : ": " + e.getCause().getMessage()));
            return FAULTY;
        }
    }

    private void listFormats() {
        out.println();
        out.println("Formats:");
        for (Format format : formats.all()) {
            String uses = (format.isReadable() ? "read" : "    ") + (format.isWritable() ? " write" : "      ");
            out.println("  %-24s %s  %s".formatted(format.name(), uses, format.title()));
        }
    }

    private int run() throws IOException {
        if (order.template.isPresent()) {
            return template(formats.named(order.template.get()));
        }
        int wanted = order.validate.isPresent() ? 1 : 2;
        if (order.files.size() != wanted) {
            throw new IllegalArgumentException("there must be %s, but there were %s; --help says more"
                    .formatted(
                            wanted == 1 ? "one file to check" : "a file to read and one to write", order.files.size()));
        }
        String source = order.files.get(0);
        try (InputStream in = open(source)) {
            Optional<String> said = order.validate.isPresent() ? order.validate : order.from;
            Format from = from(said.filter(name -> !name.isEmpty()), in);
            return order.validate.isPresent() ? check(from, in, source) : report(convert(from, in, source));
        }
    }

    private int check(Format from, InputStream in, String source) {
        Publication publication = new Publication(order.language, order.publishable ? SHOWN : 0);
        int status =
                report(Conversion.check(from, in, readOptions(source), order.publishable ? publication : entity -> {}));
        if (!order.publishable) {
            return status;
        }
        publication.sentences().forEach(err::println);
        err.println(
                publication.total() == 0
                        ? "each record may be published"
                        : "%s reasons not to publish, of which %s are shown"
                                .formatted(
                                        publication.total(),
                                        publication.sentences().size()));
        return publication.total() == 0 ? status : FAULTY;
    }

    private int template(Format format) {
        if (order.files.size() != 1) {
            throw new IllegalArgumentException(
                    "there must be one file for the template, but there were %s; - is standard output"
                            .formatted(order.files.size()));
        }
        WriteOptions options = WriteOptions.complete().in(order.language);
        String target = order.files.get(0);
        try (RecordWriter writer =
                target.equals("-") ? format.write(out, options) : format.write(Path.of(target), options)) {
            writer.finish();
        }
        return OK;
    }

    private InputStream open(String source) throws IOException {
        if (!source.equals("-") && !Files.isReadable(Path.of(source))) {
            throw new IOException(
                    "the input must be a file that can be read, but there is none at \"%s\"".formatted(source));
        }
        if (!source.equals("-") && Files.isDirectory(Path.of(source))) {
            throw new IOException("the input must be a file, but \"%s\" is a folder".formatted(source));
        }
        return new BufferedInputStream(
                source.equals("-") ? standardInput : Files.newInputStream(Path.of(source)), 1 << 16);
    }

    private Format from(Optional<String> name, InputStream in) throws IOException {
        if (name.isPresent()) {
            return readable(formats.named(name.get()));
        }
        Format found = formats.detect(in)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the format of the input must be said with --from, but was not, and it looks like none of "
                                + readableNames()));
        err.println("reading " + found);
        return found;
    }

    private Format readable(Format format) {
        if (!format.isReadable()) {
            throw new IllegalArgumentException("%s is only written and cannot be read; the input must be one of %s"
                    .formatted(format.name(), readableNames()));
        }
        return format;
    }

    private String readableNames() {
        return formats.all().stream()
                .filter(Format::isReadable)
                .map(Format::name)
                .collect(Collectors.joining(", "));
    }

    private ReadOptions readOptions(String source) {
        ReadOptions options = ReadOptions.of(source).in(order.region);
        return order.strict ? options.strict() : options;
    }

    private Conversion convert(Format from, InputStream in, String source) {
        String target = order.files.get(1);
        Format to = order.to
                .map(formats::named)
                .or(() -> formats.forFile(target))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the format of the output must be said with --to, but was not, and is not in \"%s\""
                                .formatted(target)));
        WriteOptions options = (order.forEverybody ? WriteOptions.shownTo(Reader.anonymous()) : WriteOptions.complete())
                .in(order.language);
        try (RecordWriter writer = target.equals("-") ? to.write(out, options) : to.write(Path.of(target), options)) {
            return Conversion.convert(from, in, readOptions(source), writer);
        }
    }

    private int report(Conversion conversion) {
        conversion.problems().stream().limit(SHOWN).forEach(problem -> err.println(problem.message(order.language)));
        if (conversion.problems().total() > SHOWN) {
            err.println(conversion.problems());
        }
        reportLosses(conversion.losses());
        err.println(String.format(
                Locale.ROOT,
                "%d records, %d problems, %d losses",
                conversion.records(),
                conversion.problems().total(),
                conversion.losses().total()));
        return conversion.problems().hasErrors() || (order.validate.isPresent() && hasWarnings(conversion))
                ? FAULTY
                : OK;
    }

    private static boolean hasWarnings(Conversion conversion) {
        return conversion.problems().stream().anyMatch(problem -> problem.severity() != Severity.NOTE);
    }

    private void reportLosses(LossReport losses) {
        losses.toList().stream().limit(SHOWN).forEach(loss -> err.println(loss.message(order.language)));
        if (losses.total() > SHOWN) {
            err.println(losses);
        }
    }
}
