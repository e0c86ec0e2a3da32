// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.CRC32C;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.interop.json.NativeJson;
import org.incontro.matching.Portals.Portal;
import org.incontro.matching.feature.FeatureExtraction;
import org.incontro.matching.index.IndexSettings;
import org.incontro.matching.index.SnapshotException;
import org.incontro.matching.text.TextAnalysis;
import org.incontro.matching.weight.ImpactVector;
import org.incontro.matching.weight.WeightModel;

class EngineSnapshotProperties {

    static final RecordCodec CODEC = RecordCodec.of("native-json-1", NativeJson::toBytes, NativeJson::fromBytes);

    private static final WeightModel BACKGROUND =
            WeightModel.background(FeatureExtraction.of(TextAnalysis.standard(), Portals.VOCABULARIES));

    private static final String SETTINGS = MatchSettings.defaults().fingerprint();

    private static MatchEngine restored(Path file) throws IOException {
        return MatchEngine.builder().vocabularies(Portals.VOCABULARIES).restore(file, CODEC);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aRestoredEngineAnswersAsTheOneThatWroteAndGoesOnFromThere(
            @ForAll("portals") Portal portal,
            @ForAll("interests") List<Interest> interests,
            @ForAll("profileInterests") List<ProfileInterest> wishes,
            @ForAll("later") List<Entity> later,
            @ForAll boolean learned)
            throws IOException {
        Path file = Files.createTempFile("engine", ".snapshot");
        try (MatchEngine engine = portal.engine(MatchSettings.defaults())) {
            interests.forEach(engine::put);
            wishes.forEach(engine::put);
            if (learned) {
                engine.learn();
            }
            engine.caughtUpTo(7);
            engine.apply(RecordChange.put(portal.participants().get(0), 9));
            engine.write(file, CODEC);
            try (MatchEngine other = restored(file)) {
                assertThat(answers(other, portal)).isEqualTo(answers(engine, portal));
                assertThat(other.apply(RecordChange.put(portal.participants().get(0), 9)))
                        .isFalse();
                assertThat(other.apply(RecordChange.put(portal.opportunities().get(0), 7)))
                        .isFalse();
                for (int i = 0; i < later.size(); i++) {
                    RecordChange change = RecordChange.put(later.get(i), 10 + i);
                    assertThat(other.apply(change)).isEqualTo(engine.apply(change));
                }
                assertThat(answers(other, portal)).isEqualTo(answers(engine, portal));
                engine.learn();
                other.learn();
                assertThat(answers(other, portal)).isEqualTo(answers(engine, portal));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<Object> answers(MatchEngine engine, Portal portal) {
        List<Object> answers = new ArrayList<>(ChangeFeedProperties.answers(engine, portal.opportunities()));
        for (Participant participant : portal.participants()) {
            answers.add(engine.opportunitiesFor(participant, MatchQuery.on(Portals.TODAY)));
            for (Opportunity opportunity : portal.opportunities()) {
                answers.add(engine.whyNot(opportunity, participant, MatchQuery.on(Portals.TODAY)));
            }
        }
        return answers;
    }

    /** Every bit is in some section, or says what the file is. */
    @Property(tries = 1_500, edgeCases = EdgeCasesMode.NONE)
    void aFileWithAnyBitTurnedOverIsRefusedByName(
            @ForAll @IntRange(min = 0, max = 1_000_000) int at, @ForAll @IntRange(min = 0, max = 7) int bit)
            throws IOException {
        byte[] bytes = sample().clone();
        bytes[at % bytes.length] ^= (byte) (1 << bit);
        assertIsRefused(bytes);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aFileThatEndsEarlyOrGoesOnIsRefusedByName(@ForAll @IntRange(min = 0, max = 1_000_000) int at)
            throws IOException {
        byte[] bytes = sample();
        assertIsRefused(Arrays.copyOf(bytes, at % bytes.length));
        assertIsRefused(Arrays.copyOf(bytes, bytes.length + 1 + at % 100));
    }

    /** Somebody who can write checksums too can make a file that is read; nobody can make one that fails in another way. */
    @Property(tries = 1_500, edgeCases = EdgeCasesMode.NONE)
    void anyByteOfASectionWithTheRightChecksumIsReadOrRefusedByName(
            @ForAll @IntRange(min = 0, max = 1_000_000) int at, @ForAll byte value) throws IOException {
        byte[] bytes = sample().clone();
        int first = EngineFormat.MAGIC.length + 4;
        int changed = first + at % (bytes.length - first);
        for (int head = first; head < bytes.length; ) {
            int length = ByteBuffer.wrap(bytes, head + 4, 4).getInt();
            int end = head + 8 + length;
            if (changed >= head + 8 && changed < end) {
                bytes[changed] = value;
                CRC32C checksum = new CRC32C();
                checksum.update(bytes, head, 8 + length);
                ByteBuffer.wrap(bytes, end, 4).putInt((int) checksum.getValue());
            }
            head = end + 4;
        }
        Path file = Files.createTempFile("engine", ".snapshot");
        try {
            Files.write(file, bytes);
            EngineImage image = EngineSnapshotReader.read(file, CODEC, BACKGROUND, SETTINGS);
            LiveState state = new LiveState(image, new InterestScorer(MatchSettings.defaults()));
            assertThat(state.image().records()).hasSize(4);
            state.close();
        } catch (SnapshotException refused) {
            assertThat(refused).hasMessageStartingWith("a snapshot ");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Example
    void whatNoEngineHoldsIsNotRestored() throws IOException {
        EngineImage image = image();
        SavedInterest saved = image.records().stream()
                .filter(SavedInterest.class::isInstance)
                .map(SavedInterest.class::cast)
                .findFirst()
                .orElseThrow();
        assertIsRefused(withInterest(image, new SavedInterest(saved.interest(), saved.asked(), -1)));
        long[] features = LongStream.range(0, IndexSettings.MOST_FEATURES + 1L).toArray();
        byte[] impacts = new byte[features.length];
        Arrays.fill(impacts, (byte) 1);
        assertIsRefused(withInterest(
                image, new SavedInterest(saved.interest(), ImpactVector.of(features, impacts), saved.selfScore())));
        byte[] same = withInterest(image, saved);
        assertThat(same).isEqualTo(sample());
    }

    private static EngineImage image() throws IOException {
        Path file = Files.createTempFile("engine", ".snapshot");
        try {
            Files.write(file, sample());
            return EngineSnapshotReader.read(file, CODEC, BACKGROUND, SETTINGS);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static byte[] withInterest(EngineImage image, SavedInterest interest) throws IOException {
        List<Held> records = image.records().stream()
                .map(held -> held.key().equals(interest.key()) ? interest : held)
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EngineImage changed = new EngineImage(image.model(), records, image.position(), image.early(), image.skipped());
        new EngineSnapshotWriter(out, CODEC).write(changed, SETTINGS);
        return out.toByteArray();
    }

    private static void assertIsRefused(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("engine", ".snapshot");
        try {
            Files.write(file, bytes);
            assertThatExceptionOfType(SnapshotException.class)
                    .isThrownBy(() -> EngineSnapshotReader.read(file, CODEC, BACKGROUND, SETTINGS))
                    .withMessageStartingWith("a snapshot ");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Holds a file with all kinds of record and of section. */
    private static final class Sample {

        private static final byte[] BYTES = make();

        private static byte[] make() {
            try {
                Path file = Files.createTempFile("engine", ".snapshot");
                try (MatchEngine engine = EngineSnapshotTest.engine()) {
                    engine.write(file, CODEC);
                    return Files.readAllBytes(file);
                } finally {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static byte[] sample() {
        return Sample.BYTES;
    }

    @Provide
    Arbitrary<Portal> portals() {
        return Portals.portals();
    }

    @Provide
    Arbitrary<List<Interest>> interests() {
        return Portals.interests().list().uniqueElements(Interest::id).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<ProfileInterest>> profileInterests() {
        return Portals.profileInterests()
                .list()
                .uniqueElements(ProfileInterest::participant)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Entity>> later() {
        return Arbitraries.<Entity>oneOf(
                        Portals.participants().map(Entity.class::cast),
                        Portals.opportunities().map(Entity.class::cast),
                        Portals.interests().map(Entity.class::cast))
                .list()
                .ofMaxSize(4);
    }
}
