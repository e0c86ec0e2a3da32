// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.incontro.evaluation.collection.CollectionException;
import org.incontro.evaluation.trec.Plain;

/**
 * Reads and writes a portal's log: tab-separated lines, plain or gzip, UTF-8, below the heading
 *
 * <pre>{@code
 * showing	date	query	item	position	answer
 * }</pre>
 *
 * <p>A line is one item of one list that was shown: the list's name, the day (2026-03-31), what the list was made for, the item, its
 * place from 1, and {@code none}, {@code opened}, {@code answered}, {@code agreed} or {@code unwelcome}. Lines of one list need not
 * follow each other. Lines that begin with {@code #} and blank ones are passed over.
 *
 * <p>Names must be pseudonyms. What looks like an address of electronic mail is refused, and no message repeats a name.
 */
public final class ShowingLog {

    /** The columns, in their order. */
    private static final List<String> COLUMNS = List.of("showing", "date", "query", "item", "position", "answer");

    private static final int LONGEST_NAME = 128;
    private static final int LAST_POSITION = 10_000;

    private final String source;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private boolean headed;
    private long line;

    private ShowingLog(String source) {
        this.source = source;
    }

    private record Draft(
            LocalDate date, String query, List<Showing.Item> items, Set<String> names, Set<Integer> positions) {}

    /**
     * Reads a log.
     *
     * @param file where it is
     * @return the lists in the order of their first lines, each in the order of places
     * @throws IOException if the file cannot be read
     * @throws CollectionException if a line is at fault, or there is none; the message has its number
     */
    public static List<Showing> read(Path file) throws IOException {
        ShowingLog log = new ShowingLog(file.toString());
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Plain.open(file), StandardCharsets.UTF_8))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                log.line++;
                if (!text.isBlank() && !text.startsWith("#")) {
                    log.take(text.split("\t", -1));
                }
            }
        }
        return log.showings();
    }

    /**
     * Writes a log as it is read: the heading, then a line for each item.
     *
     * @param log what was shown
     * @param out where it goes; left open
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if a name is no pseudonym that the reader would take; the message does not repeat it
     */
    public static void write(List<Showing> log, Writer out) throws IOException {
        out.write(String.join("\t", COLUMNS) + "\n");
        for (Showing showing : log) {
            for (Showing.Item item : showing.items()) {
                out.write(String.join(
                                "\t",
                                written(showing.id(), "showing"),
                                showing.date().toString(),
                                written(showing.query(), "query"),
                                written(item.item(), "item"),
                                Integer.toString(item.position()),
                                item.answer().key())
                        + "\n");
            }
        }
    }

    private static String written(String name, String column) {
        if (!isPseudonym(name)) {
            throw new IllegalArgumentException(noPseudonym(column));
        }
        return name;
    }

    private void take(String[] cells) {
        if (!headed) {
            if (!Arrays.asList(cells).equals(COLUMNS)) {
                throw fault("a log must begin with the heading \"%s\", separated by tabs, but this is another line"
                        .formatted(String.join(" ", COLUMNS)));
            }
            headed = true;
            return;
        }
        if (cells.length != COLUMNS.size()) {
            throw fault("a line of a log must have six columns separated by tabs (%s), but this one has %s"
                    .formatted(String.join(" ", COLUMNS), cells.length));
        }
        LocalDate date = date(cells[1]);
        Draft draft = drafts.computeIfAbsent(
                name(cells[0], "showing"),
                key -> new Draft(date, name(cells[2], "query"), new ArrayList<>(), new HashSet<>(), new HashSet<>()));
        if (!draft.date().equals(date) || !draft.query().equals(cells[2])) {
            throw fault("all lines of a showing must have its date and query, but this one has others than the first");
        }
        Showing.Item item = new Showing.Item(name(cells[3], "item"), position(cells[4]), answer(cells[5]));
        if (!draft.names().add(item.item()) || !draft.positions().add(item.position())) {
            throw fault("a showing must have each item and each position once, but this line repeats one");
        }
        draft.items().add(item);
    }

    private String name(String cell, String column) {
        if (!isPseudonym(cell)) {
            throw fault(noPseudonym(column));
        }
        return cell;
    }

    private static boolean isPseudonym(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.indexOf('@') < 0
                && name.chars().noneMatch(Character::isWhitespace);
    }

    private static String noPseudonym(String column) {
        return ("\"%s\" must be a pseudonym of 1 to %s characters without white space and \"@\", but is not; it is not"
                        + " repeated here. Maybe replace names by keyed hashes before exporting.")
                .formatted(column, LONGEST_NAME);
    }

    private LocalDate date(String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw fault("\"date\" must be a day such as 2026-03-31, but was \"%s\"".formatted(shortened(cell)));
        }
    }

    private int position(String cell) {
        try {
            int position = Integer.parseInt(cell);
            if (position >= 1 && position <= LAST_POSITION) {
                return position;
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words as for a number out of range.
        }
        throw fault("\"position\" must be a whole number from 1 to %s, but was \"%s\""
                .formatted(LAST_POSITION, shortened(cell)));
    }

    private Answer answer(String cell) {
        return Arrays.stream(Answer.values())
                .filter(answer -> answer.key().equals(cell))
                .findFirst()
                .orElseThrow(() -> fault("\"answer\" must be one of %s, but was \"%s\""
                        .formatted(
                                Arrays.stream(Answer.values()).map(Answer::key).collect(Collectors.joining(", ")),
                                shortened(cell))));
    }

    private static String shortened(String cell) {
        return cell.length() <= 20 ? cell : cell.substring(0, 20) + "…";
    }

    private List<Showing> showings() {
        if (drafts.isEmpty()) {
            throw new CollectionException(source, 0, "there must be at least one showing, but there is none");
        }
        List<Showing> showings = new ArrayList<>();
        drafts.forEach((id, draft) -> showings.add(new Showing(
                id,
                draft.date(),
                draft.query(),
                draft.items().stream()
                        .sorted(Comparator.comparingInt(Showing.Item::position))
                        .toList())));
        return List.copyOf(showings);
    }

    private CollectionException fault(String message) {
        return new CollectionException(source, line, message);
    }
}
