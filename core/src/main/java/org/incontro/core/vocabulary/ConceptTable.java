// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.incontro.core.problem.Problems;
import org.incontro.core.value.Languages;

/**
 * Reads a vocabulary from a table with one row a concept: {@code code;label;parent}.
 *
 * <p>Columns are known by their names, in any case: {@code code} (or {@code id}, {@code notation}, {@code codice}, {@code key}),
 * {@code parent} (or {@code parent_code},
 * {@code broader}, {@code padre}), {@code uri}, {@code label} (or {@code name}, {@code nome}, {@code title});
 * {@code label_it} or {@code it} for a label in a language, {@code altLabel_it} for alternative ones, separated by {@code |}.
 * The delimiter is whichever of semicolon, tab and comma the header has most of, unless it is set. A parent is a code;
 * several are separated by {@code |}. A parent of zeros and hyphens alone that is no code means none.
 *
 * <p>Lists of keywords of the Enterprise Europe Network give no parents, but codes that begin with their parent's, of 2, 5
 * and 8 digits; spreadsheets strip their leading zeros, older exports pad them:
 *
 * <pre>{@code
 * LoadedScheme technologies = ConceptTable.of("een-technology").parentsByPrefix(2, 5, 8).read(path);
 * technologies.scheme().concept("04008");      // also where the file wrote 4008 or 004008
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ConceptTable {

    /** Where parents come from. */
    private enum Parents {
        COLUMN,
        PREFIX
    }

    /** Stands for a delimiter that is to be found out. */
    static final char DETECT = '\0';

    private final String scheme;
    private final String title;
    private final char delimiter;
    private final String codeColumn;
    private final String parentColumn;
    private final String labelLanguage;
    private final Parents parents;
    private final CodeLengths lengths;
    private final VocabularyLimits limits;

    private ConceptTable(
            String scheme,
            String title,
            char delimiter,
            String codeColumn,
            String parentColumn,
            String labelLanguage,
            Parents parents,
            CodeLengths lengths,
            VocabularyLimits limits) {
        this.scheme = scheme;
        this.title = title;
        this.delimiter = delimiter;
        this.codeColumn = codeColumn;
        this.parentColumn = parentColumn;
        this.labelLanguage = labelLanguage;
        this.parents = parents;
        this.lengths = lengths;
        this.limits = limits;
    }

    /**
     * Starts with the names and the delimiter found out, and parents from a column.
     *
     * @param scheme the identifier of the scheme to make
     * @throws IllegalArgumentException if {@code scheme} is not small letters, digits, dots and hyphens
     */
    public static ConceptTable of(String scheme) {
        ConceptId.requireScheme(scheme);
        return new ConceptTable(
                scheme,
                "",
                DETECT,
                "",
                "",
                Languages.UNDETERMINED,
                Parents.COLUMN,
                new CodeLengths(),
                VocabularyLimits.defaults());
    }

    /**
     * Returns a reader that gives the scheme a name for people.
     *
     * @param newTitle the name
     */
    public ConceptTable title(String newTitle) {
        return new ConceptTable(
                scheme, newTitle, delimiter, codeColumn, parentColumn, labelLanguage, parents, lengths, limits);
    }

    /**
     * Returns a reader with a set delimiter.
     *
     * @param newDelimiter the character between cells, neither a quote nor a line end
     * @throws IllegalArgumentException if it is one of these
     */
    public ConceptTable delimiter(char newDelimiter) {
        if (newDelimiter == '"' || newDelimiter == '\n' || newDelimiter == '\r' || newDelimiter == DETECT) {
            throw new IllegalArgumentException("delimiter must be neither a quote nor a control of lines");
        }
        return new ConceptTable(
                scheme, title, newDelimiter, codeColumn, parentColumn, labelLanguage, parents, lengths, limits);
    }

    /**
     * Returns a reader that takes codes and parents from columns of other names.
     *
     * @param code the name of the column of codes, in any case
     * @param parent the name of the column of parents, in any case
     */
    public ConceptTable columns(String code, String parent) {
        return new ConceptTable(scheme, title, delimiter, code, parent, labelLanguage, parents, lengths, limits);
    }

    /**
     * Returns a reader that takes labels of no stated language to be in this one; {@code und} unless set.
     *
     * @param language a BCP 47 tag
     * @throws IllegalArgumentException if it is not well formed
     */
    public ConceptTable labelLanguage(String language) {
        return new ConceptTable(
                scheme,
                title,
                delimiter,
                codeColumn,
                parentColumn,
                Languages.canonical(language),
                parents,
                lengths,
                limits);
    }

    /**
     * Returns a reader that takes a concept's parent to be the one with the longest code that begins its own.
     *
     * @param codeLengths the lengths that codes have, ascending, at least 1; codes of digits are brought to the next of them
     *     by {@link #canonicalCode}. Without any, codes stay as they are
     * @throws IllegalArgumentException if they do not ascend from at least 1
     */
    public ConceptTable parentsByPrefix(int... codeLengths) {
        return new ConceptTable(
                scheme,
                title,
                delimiter,
                codeColumn,
                parentColumn,
                labelLanguage,
                Parents.PREFIX,
                new CodeLengths(codeLengths),
                limits);
    }

    /**
     * Returns a reader with other limits.
     *
     * @param newLimits how much to read; {@link VocabularyLimits#defaults()} unless set
     */
    public ConceptTable withLimits(VocabularyLimits newLimits) {
        return new ConceptTable(
                scheme, title, delimiter, codeColumn, parentColumn, labelLanguage, parents, lengths, newLimits);
    }

    /**
     * Returns a code as the scheme has it: with code lengths 2, 5 and 8, {@code 04008} for {@code 4008}, {@code 004008} and
     * {@code 04008}. Codes with other characters than digits, or too long, stay as they are.
     *
     * @param code a code as some source writes it
     */
    public String canonicalCode(String code) {
        return lengths.canonical(code.strip());
    }

    /**
     * Reads a file, compressed if its name ends in {@code .gz}.
     *
     * @param file a UTF-8 file
     * @throws IOException if it cannot be opened or read
     */
    public LoadedScheme read(Path file) throws IOException {
        ConceptTableLoader loader = loader();
        return loader.finish(() -> new TableFiles(limits).visit(file, loader));
    }

    /**
     * Reads a text.
     *
     * @param reader the text; not closed
     * @param source the name to give it in problems
     * @throws IOException if it cannot be read
     */
    public LoadedScheme read(Reader reader, String source) throws IOException {
        ConceptTableLoader loader = loader();
        return loader.finish(() -> loader.visit(source, new LimitedReader(reader, limits.bytes())));
    }

    private ConceptTableLoader loader() {
        return new ConceptTableLoader(this, new Problems());
    }

    String scheme() {
        return scheme;
    }

    String titleText() {
        return title;
    }

    char delimiterOrDetect() {
        return delimiter;
    }

    String[] codeColumns() {
        return codeColumn.isEmpty()
                ? new String[] {"code", "id", "notation", "codice", "key"}
                : new String[] {codeColumn};
    }

    String[] parentColumns() {
        return parentColumn.isEmpty()
                ? new String[] {"parent", "parent_code", "broader", "padre"}
                : new String[] {parentColumn};
    }

    String languageOfLabels() {
        return labelLanguage;
    }

    boolean hasParentsByPrefix() {
        return parents == Parents.PREFIX;
    }

    VocabularyLimits limits() {
        return limits;
    }

    /** The lengths that codes of digits have. */
    private static final class CodeLengths {

        private final List<Integer> lengths;

        CodeLengths(int... lengths) {
            this.lengths = Arrays.stream(lengths).boxed().toList();
            for (int i = 0; i < lengths.length; i++) {
                if (lengths[i] <= (i == 0 ? 0 : lengths[i - 1])) {
                    throw new IllegalArgumentException(
                            "code lengths must ascend from at least 1, but were " + this.lengths);
                }
            }
        }

        String canonical(String code) {
            if (lengths.isEmpty() || code.isEmpty() || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return code;
            }
            int zeros = 0;
            while (zeros < code.length() - 1 && code.charAt(zeros) == '0') {
                zeros++;
            }
            String digits = code.substring(zeros);
            return lengths.stream()
                    .filter(length -> length >= digits.length())
                    .findFirst()
                    .map(length -> "0".repeat(length - digits.length()) + digits)
                    .orElse(code);
        }
    }
}
