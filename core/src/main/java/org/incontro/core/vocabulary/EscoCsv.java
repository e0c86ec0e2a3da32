// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads ESCO, the European classification of skills and occupations, from the CSV files that the Commission offers for
 * download.
 *
 * <pre>{@code
 * LoadedScheme skills = EscoCsv.from(Path.of("esco-1.1.1-classification-en-csv.zip"), Path.of("esco-1.1.1-relations-csv.zip"))
 *         .withLabels(Path.of("esco-1.0-fr"))
 *         .withVersion("1.1.1")
 *         .skills();
 * }</pre>
 *
 * <p>A source is a zip archive, a folder or a file, {@code .csv} or {@code .csv.gz}; of a folder, the files and archives
 * right in it. Files are known by their names ({@code skills_en.csv}, {@code broaderRelationsSkillPillar.csv} or
 * {@code broaderRelationsSkillPillar_en.csv}) and columns by theirs, so that versions 1.0, 1.1 and 1.2 can be read. Labels in
 * several languages are joined by URI; the language is the one in the file's name. ESCO ships one archive a language:
 * labels in Italian or German come from the adopter's own download, and none are bundled here.
 *
 * <p>A concept's code is the last segment of its URI. Hidden labels count as alternative ones. Where a table has the column
 * {@code status}, only {@code released} concepts are kept.
 *
 * <p>Who shows ESCO's labels must say: "This service uses the ESCO classification of the European Commission."
 *
 * <p>Immutable and thread-safe; each call reads the files again.
 */
public final class EscoCsv {

    private final List<Path> sources;
    private final List<Path> labels;
    private final String version;
    private final VocabularyLimits limits;

    private EscoCsv(List<Path> sources, List<Path> labels, String version, VocabularyLimits limits) {
        this.sources = List.copyOf(sources);
        this.labels = List.copyOf(labels);
        this.version = version;
        this.limits = limits;
    }

    /**
     * Names the sources of concepts and relations.
     *
     * @param sources archives, folders or files, all of one version of ESCO, the most important language first
     */
    public static EscoCsv from(Path... sources) {
        return new EscoCsv(Arrays.asList(sources), List.of(), "", VocabularyLimits.defaults());
    }

    /**
     * Adds sources of labels alone, of the same or of another version: a row there whose concept is not in the main sources
     * is reported and left out.
     *
     * @param more archives, folders or files
     */
    public EscoCsv withLabels(Path... more) {
        List<Path> all = new ArrayList<>(labels);
        all.addAll(Arrays.asList(more));
        return new EscoCsv(sources, all, version, limits);
    }

    /**
     * Returns a reader that gives the schemes a version; ESCO's files do not name theirs.
     *
     * @param newVersion such as {@code 1.2.0}
     */
    public EscoCsv withVersion(String newVersion) {
        return new EscoCsv(sources, labels, newVersion, limits);
    }

    /**
     * Returns a reader with other limits.
     *
     * @param newLimits how much to read; {@link VocabularyLimits#defaults()} unless set
     */
    public EscoCsv withLimits(VocabularyLimits newLimits) {
        return new EscoCsv(sources, labels, version, newLimits);
    }

    /**
     * Reads the skills pillar: skills, knowledge, their groups and the fields of education, as the scheme
     * {@code esco-skills}.
     *
     * @throws IOException if a source cannot be opened or read
     */
    public LoadedScheme skills() throws IOException {
        return new EscoLoader(EscoLoader.Pillar.SKILLS, limits).load(sources, labels, version);
    }

    /**
     * Reads the occupations pillar: occupations and the groups of ISCO-08, as the scheme {@code esco-occupations}.
     *
     * @throws IOException if a source cannot be opened or read
     */
    public LoadedScheme occupations() throws IOException {
        return new EscoLoader(EscoLoader.Pillar.OCCUPATIONS, limits).load(sources, labels, version);
    }
}
