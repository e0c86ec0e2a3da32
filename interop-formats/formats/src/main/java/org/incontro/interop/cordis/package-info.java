/**
 * Organisations and the EU projects that prove what they can do, from CORDIS.
 *
 * <p>Two kinds of file, one JSON object after the other: organisations ({@code pic}, {@code name}, {@code type}, …) and
 * projects ({@code id}, {@code title}, {@code euroSciVoc}, {@code participants}, …). The join is by PIC.
 *
 * <pre>{@code
 * Reading<List<Organisation>> region = CordisOrganisations.read(organisations, ReadOptions.of("organisations.jsonl"))
 *         .withProjects(projects, ReadOptions.of("projects.jsonl"))
 *         .toReading();
 * }</pre>
 *
 * <p>The official archives, zips of CSV files, are read by {@link
 * org.incontro.interop.cordis.CordisOrganisations#readArchive}:
 *
 * <pre>{@code
 * Reading<List<Organisation>> all = CordisOrganisations.readArchive(horizon, ReadOptions.of("cordis-HORIZONprojects-csv.zip"))
 *         .withArchive(h2020, ReadOptions.of("cordis-h2020projects-csv.zip"))
 *         .toReading();
 * }</pre>
 */
@NullMarked
package org.incontro.interop.cordis;

import org.jspecify.annotations.NullMarked;
