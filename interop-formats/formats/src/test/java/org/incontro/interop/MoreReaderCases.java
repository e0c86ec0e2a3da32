// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incontro.core.participant.Organisation;
import org.incontro.interop.cordis.CordisOrganisations;
import org.incontro.interop.migration.Export;
import org.incontro.interop.migration.Migration;
import org.incontro.interop.migration.MigrationMemory;
import org.incontro.interop.migration.MigrationReport;
import org.incontro.interop.migration.MigrationReport.Outcome;
import org.incontro.interop.migration.MigrationTables;
import org.incontro.interop.migration.OriginalTable;
import org.incontro.interop.testing.ReaderCase;

/** Readers of several tables at once; the input stands for the one that it begins like. */
final class MoreReaderCases {

    private MoreReaderCases() {}

    /** Returns the readers of CORDIS: archives, archives of given tables, and JSON lines. */
    static List<ReaderCase> cordis() {
        Map<String, byte[]> tables = new LinkedHashMap<>();
        tables.put("project.csv", OtherSamples.PROJECTS.getBytes(UTF_8));
        tables.put("organization.csv", OtherSamples.ORGANISATIONS.getBytes(UTF_8));
        tables.put("euroSciVoc.csv", OtherSamples.CODES.getBytes(UTF_8));
        List<byte[]> lines = ReaderCases.texts(OtherSamples.ORGANISATION_LINES, OtherSamples.PROJECT_LINES);
        return List.of(
                ReaderCase.whole("cordis-archive", List.of(zip(tables)), (in, options) -> archive(in.get(), options)),
                ReaderCase.whole(
                        "cordis-archive, its tables",
                        new ArrayList<>(tables.values()),
                        (in, options) -> archive(withTable(tables, in, options), options)),
                ReaderCase.whole(
                        "cordis-json-lines",
                        lines,
                        (in, options) -> CordisOrganisations.read(in.get(), options)
                                .withProjects(in.get(), options)
                                .withProjects(new ByteArrayInputStream(lines.get(1)), options)
                                .toReading()));
    }

    private static Reading<List<Organisation>> archive(InputStream zip, ReadOptions options) {
        return CordisOrganisations.readArchive(zip, options).toReading();
    }

    private static InputStream withTable(Map<String, byte[]> tables, Supplier<InputStream> input, ReadOptions options) {
        try (InputStream in = input.get()) {
            byte[] table =
                    in.readNBytes((int) Math.min(1 << 24, options.limits().maxBytes() + 1));
            Map<String, byte[]> all = new LinkedHashMap<>(tables);
            all.put(mostAlike(tables, table), table);
            return new ByteArrayInputStream(zip(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns the importer of the original platform's tables; a second run must change nothing. */
    static ReaderCase tablesOfTheOriginal() {
        Export sample = Export.sample();
        return ReaderCase.whole("migration", new ArrayList<>(sample.tables().values()), (input, options) -> {
            Migration migration = Migration.into("lombardia").reading(options);
            MigrationMemory memory = new MigrationMemory();
            MigrationReport first = migration.run(with(sample, input), memory);
            Map<Outcome, Long> again =
                    migration.run(with(sample, input), memory).counts();
            if (again.get(Outcome.NEW) + again.get(Outcome.CHANGED) + again.get(Outcome.WITHDRAWN) > 0) {
                throw new IllegalStateException("a second run must change nothing, but did " + again);
            }
            return new Reading<>(List.copyOf(memory.items()), first.problems());
        });
    }

    private static MigrationTables with(Export sample, Supplier<InputStream> input) {
        OriginalTable replaced = mostAlike(sample.tables(), head(input));
        return table -> table == replaced ? Optional.of(input.get()) : sample.open(table);
    }

    private static byte[] head(Supplier<InputStream> input) {
        try (InputStream in = input.get()) {
            return in.readNBytes(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <K> K mostAlike(Map<K, byte[]> tables, byte[] input) {
        K best = tables.keySet().iterator().next();
        int most = -1;
        for (Map.Entry<K, byte[]> table : tables.entrySet()) {
            int alike = Arrays.mismatch(table.getValue(), input);
            if (alike > most) {
                most = alike;
                best = table.getKey();
            }
        }
        return best;
    }
}
