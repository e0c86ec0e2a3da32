// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import org.incontro.core.value.Languages;

/**
 * Reads the tag trees of a portal that keeps them as nested sets: each row has the bounds {@code lft} and {@code rgt}, and a
 * tag lies below another if its bounds lie between the other's.
 *
 * <p>Columns are known by their names: {@code id}, {@code root} (which tree; one tree if it is not there), {@code lft},
 * {@code rgt}, {@code lvl} (checked, not needed), and labels such as {@code nome}, {@code nome_en}. Parents are made anew from
 * the bounds; rows whose bounds overlap another's, and levels that do not fit, are reported. Each tree's topmost tag is
 * a root of the scheme.
 *
 * <p>Immutable and thread-safe.
 */
public final class TagTrees {

    private final String scheme;
    private final String codeColumn;
    private final String root;
    private final String labelLanguage;
    private final VocabularyLimits limits;

    private TagTrees(String scheme, String codeColumn, String root, String labelLanguage, VocabularyLimits limits) {
        this.scheme = scheme;
        this.codeColumn = codeColumn;
        this.root = root;
        this.labelLanguage = labelLanguage;
        this.limits = limits;
    }

    /**
     * Starts with the tags' {@code id} as code, all trees, and labels of no stated language.
     *
     * @param scheme the identifier of the scheme to make
     * @throws IllegalArgumentException if {@code scheme} is not small letters, digits, dots and hyphens
     */
    public static TagTrees of(String scheme) {
        ConceptId.requireScheme(scheme);
        return new TagTrees(scheme, "id", "", Languages.UNDETERMINED, VocabularyLimits.defaults());
    }

    /**
     * Returns a reader that takes the code from another column, such as {@code codice}.
     *
     * @param column its name, in any case
     */
    public TagTrees withCodeColumn(String column) {
        return new TagTrees(scheme, column, root, labelLanguage, limits);
    }

    /**
     * Returns a reader of one tree alone.
     *
     * @param newRoot the value that its rows have in the column {@code root}
     */
    public TagTrees withTree(String newRoot) {
        return new TagTrees(scheme, codeColumn, newRoot, labelLanguage, limits);
    }

    /**
     * Returns a reader that takes labels of no stated language to be in this one; {@code und} unless set.
     *
     * @param language a BCP 47 tag
     * @throws IllegalArgumentException if it is not well formed
     */
    public TagTrees withLabelLanguage(String language) {
        return new TagTrees(scheme, codeColumn, root, Languages.canonical(language), limits);
    }

    /**
     * Returns a reader with other limits.
     *
     * @param newLimits how much to read; {@link VocabularyLimits#defaults()} unless set
     */
    public TagTrees withLimits(VocabularyLimits newLimits) {
        return new TagTrees(scheme, codeColumn, root, labelLanguage, newLimits);
    }

    /**
     * Reads a file, compressed if its name ends in {@code .gz}.
     *
     * @param file a UTF-8 file with commas, semicolons or tabs
     * @throws IOException if it cannot be opened or read
     */
    public LoadedScheme read(Path file) throws IOException {
        TagTreeLoader loader = new TagTreeLoader(this);
        return loader.finish(() -> new TableFiles(limits).visit(file, loader));
    }

    /**
     * Reads a text.
     *
     * @param reader the text, with commas, semicolons or tabs; not closed
     * @param source the name to give it in problems
     * @throws IOException if it cannot be read
     */
    public LoadedScheme read(Reader reader, String source) throws IOException {
        TagTreeLoader loader = new TagTreeLoader(this);
        return loader.finish(() -> loader.visit(source, new LimitedReader(reader, limits.bytes())));
    }

    String scheme() {
        return scheme;
    }

    String codes() {
        return codeColumn;
    }

    /** Tells whether the rows of a tree are wanted. */
    boolean wantsTree(String tree) {
        return root.isEmpty() || root.equals(tree);
    }

    String languageOfLabels() {
        return labelLanguage;
    }

    VocabularyLimits limits() {
        return limits;
    }
}
