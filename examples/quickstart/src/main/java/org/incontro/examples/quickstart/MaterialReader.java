// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.zip.ZipException;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.core.problem.Problems;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.Reading;
import org.incontro.interop.RecordReader;
import org.incontro.interop.calls.EuCallTopics;
import org.incontro.interop.cordis.CordisOrganisations;
import org.incontro.interop.een.PodJson;
import org.incontro.interop.een.PodRecord;
import org.incontro.interop.een.PodXml;
import org.incontro.interop.table.ParticipantTable;

/** Reads inputs of all formats into one {@link Material}; a file without any record is an error. */
final class MaterialReader {

    /** The region of the identities of CORDIS. */
    static final String CORDIS = "cordis";

    /** The region of the identities of funding calls. */
    static final String EU_CALLS = "eu";

    /** The region of the identities of participants that do not exist. */
    static final String INVENTED = "invented";

    /** The region of the identities of the network's profiles. */
    static final String NETWORK = "een";

    private final Wording wording;
    private final Material material = new Material();

    MaterialReader(Wording wording) {
        this.wording = wording;
    }

    Material material() {
        return material;
    }

    void cordis(Input organisations, Optional<Input> projects, String attribution) {
        CordisOrganisations all =
                reading(organisations, in -> CordisOrganisations.read(in, options(organisations, CORDIS)));
        projects.ifPresent(file -> reading(file, in -> all.withProjects(in, options(file, CORDIS))));
        Reading<List<Organisation>> read = all.toReading();
        String name =
                organisations.name() + projects.map(file -> ", " + file.name()).orElse("");
        check(organisations, read.value(), read.problems());
        material.addParticipants(
                read.value(), new Material.Origin(Source.Kind.ORGANISATIONS, name, read.problems(), attribution));
    }

    /** Reads a table of participants, as the name of the file says in CSV or in JSON. */
    void participants(Input file, String region, String attribution) {
        if (!file.endsWith(".csv") && !file.endsWith(".jsonl")) {
            throw new InputException(wording.text("error.participants", "file", file.name()));
        }
        ReadOptions options = options(file, region);
        RecordsRead<Participant> read = all(
                file,
                in -> file.endsWith(".csv")
                        ? ParticipantTable.csv(in, options)
                        : ParticipantTable.jsonLines(in, options));
        check(file, read.records(), read.problems());
        material.addParticipants(
                read.records(),
                new Material.Origin(Source.Kind.PARTICIPANTS, file.name(), read.problems(), attribution));
    }

    /** Reads funding calls (JSON lines) or profiles of the network (XML, or one JSON document), as the name of the file says. */
    void opportunities(Input file, String attribution) {
        if (file.endsWith(".xml")) {
            profiles(file, PodXml::profiles, attribution);
        } else if (file.endsWith(".json")) {
            profiles(file, PodJson::profiles, attribution);
        } else if (file.endsWith(".jsonl")) {
            calls(file, attribution);
        } else {
            throw new InputException(wording.text("error.opportunities", "file", file.name()));
        }
    }

    private void calls(Input file, String attribution) {
        RecordsRead<Opportunity> read = all(file, in -> EuCallTopics.topics(in, options(file, EU_CALLS)));
        check(file, read.records(), read.problems());
        material.addOpportunities(
                read.records(), new Material.Origin(Source.Kind.CALLS, file.name(), read.problems(), attribution));
    }

    private void profiles(
            Input file, BiFunction<InputStream, ReadOptions, RecordReader<PodRecord>> format, String attribution) {
        RecordsRead<PodRecord> read = all(file, in -> format.apply(in, options(file, NETWORK)));
        List<Opportunity> profiles = read.records().stream()
                .flatMap(one -> one.opportunity().stream())
                .toList();
        check(file, profiles, read.problems());
        material.addOpportunities(
                profiles, new Material.Origin(Source.Kind.PROFILES, file.name(), read.problems(), attribution));
    }

    private static ReadOptions options(Input file, String region) {
        return ReadOptions.of(file.name()).in(region);
    }

    private void check(Input file, List<?> records, Problems problems) {
        if (records.isEmpty()) {
            String first = problems.stream()
                    .findFirst()
                    .map(problem -> problem.message(wording.language()))
                    .orElse("");
            throw new InputException(wording.text("error.empty", "file", file.name(), "problem", first)
                    .strip());
        }
    }

    private record RecordsRead<T>(List<T> records, Problems problems) {}

    private <T> RecordsRead<T> all(Input file, Input.Use<RecordReader<T>> opener) {
        return reading(file, in -> {
            RecordReader<T> reader = opener.with(in);
            return new RecordsRead<>(reader.toList(), reader.problems());
        });
    }

    private <T> T reading(Input file, Input.Use<T> use) {
        try {
            return file.read(use);
        } catch (FormatException e) {
            throw new InputException(e.problem().message(wording.language()), e);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    private InputException unreadable(Input file, Exception e) {
        boolean compression = e instanceof ZipException || e.getCause() instanceof ZipException;
        String key = e instanceof NoSuchFileException
                ? "error.missing"
                : compression ? "error.compressed" : "error.unreadable";
        return new InputException(wording.text(key, "file", file.name()), e);
    }
}
