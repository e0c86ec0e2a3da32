// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.convert;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the command is to do, as its options say. */
@Command(
        name = "incontro-convert",
        sortOptions = false,
        description = "Turns a file of any format into any other, says what the other cannot carry, and checks a file.",
        footer = {
            "",
            "What could not be read and what could not be carried is told on standard error.",
            "Status: 0 all was read, 1 something was not, 2 an option is wrong.",
            "A file of output appears when it is whole; until then an older one stays as it is."
        })
final class Order {

    @Option(names = "--from", paramLabel = "FORMAT", description = "the format of the input; recognised if not said")
    Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "the format of the output; that of its name if not said")
    Optional<String> to = Optional.empty();

    @Option(
            names = "--validate",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "FORMAT",
            description = "only read the input, and tell what is wrong with it")
    Optional<String> validate = Optional.empty();

    @Option(
            names = "--publishable",
            description = "with --validate: also tell what each record lacks before it may be published")
    boolean publishable;

    @Option(
            names = "--template",
            paramLabel = "FORMAT",
            description = "write a file without records to OUT: of a table, the header line to be filled in")
    Optional<String> template = Optional.empty();

    @Option(names = "--public", description = "leave out what not everybody may see, and those who did not agree")
    boolean forEverybody;

    @Option(names = "--strict", description = "stop at the first problem, and write nothing")
    boolean strict;

    @Option(
            names = "--region",
            paramLabel = "NAME",
            defaultValue = "local",
            description =
                    "the portal under which records get their identity where the format has none (default: local)")
    String region = "local";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "of messages and column names: en, it, de, fr, es (default: en)")
    String language = "en";

    @Option(names = "--help", usageHelp = true, description = "show this, and the formats")
    boolean help;

    @Parameters(paramLabel = "IN [OUT]", arity = "0..2", description = "files; - for standard input or output")
    List<String> files = List.of();
}
