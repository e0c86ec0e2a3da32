// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.place.Country;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.interop.json.NativeJson;
import org.incontro.matching.index.SnapshotException;
import org.incontro.matching.index.SnapshotException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineSnapshotTest {

    private static final RecordCodec CODEC = EngineSnapshotProperties.CODEC;
    private static final EntityId LAB = EntityId.parse("lab");

    @TempDir
    private Path folder;

    /** Holds a record of each kind, has learned, and knows of a change that came early. */
    static MatchEngine engine() {
        MatchEngine engine = Portals.empty(MatchSettings.defaults());
        engine.put(Organisation.builder("lab")
                .description("en", "laser optics")
                .competence(Competence.of(Portals.concept("opt"))
                        .with(Evidence.of(EvidenceKind.PROJECT, LocalizedText.of("en", "glass welding"))))
                .build());
        engine.put(Opportunity.projectIdea("idea").title("en", "laser welding").build());
        engine.put(Interest.of(EntityId.parse("wish"), LAB, LocalizedText.of("en", "laser")));
        engine.put(ProfileInterest.of(LAB, 0.25)
                .withKinds(Set.of(OpportunityKind.PROJECT_IDEA))
                .withScope(Set.of("local", "een")));
        engine.learn();
        engine.caughtUpTo(5);
        engine.apply(RecordChange.removed(new RecordKey(RecordKind.PARTICIPANT, EntityId.parse("gone")), 8));
        return engine;
    }

    private Path written() throws IOException {
        Path file = folder.resolve("engine.snapshot");
        try (MatchEngine engine = engine()) {
            engine.write(file, CODEC);
        }
        return file;
    }

    private static MatchEngineBuilder builder() {
        return MatchEngine.builder().vocabularies(Portals.VOCABULARIES);
    }

    private static void assertRefused(
            MatchEngineBuilder builder, Path file, RecordCodec codec, Fault fault, String message) {
        assertThatThrownBy(() -> builder.restore(file, codec))
                .isInstanceOf(SnapshotException.class)
                .hasMessageMatching(message)
                .extracting(thrown -> ((SnapshotException) thrown).fault())
                .isEqualTo(fault);
    }

    @Test
    void whatIsRestoredIsAllThatWasHeldAndNothingIsAnalysedForIt() throws IOException {
        Path file = written();
        try (MatchEngine engine = builder().restore(file, CODEC)) {
            EngineStatistics restored = engine.statistics();
            assertThat(restored.participants()).isEqualTo(1);
            assertThat(restored.opportunities()).isEqualTo(1);
            assertThat(restored.interests()).isEqualTo(1);
            assertThat(restored.profileInterests()).isEqualTo(1);
            assertThat(restored.learnedFrom()).isEqualTo(2);
            assertThat(restored.analysedTexts().hits()
                            + restored.analysedTexts().misses())
                    .isEqualTo(Portals.empty(MatchSettings.defaults())
                            .statistics()
                            .analysedTexts()
                            .misses());
            assertThat(engine.apply(
                            RecordChange.put(Organisation.builder("gone").build(), 7)))
                    .isFalse();
        }
    }

    @Test
    void aWishWithKindsAndCountriesComesBackAsItWas() throws IOException {
        Path file = folder.resolve("engine.snapshot");
        Opportunity idea = Opportunity.projectIdea("idea")
                .title("en", "laser")
                .country("IT")
                .build();
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            engine.put(Organisation.builder("lab").description("en", "laser").build());
            engine.put(ProfileInterest.of(LAB, 0)
                    .withKinds(Set.of(OpportunityKind.PROJECT_IDEA, OpportunityKind.CALL))
                    .withCountries(Set.of(Country.of("IT"), Country.of("FR"))));
            engine.write(file, CODEC);
        }
        try (MatchEngine engine = builder().restore(file, CODEC)) {
            assertThat(engine.interestsFor(idea, InterestQuery.on(Portals.TODAY)))
                    .hasSize(1);
            assertThat(engine.interestsFor(
                            Opportunity.projectIdea("idea")
                                    .title("en", "laser")
                                    .country("DE")
                                    .build(),
                            InterestQuery.on(Portals.TODAY)))
                    .isEmpty();
        }
    }

    @Test
    void moreRecordsThanASectionHoldsComeBack() throws IOException {
        Path file = folder.resolve("engine.snapshot");
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            for (int i = 0; i < 2 * EngineFormat.MOST_RECORDS + 1; i++) {
                engine.put(
                        Organisation.builder("p" + i).description("en", "laser").build());
            }
            engine.write(file, CODEC);
        }
        try (MatchEngine engine = builder().restore(file, CODEC)) {
            assertThat(engine.statistics().participants()).isEqualTo(2 * EngineFormat.MOST_RECORDS + 1);
        }
    }

    @Test
    void nothingOfWhatWasRemovedIsInAFileThatIsWrittenLater() throws IOException {
        Path file = folder.resolve("engine.snapshot");
        try (MatchEngine engine = engine()) {
            engine.write(file, CODEC);
            assertThat(contains(file, "glass welding")).isTrue();
            engine.removeParticipant(LAB);
            engine.write(file, CODEC);
            assertThat(contains(file, "glass welding")).isFalse();
        }
    }

    private static boolean contains(Path file, String text) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    }

    @Test
    void aFileOfSomethingElseIsRefused() throws IOException {
        Path file = folder.resolve("other");
        Files.writeString(file, "INCONTRO is an index");
        assertRefused(
                builder(),
                file,
                CODEC,
                Fault.NOT_A_SNAPSHOT,
                "a snapshot of an engine must begin with \"INCONTRO ENGINE\", but this does not: it is something else");
        byte[] bytes = Files.readAllBytes(written());
        ByteBuffer.wrap(bytes).putInt(EngineFormat.MAGIC.length, 0);
        Files.write(file, bytes);
        assertRefused(
                builder(),
                file,
                CODEC,
                Fault.OTHER_VERSION,
                "a snapshot must be of format version 2, but was of 0\\. Rebuild from the database\\.");
    }

    @Test
    void aFileOfAnotherModelOrOtherSettingsIsRefused() throws IOException {
        Path file = written();
        assertRefused(
                MatchEngine.builder().vocabularies(Vocabularies.of()),
                file,
                CODEC,
                Fault.OTHER_MODEL,
                "a snapshot must be of model \"[0-9a-f]{64}\", but was written with \"[0-9a-f]{64}\"\\. Rebuild from"
                        + " the database\\.");
        assertRefused(
                builder().settings(MatchSettings.defaults().withDepth(5)),
                file,
                CODEC,
                Fault.OTHER_SETTINGS,
                "a snapshot must be of settings \"[0-9a-f]{64}\", but was written with \"[0-9a-f]{64}\"\\. Rebuild"
                        + " from the database\\.");
    }

    @Test
    void recordsInAnotherFormOrThatCannotBeReadAreRefused() throws IOException {
        Path file = written();
        assertRefused(
                builder(),
                file,
                RecordCodec.of("native-json-2", NativeJson::toBytes, NativeJson::fromBytes),
                Fault.OTHER_ATTRIBUTES,
                "a snapshot must have records in the form \"native-json-2\", but was written with \"native-json-1\"\\."
                        + " Rebuild from the database\\.");
        RecordCodec unreadable = RecordCodec.of("native-json-1", NativeJson::toBytes, new RecordCodec.Reading() {
            @Override
            public <T extends Entity> T read(byte[] bytes, Class<T> type) {
                throw new IllegalStateException("unreadable");
            }
        });
        assertRefused(
                builder(),
                file,
                unreadable,
                Fault.DAMAGED,
                "a snapshot must hold what can be read, but some of it cannot\\. Rebuild from the database\\.");
    }

    @Test
    void aWriteThatFailsLeavesTheFormerFile() throws IOException {
        Path file = written();
        byte[] before = Files.readAllBytes(file);
        RecordCodec failing = RecordCodec.of(
                "native-json-1",
                record -> {
                    throw new IllegalStateException("no record");
                },
                NativeJson::fromBytes);
        try (MatchEngine engine = engine()) {
            assertThatThrownBy(() -> engine.write(file, failing)).hasMessage("no record");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files.toList()).isEqualTo(List.of(file));
        }
    }
}
