// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.Participant;
import org.incontro.core.place.Country;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.matching.feature.FeatureExtraction;
import org.incontro.matching.file.SectionReader;
import org.incontro.matching.index.IndexSettings;
import org.incontro.matching.index.SnapshotException;
import org.incontro.matching.weight.ImpactVector;
import org.incontro.matching.weight.WeightModel;

/** Reads what {@link EngineSnapshotWriter} wrote: all of it, or nothing. Confined to one thread. */
final class EngineSnapshotReader {

    private final InputStream in;
    private final RecordCodec codec;
    private final List<Held> records = new ArrayList<>();

    private EngineSnapshotReader(InputStream in, RecordCodec codec) {
        this.in = in;
        this.codec = codec;
    }

    /**
     * Reads a file.
     *
     * @param background the model of the engine in use, before it has learned anything
     * @param settings the fingerprint of the settings in use
     */
    static EngineImage read(Path file, RecordCodec codec, WeightModel background, String settings) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            EngineImage image = new EngineSnapshotReader(in, codec).read(background, settings);
            if (in.read() >= 0) {
                throw new SnapshotException(
                        SnapshotException.Fault.DAMAGED,
                        "a snapshot must end where its last section ends, but %s goes on".formatted(file));
            }
            return image;
        }
    }

    private EngineImage read(WeightModel background, String settings) throws IOException {
        checkBeginning();
        SectionReader head = section(EngineFormat.Section.HEAD);
        String version = head.text();
        String writtenSettings = head.text();
        String form = head.text();
        long position = number(head);
        head.end();
        check(
                form.equals(codec.name()),
                SnapshotException.Fault.OTHER_ATTRIBUTES,
                "have records in the form",
                codec.name(),
                form);
        SectionReader learned = section(EngineFormat.Section.MODEL);
        WeightModel model = reading(() -> background.withLearned(learned.bytes()));
        learned.end();
        check(
                model.version().equals(version),
                SnapshotException.Fault.OTHER_MODEL,
                "be of model",
                model.version(),
                version);
        check(
                writtenSettings.equals(settings),
                SnapshotException.Fault.OTHER_SETTINGS,
                "be of settings",
                settings,
                writtenSettings);
        while (records(section(EngineFormat.Section.RECORDS), model)) {
            // One section after the other, until one is empty.
        }
        SectionReader beyond = section(EngineFormat.Section.EARLY);
        SortedMap<RecordKey, Long> early = early(beyond, position);
        List<SkippedChange> skipped = skipped(beyond);
        beyond.end();
        SectionReader end = section(EngineFormat.Section.END);
        end.check(end.integer() == records.size(), "counts other records than there are");
        end.end();
        return new EngineImage(model, records, position, early, skipped);
    }

    private void checkBeginning() throws IOException {
        if (!Arrays.equals(in.readNBytes(EngineFormat.MAGIC.length), EngineFormat.MAGIC)) {
            throw new SnapshotException(
                    SnapshotException.Fault.NOT_A_SNAPSHOT,
                    "a snapshot of an engine must begin with \"INCONTRO ENGINE\", but this does not: it is something"
                            + " else");
        }
        byte[] bytes = in.readNBytes(4);
        int version = bytes.length < 4 ? 0 : ByteBuffer.wrap(bytes).getInt();
        if (version != EngineFormat.VERSION) {
            throw new SnapshotException(
                    SnapshotException.Fault.OTHER_VERSION,
                    "a snapshot must be of format version %s, but was of %s. Rebuild from the database."
                            .formatted(EngineFormat.VERSION, version));
        }
    }

    private static void check(
            boolean holds, SnapshotException.Fault fault, String must, String expected, String written) {
        if (!holds) {
            throw new SnapshotException(
                    fault,
                    "a snapshot must %s \"%s\", but was written with \"%s\". Rebuild from the database."
                            .formatted(must, expected, written));
        }
    }

    private SectionReader section(EngineFormat.Section kind) throws IOException {
        return SectionReader.read(in, kind.code, kind.damage());
    }

    /** Reads what others parse; whatever they throw means that it is not what was written. */
    private static <T> T reading(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SnapshotException damaged) {
            throw damaged;
        } catch (RuntimeException unreadable) {
            throw new SnapshotException(
                    SnapshotException.Fault.DAMAGED,
                    "a snapshot must hold what can be read, but some of it cannot. Rebuild from the database.",
                    unreadable);
        }
    }

    private static long number(SectionReader section) {
        long[] number = section.longs();
        section.check(number.length == 1 && number[0] >= 0, "has no number where one is");
        return number[0];
    }

    /** Reads a section of records, and tells whether there were any. */
    private boolean records(SectionReader section, WeightModel model) {
        int before = records.size();
        int more = section.integer();
        while (more == 1) {
            Held record = record(section, model);
            section.check(
                    records.isEmpty() || records.get(records.size() - 1).key().compareTo(record.key()) < 0,
                    "has records in another order, or twice");
            records.add(record);
            more = section.integer();
        }
        section.check(more == 0, "has something between its records");
        section.end();
        return records.size() > before;
    }

    private Held record(SectionReader section, WeightModel model) {
        return switch (kind(section)) {
            case PARTICIPANT -> participant(section);
            case OPPORTUNITY -> opportunity(section, model);
            case INTEREST -> interest(section);
            case PROFILE_INTEREST -> new ProfileWish(profileInterest(section));
        };
    }

    private static RecordKind kind(SectionReader section) {
        return reading(() -> RecordKind.valueOf(section.text()));
    }

    private <T extends Entity> T entity(SectionReader section, Class<T> type) {
        byte[] bytes = section.bytes();
        return reading(() -> codec.read(bytes, type));
    }

    private ParticipantProfile participant(SectionReader section) {
        Participant participant = entity(section, Participant.class);
        ImpactVector offered = vector(section);
        ImpactVector asked = vector(section);
        List<ConceptId> concepts = concepts(section);
        List<Evidence> proofs = FeatureExtraction.evidence(participant).toList();
        section.check(section.integer() == proofs.size(), "has proofs of another participant");
        List<ParticipantProfile.EvidenceVector> evidence = new ArrayList<>();
        for (Evidence proof : proofs) {
            evidence.add(new ParticipantProfile.EvidenceVector(proof, vector(section)));
        }
        return new ParticipantProfile(
                participant,
                ParticipantFacts.of(participant),
                offered,
                asked,
                asked.dot(offered),
                concepts,
                List.copyOf(evidence));
    }

    private Posting opportunity(SectionReader section, WeightModel model) {
        Opportunity opportunity = entity(section, Opportunity.class);
        ImpactVector offered = vector(section);
        ImpactVector asked = vector(section);
        return new Posting(
                opportunity,
                OpportunityFacts.of(opportunity),
                new LazyBag(opportunity, model.extraction()),
                offered,
                asked,
                asked.dot(offered),
                concepts(section));
    }

    private SavedInterest interest(SectionReader section) {
        Interest interest = entity(section, Interest.class);
        ImpactVector asked = vector(section);
        int selfScore = section.integer();
        section.check(selfScore >= 0, "has an interest with less than nothing in common with itself");
        return new SavedInterest(interest, asked, selfScore);
    }

    private ProfileInterest profileInterest(SectionReader section) {
        return reading(() -> {
            EntityId participant = EntityId.parse(section.text());
            Set<OpportunityKind> kinds = EnumSet.noneOf(OpportunityKind.class);
            for (int left = section.integer(); left > 0; left--) {
                kinds.add(OpportunityKind.valueOf(section.text()));
            }
            SortedSet<Country> countries = new TreeSet<>();
            for (int left = section.integer(); left > 0; left--) {
                countries.add(Country.of(section.text()));
            }
            SortedSet<String> scope = new TreeSet<>();
            for (int left = section.integer(); left > 0; left--) {
                scope.add(section.text());
            }
            long[] likelihood = section.longs();
            section.check(likelihood.length == 1, "has no number where one is");
            return new ProfileInterest(participant, kinds, countries, scope, Double.longBitsToDouble(likelihood[0]));
        });
    }

    private static ImpactVector vector(SectionReader section) {
        long[] features = section.longs();
        byte[] impacts = section.bytes();
        section.check(features.length <= IndexSettings.MOST_FEATURES, "has a vector with more features than any has");
        return reading(() -> ImpactVector.of(features, impacts));
    }

    private static List<ConceptId> concepts(SectionReader section) {
        return reading(() -> {
            List<ConceptId> concepts = new ArrayList<>();
            for (int left = section.integer(); left > 0; left--) {
                concepts.add(ConceptId.parse(section.text()));
            }
            return List.copyOf(concepts);
        });
    }

    private static SortedMap<RecordKey, Long> early(SectionReader section, long position) {
        SortedMap<RecordKey, Long> early = new TreeMap<>();
        for (int left = section.integer(); left > 0; left--) {
            early.put(key(section), number(section));
        }
        section.check(
                early.values().stream().allMatch(version -> version > position),
                "has changes from before its position");
        return early;
    }

    private static List<SkippedChange> skipped(SectionReader section) {
        List<SkippedChange> skipped = new ArrayList<>();
        for (int left = section.integer(); left > 0; left--) {
            skipped.add(new SkippedChange(key(section), number(section), section.text()));
        }
        return skipped;
    }

    private static RecordKey key(SectionReader section) {
        RecordKind kind = kind(section);
        return new RecordKey(kind, reading(() -> EntityId.parse(section.text())));
    }
}
