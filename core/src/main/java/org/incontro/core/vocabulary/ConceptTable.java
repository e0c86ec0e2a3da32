// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
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
 * <p>Lists of keywords of the Enterprise Europe Network may give no parents, but codes that begin with their parent's, of
 * 2, 5 and 8 digits. Spreadsheets strip the leading zero; it is restored. Codes of an older generation have a zero more
 * and <em>mean something else</em> ({@code 004008} is not {@code 04008}), so they stay concepts of their own, below the same
 * parent:
 *
 * <pre>{@code
 * LoadedScheme technologies = ConceptTable.builder("een-technology")
 *         .parentsByPrefix(2, 5, 8)
 *         .build()
 *         .read(path);
 * technologies.scheme().concept("04008");      // also where the file wrote 4008
 * technologies.scheme().broader("004008");     // 04
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class ConceptTable {

    private final String scheme;
    private final String title;
    private final OptionalInt delimiter;
    private final List<String> codeColumns;
    private final List<String> parentColumns;
    private final String labelLanguage;
    private final boolean parentsByPrefix;
    private final CodeLengths lengths;
    private final VocabularyLimits limits;

    private ConceptTable(Builder builder) {
        this.scheme = builder.scheme;
        this.title = builder.title;
        this.delimiter = builder.delimiter;
        this.codeColumns = builder.codeColumns;
        this.parentColumns = builder.parentColumns;
        this.labelLanguage = builder.labelLanguage;
        this.parentsByPrefix = builder.parentsByPrefix;
        this.lengths = builder.lengths;
        this.limits = builder.limits;
    }

    /**
     * Returns a reader that finds out names and delimiter, and takes parents from a column.
     *
     * @param scheme the identifier of the scheme to make
     * @throws IllegalArgumentException if {@code scheme} is not small letters, digits, dots and hyphens
     */
    public static ConceptTable of(String scheme) {
        return builder(scheme).build();
    }

    /**
     * Starts the settings of a reader.
     *
     * @param scheme the identifier of the scheme to make
     * @throws IllegalArgumentException if {@code scheme} is not small letters, digits, dots and hyphens
     */
    public static Builder builder(String scheme) {
        return new Builder(scheme);
    }

    /**
     * Returns a code as the scheme has it: with code lengths 2, 5 and 8, {@code 04008} for {@code 4008}, whose leading zero
     * got lost. Codes of a stated length, with a leading zero, with other characters than digits, or too long, stay as
     * they are.
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
        ConceptTableLoader loader = new ConceptTableLoader(this);
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
        ConceptTableLoader loader = new ConceptTableLoader(this);
        return loader.finish(() -> loader.visit(source, new LimitedReader(reader, limits.bytes())));
    }

    /** Returns the code whose beginnings are to be looked for among the codes: an older generation's without its zero. */
    String codeForPrefix(String code) {
        return lengths.aligned(code);
    }

    String scheme() {
        return scheme;
    }

    String title() {
        return title;
    }

    /** The character between cells, or empty if it is to be found out. */
    OptionalInt delimiter() {
        return delimiter;
    }

    String[] codeColumns() {
        return codeColumns.toArray(String[]::new);
    }

    String[] parentColumns() {
        return parentColumns.toArray(String[]::new);
    }

    String labelLanguage() {
        return labelLanguage;
    }

    boolean hasParentsByPrefix() {
        return parentsByPrefix;
    }

    VocabularyLimits limits() {
        return limits;
    }

    /** Collects the settings of a reader. Confined to one thread. */
    public static final class Builder {

        private final String scheme;
        private String title = "";
        private OptionalInt delimiter = OptionalInt.empty();
        private List<String> codeColumns = List.of("code", "id", "notation", "codice", "key");
        private List<String> parentColumns = List.of("parent", "parent_code", "broader", "padre");
        private String labelLanguage = Languages.UNDETERMINED;
        private boolean parentsByPrefix;
        private CodeLengths lengths = new CodeLengths();
        private VocabularyLimits limits = VocabularyLimits.defaults();

        private Builder(String scheme) {
            ConceptId.requireScheme(scheme);
            this.scheme = scheme;
        }

        /**
         * Sets the name that people know the scheme by; empty unless set.
         *
         * @param newTitle the name
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder title(String newTitle) {
            this.title = newTitle;
            return this;
        }

        /**
         * Sets the character between cells; found out unless set.
         *
         * @param newDelimiter neither a quote nor a line end
         * @return this builder
         * @throws IllegalArgumentException if it is one of these
         */
        @CanIgnoreReturnValue
        public Builder delimiter(char newDelimiter) {
            if (newDelimiter == '"' || newDelimiter == '\n' || newDelimiter == '\r') {
                throw new IllegalArgumentException("delimiter must be neither a quote nor a line end");
            }
            this.delimiter = OptionalInt.of(newDelimiter);
            return this;
        }

        /**
         * Sets the names of the columns of codes and parents.
         *
         * @param code the name of the column of codes, in any case
         * @param parent the name of the column of parents, in any case
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder columns(String code, String parent) {
            this.codeColumns = List.of(code);
            this.parentColumns = List.of(parent);
            return this;
        }

        /**
         * Sets the language of labels whose column names none; {@code und} unless set.
         *
         * @param language a BCP 47 tag
         * @return this builder
         * @throws IllegalArgumentException if it is not well formed
         */
        @CanIgnoreReturnValue
        public Builder labelLanguage(String language) {
            this.labelLanguage = Languages.canonical(language);
            return this;
        }

        /**
         * Takes a concept's parent to be the one with the longest code, of at most 200 characters, that begins its own, and
         * not the one in a column.
         *
         * @param codeLengths the lengths that codes of digits have, ascending, at least 1; such codes that lost a leading
         *     zero are completed by {@link ConceptTable#canonicalCode}. Without any, codes stay as they are
         * @return this builder
         * @throws IllegalArgumentException if they do not ascend from at least 1
         */
        @CanIgnoreReturnValue
        public Builder parentsByPrefix(int... codeLengths) {
            this.lengths = new CodeLengths(codeLengths);
            this.parentsByPrefix = true;
            return this;
        }

        /**
         * Sets how much to read; {@link VocabularyLimits#defaults()} unless set.
         *
         * @param newLimits the limits
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder limits(VocabularyLimits newLimits) {
            this.limits = newLimits;
            return this;
        }

        /** Returns the reader. */
        public ConceptTable build() {
            return new ConceptTable(this);
        }
    }
}
