// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.incontro.core.value.MessageTemplates;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the user asks for; filled by picocli. Confined to one thread. */
@Command(
        name = "java -jar incontro-quickstart.jar",
        sortOptions = false,
        usageHelpAutoWidth = false,
        usageHelpWidth = 100,
        description = {
            "",
            "Reads who can do what and who looks for whom, matches them, and says why.",
            "Without options it uses the data that come with it: 715 organisations of Baden-Württemberg and their EU"
                    + " projects, 500 invented participants, 629 EU funding topics, four samples of one profile of the"
                    + " Enterprise Europe Network. The results go to standard output and, as one page of HTML, to incontro-report.html.",
            ""
        },
        optionListHeading = "Options:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "",
            "  Everything, in German:",
            "    java -jar incontro-quickstart.jar --language de",
            "",
            "  One call, its ten best partners, without a report:",
            "    java -jar incontro-quickstart.jar --no-report --top 10 \\",
            "        --opportunity HORIZON-MISS-2026-02-CANCER-02",
            "",
            "  Your own participants (columns such as id;name;country;description_it) and the bundled calls:",
            "    java -jar incontro-quickstart.jar --participants members.csv --report members.html",
            "",
            "  Your own participants and opportunities, as they stood on a day:",
            "    java -jar incontro-quickstart.jar --participants members.csv \\",
            "        --opportunities profiles.xml --today 2016-09-01",
            "",
            "Exit status: 0 if all went well, 2 if an option or a file is at fault, 1 if the results could not all be written",
            "to standard output or the program is at fault."
        })
final class Order {

    @Option(
            names = "--organisations",
            paramLabel = "FILE",
            converter = FilePath.class,
            description = "Organisations of CORDIS, one JSON object a line; replaces the bundled participants.")
    Optional<Path> organisations = Optional.empty();

    @Option(
            names = "--projects",
            paramLabel = "FILE",
            converter = FilePath.class,
            description = "Projects of these organisations, one JSON object a line; needs --organisations.")
    Optional<Path> projects = Optional.empty();

    @Option(
            names = "--participants",
            paramLabel = "FILE",
            converter = FilePath.class,
            description = "A table of participants (.csv, or .jsonl with the same names); replaces the bundled ones.")
    Optional<Path> participants = Optional.empty();

    @Option(
            names = "--opportunities",
            paramLabel = "FILE",
            converter = FilePath.class,
            description =
                    "Profiles of the Enterprise Europe Network (.xml, .json) or EU funding topics (.jsonl); replaces the bundled ones.")
    Optional<Path> opportunities = Optional.empty();

    @Option(
            names = "--opportunity",
            paramLabel = "ID",
            converter = Id.class,
            description = "Show the partners for this one alone, such as HORIZON-CL5-2026-10-D2-03.")
    Optional<String> opportunity = Optional.empty();

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = Day.class,
            description =
                    "The day on which opportunities must be open; 2026-09-01 unless set. The clock is never asked.")
    LocalDate today = DemoData.DAY;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = Top.class,
            description = "How many matches to show for each, from 1 to 50; 5 unless set.")
    int top = 5;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            converter = Language.class,
            description = "Language of the results: en, it, de, fr or es; en unless set.")
    String language = "en";

    @Option(
            names = "--report",
            paramLabel = "FILE",
            converter = FilePath.class,
            description =
                    "Where to write the page of HTML: a new file, or a regular one to replace (a link to one stays a"
                            + " link); incontro-report.html unless set.")
    Path report = Path.of("incontro-report.html");

    @Option(names = "--no-report", description = "Write no page of HTML.")
    boolean noReport;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and end.")
    boolean help;

    /** Tells whether the user brings participants. */
    boolean bringsParticipants() {
        return organisations.isPresent() || participants.isPresent();
    }

    /** Returns the files that are to be read. */
    List<Path> files() {
        return Stream.of(organisations, projects, participants, opportunities)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Understands the name of a file. */
    static final class FilePath implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            if (value.isBlank()) {
                throw new TypeConversionException("must name a file, but was \"" + value + "\"");
            }
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw (TypeConversionException)
                        new TypeConversionException("must name a file, but was \"" + Legible.line(value) + "\"")
                                .initCause(e);
            }
        }
    }

    /** Understands the identity of an opportunity. */
    static final class Id implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (value.isBlank()) {
                throw new TypeConversionException("must name an opportunity, but was \"" + value + "\"");
            }
            return value;
        }
    }

    /** Understands a day. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw (TypeConversionException)
                        new TypeConversionException("must be a day such as 2026-09-01, but was \"" + value + "\"")
                                .initCause(e);
            }
        }
    }

    /** Understands how many matches to show. */
    static final class Top implements ITypeConverter<Integer> {

        private static final int MOST = 50;

        @Override
        public Integer convert(String value) {
            try {
                int number = Integer.parseInt(value);
                if (number >= 1 && number <= MOST) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, as a number out of range is.
            }
            throw new TypeConversionException(
                    "must be a whole number from 1 to " + MOST + ", but was \"" + value + "\"");
        }
    }

    /** Understands a language. */
    static final class Language implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            String language = value.toLowerCase(Locale.ROOT);
            if (!MessageTemplates.LANGUAGES.contains(language)) {
                throw new TypeConversionException("must be one of %s, but was \"%s\""
                        .formatted(String.join(", ", MessageTemplates.LANGUAGES), value));
            }
            return language;
        }
    }
}
