// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incontro.core.identity.EntityId;
import org.incontro.core.value.Languages;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.interop.ReadOptions;

/**
 * How the platform's tables are brought over. Immutable and thread-safe.
 *
 * <p>Holds the identifiers of persons and organisations and the rows that belong to them (tags, interests, sites,
 * memberships, histories); the rows themselves are read one at a time.
 */
public final class Migration {

    private final String region;
    private final String networkRegion;
    private final String language;
    private final ZoneId zone;
    private final Optional<ConceptScheme> tags;
    private final Map<String, String> codes;
    private final ReadOptions options;

    private Migration(
            String region,
            String networkRegion,
            String language,
            ZoneId zone,
            Optional<ConceptScheme> tags,
            Map<String, String> codes,
            ReadOptions options) {
        this.region = region;
        this.networkRegion = networkRegion;
        this.language = language;
        this.zone = zone;
        this.tags = tags;
        this.codes = Collections.unmodifiableMap(codes);
        this.options = options;
    }

    /**
     * Starts with what suits Lombardy: texts in Italian, times of Rome, the network's profiles in the region {@code een}.
     *
     * @param region the region under which values get their identity
     * @throws IllegalArgumentException if the region is none
     */
    public static Migration into(String region) {
        return new Migration(
                EntityId.of(region, "any").region(),
                "een",
                "it",
                ZoneId.of("Europe/Rome"),
                Optional.empty(),
                new TreeMap<>(),
                ReadOptions.of("migration"));
    }

    /**
     * Returns a migration with other limits, or a strict one, which ends at the first problem that is worse than a note.
     *
     * @param newOptions mode and limits; its source and region do not count
     */
    public Migration reading(ReadOptions newOptions) {
        return new Migration(region, networkRegion, language, zone, tags, codes, newOptions);
    }

    /**
     * Returns a migration that knows the tag trees; without, tags are concepts of the scheme {@code <region>-tags}.
     *
     * @param scheme its codes are the tags' ids, as {@link org.incontro.core.vocabulary.TagTrees} makes them
     */
    public Migration withTags(ConceptScheme scheme) {
        return new Migration(region, networkRegion, language, zone, Optional.of(scheme), codes, options);
    }

    /**
     * Returns a migration whose texts are in another language.
     *
     * @param tag a BCP 47 tag; {@code it} unless set
     */
    public Migration inLanguage(String tag) {
        return new Migration(region, networkRegion, Languages.canonical(tag), zone, tags, codes, options);
    }

    /**
     * Returns a migration whose times are of another zone.
     *
     * @param newZone {@code Europe/Rome} unless set
     */
    public Migration inZone(ZoneId newZone) {
        return new Migration(region, networkRegion, language, newZone, tags, codes, options);
    }

    /**
     * Returns a migration under which the network's profiles have the identity that their other copies have.
     *
     * @param newRegion as given to the reader of the network's own feed; {@code een} unless set
     */
    public Migration withNetworkRegion(String newRegion) {
        return new Migration(region, EntityId.of(newRegion, "any").region(), language, zone, tags, codes, options);
    }

    /**
     * Returns a migration that knows what one more code of the platform means, such as {@code development_stage_id},
     * {@code 2}, {@code DEMONSTRATED}.
     *
     * @param column the column, as the platform calls it
     * @param cell what stands there
     * @param code the code of the model's list
     */
    public Migration withCode(String column, String cell, String code) {
        Map<String, String> more = new TreeMap<>(codes);
        more.put(codeKey(column, cell), code);
        return new Migration(region, networkRegion, language, zone, tags, more, options);
    }

    static String codeKey(String column, String cell) {
        return column + "=" + cell.strip();
    }

    /**
     * Tells what {@link #run} would do, and changes nothing.
     *
     * @param tables the platform's tables
     * @param store what was migrated before
     * @throws org.incontro.interop.FormatException if a limit is passed, or reading is strict and meets a problem
     * @throws java.io.UncheckedIOException if a table cannot be read
     */
    public MigrationReport check(MigrationTables tables, MigrationStore store) {
        return new MigrationRun(this, tables, store, false).run();
    }

    /**
     * Brings the tables over. May be repeated: what did not change is left alone, and what the platform says to be deleted is
     * taken back. A row that is missing in a table is left alone too, so that an export that broke off costs nothing.
     *
     * @param tables the platform's tables
     * @param store where values go
     * @throws org.incontro.interop.FormatException if a limit is passed, or reading is strict and meets a problem
     * @throws java.io.UncheckedIOException if a table cannot be read
     */
    public MigrationReport run(MigrationTables tables, MigrationStore store) {
        return new MigrationRun(this, tables, store, true).run();
    }

    String region() {
        return region;
    }

    String networkRegion() {
        return networkRegion;
    }

    String language() {
        return language;
    }

    ZoneId zone() {
        return zone;
    }

    Optional<ConceptScheme> tags() {
        return tags;
    }

    String tagScheme() {
        return tags.map(ConceptScheme::id).orElse(region.replace('.', '-') + "-tags");
    }

    Optional<String> code(String column, String cell) {
        return Optional.ofNullable(codes.get(codeKey(column, cell)));
    }

    ReadOptions options() {
        return options;
    }
}
