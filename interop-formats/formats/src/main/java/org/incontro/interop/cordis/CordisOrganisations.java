// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cordis;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.participant.Organisation;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.Reading;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.JsonRecords;
import org.incontro.interop.internal.ProblemCollector;

/**
 * The organisations of a CORDIS file, with the projects they took part in.
 *
 * <p>An organisation's id is its PIC under the region of the options. Kind and size come from {@code type} and
 * {@code sme}, the main site from city, country, NUTS code and geolocation.
 *
 * <p>All projects of an organisation are the evidence of <em>one</em> competence that has no words of its own: CORDIS says
 * what an organisation did, not what it is good at, and one competence a project would turn a university into three
 * hundred claims of equal weight. Each proof keeps its title in English, its EuroSciVoc concepts, the start date, the role
 * and the grant number, so that a match can name the project that speaks for it. The most recent projects come first, those
 * of the same day by grant number.
 *
 * <p>What the model has no place for is among the organisation's extensions: its own unknown fields under
 * {@code /<field>}, and what is left of a project (acronym, programme, contribution, …) under {@code /projects/<id>}, each
 * as compact JSON.
 *
 * <p>Holds all organisations and their evidence; projects are read as a stream, and of those without an organisation only
 * the number is kept. Confined to one thread.
 */
public final class CordisOrganisations {

    private final Map<String, OrganisationDraft> byPic = new LinkedHashMap<>();
    private final Map<String, List<OrganisationDraft>> byProject = new LinkedHashMap<>();
    private final Problems problems = new Problems();

    private CordisOrganisations() {}

    /**
     * Reads the organisations. Of two with the same PIC the later counts.
     *
     * @param organisations the file, decompressed; it is not closed
     * @param options how to read
     * @throws org.incontro.interop.FormatException if a limit is passed, or reading is strict and meets a problem
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static CordisOrganisations read(InputStream organisations, ReadOptions options) {
        EntityId.of(options.region(), "any");
        CordisOrganisations all = new CordisOrganisations();
        ProblemCollector collector = new ProblemCollector(options);
        JsonRecords records = new JsonRecords(organisations, options, collector);
        for (Optional<JsonRecord> row = records.next(); row.isPresent(); row = records.next()) {
            OrganisationRow.read(row.get(), options.region(), collector).ifPresent(draft -> all.add(draft, collector));
        }
        all.problems.addAll(collector.problems());
        return all;
    }

    /**
     * Reads an archive of a framework programme as CORDIS publishes it: a zip of CSV files, {@code organization.csv} and
     * {@code project.csv} among them. An organisation that stands in several rows is what the last one says.
     *
     * <p>Holds the projects, with their objectives, beside the organisations: about 300 MB for a whole programme.
     *
     * @param zip the archive; it is not closed
     * @param options how to read
     * @throws org.incontro.interop.FormatException if a limit is passed, the archive is damaged or not to be trusted, or
     *     reading is strict and meets a problem
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static CordisOrganisations readArchive(InputStream zip, ReadOptions options) {
        EntityId.of(options.region(), "any");
        return new CordisOrganisations().withArchive(zip, options);
    }

    /**
     * Reads another archive, as {@link #readArchive} does, and joins it: its organisations come behind those that are here,
     * and what it says of those that are here already counts.
     *
     * @param zip the archive; it is not closed
     * @param options how to read
     * @return this
     * @throws org.incontro.interop.FormatException if a limit is passed, the archive is damaged or not to be trusted, or
     *     reading is strict and meets a problem
     * @throws java.io.UncheckedIOException if the stream fails
     */
    @CanIgnoreReturnValue
    public CordisOrganisations withArchive(InputStream zip, ReadOptions options) {
        CordisArchive archive = CordisArchive.read(zip, options);
        ProblemCollector collector = archive.collector();
        archive.organisations()
                .forEach(row ->
                        OrganisationRow.read(row, options.region(), collector).ifPresent(this::describe));
        archive.projects()
                .forEach(row -> ProjectRow.read(row, collector).ifPresent(project -> join(project, collector)));
        problems.addAll(archive.problems());
        return this;
    }

    private void describe(OrganisationDraft draft) {
        OrganisationDraft known = byPic.putIfAbsent(draft.pic(), draft);
        if (known != null) {
            known.describedAs(draft.finish());
        }
    }

    private void add(OrganisationDraft draft, ProblemCollector collector) {
        if (byPic.put(draft.pic(), draft) != null) {
            collector.report(Problem.of(ReadProblem.REPEATED, "/pic").at(draft.place()));
        }
    }

    /**
     * Reads projects and joins them to the organisations; may be called for several files. Of two projects with the same
     * number the later counts.
     *
     * @param projects the file, decompressed; it is not closed
     * @param options how to read
     * @return this
     * @throws org.incontro.interop.FormatException if a limit is passed, or reading is strict and meets a problem
     * @throws java.io.UncheckedIOException if the stream fails
     */
    @CanIgnoreReturnValue
    public CordisOrganisations withProjects(InputStream projects, ReadOptions options) {
        ProblemCollector collector = new ProblemCollector(options);
        JsonRecords records = new JsonRecords(projects, options, collector);
        long elsewhere = 0;
        for (Optional<JsonRecord> row = records.next(); row.isPresent(); row = records.next()) {
            Optional<ProjectRow> project = ProjectRow.read(row.get(), collector);
            elsewhere += project.map(found -> join(found, collector)).orElse(0L);
        }
        if (elsewhere > 0) {
            collector.report(Problem.of(CordisProblem.PARTICIPANTS_ELSEWHERE, "")
                    .at(new Place(options.source(), 0, 0))
                    .with("count", elsewhere));
        }
        problems.addAll(collector.problems());
        return this;
    }

    /** Returns how many organisations took part that are not here. */
    private long join(ProjectRow project, ProblemCollector collector) {
        List<OrganisationDraft> joined = new ArrayList<>();
        List<OrganisationDraft> before = byProject.put(project.id(), joined);
        if (before != null) {
            collector.report(Problem.of(ReadProblem.REPEATED, "/id").at(project.place()));
            before.forEach(draft -> draft.withdraw(project.id()));
        }
        long elsewhere = 0;
        for (String pic : project.pics()) {
            OrganisationDraft draft = byPic.get(pic);
            if (draft == null) {
                elsewhere++;
            } else {
                draft.prove(project);
                joined.add(draft);
            }
        }
        return elsewhere;
    }

    /** Returns the organisations in the order of their file, and all problems met so far. */
    public Reading<List<Organisation>> toReading() {
        List<Organisation> all = new ArrayList<>(byPic.size());
        byPic.values().forEach(draft -> all.add(draft.finish()));
        return new Reading<>(List.copyOf(all), new Problems().addAll(problems));
    }
}
