// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.place.Country;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.matching.file.SectionWriter;
import org.incontro.matching.weight.ImpactVector;

/** Writes what an engine holds as {@link EngineFormat} lays it out. Confined to one thread. */
final class EngineSnapshotWriter {

    private final OutputStream out;
    private final RecordCodec codec;
    private final SectionWriter section = new SectionWriter();

    EngineSnapshotWriter(OutputStream out, RecordCodec codec) {
        this.out = out;
        this.codec = codec;
    }

    void write(EngineImage image, String settings) throws IOException {
        out.write(EngineFormat.MAGIC);
        out.write(ByteBuffer.allocate(4).putInt(EngineFormat.VERSION).array());
        section.put(image.model().version());
        section.put(settings);
        section.put(codec.name());
        section.put(new long[] {image.position()});
        end(EngineFormat.Section.HEAD);
        section.put(image.model().learned());
        end(EngineFormat.Section.MODEL);
        records(image.records());
        section.put(image.early().size());
        for (Map.Entry<RecordKey, Long> early : image.early().entrySet()) {
            put(early.getKey());
            section.put(new long[] {early.getValue()});
        }
        section.put(image.skipped().size());
        for (SkippedChange skipped : image.skipped()) {
            put(skipped.key());
            section.put(new long[] {skipped.version()});
            section.put(skipped.problem());
        }
        end(EngineFormat.Section.EARLY);
        section.put(image.records().size());
        end(EngineFormat.Section.END);
    }

    private void end(EngineFormat.Section kind) throws IOException {
        section.writeTo(out, kind.code);
    }

    /** Writes sections of records; one that has none is the last. */
    private void records(List<Held> records) throws IOException {
        int count = 0;
        for (Held record : records) {
            section.put(1);
            put(record);
            count++;
            if (count == EngineFormat.MOST_RECORDS || section.size() >= EngineFormat.FULL) {
                section.put(0);
                end(EngineFormat.Section.RECORDS);
                count = 0;
            }
        }
        if (count > 0) {
            section.put(0);
            end(EngineFormat.Section.RECORDS);
        }
        section.put(0);
        end(EngineFormat.Section.RECORDS);
    }

    private void put(Held record) {
        section.put(record.key().kind().name());
        if (record instanceof ParticipantProfile profile) {
            section.put(codec.write(profile.participant()));
            put(profile.offered());
            put(profile.asked());
            put(profile.concepts());
            section.put(profile.evidence().size());
            profile.evidence().forEach(proof -> put(proof.offered()));
        } else if (record instanceof Posting posting) {
            section.put(codec.write(posting.opportunity()));
            put(posting.offered());
            put(posting.asked());
            put(posting.concepts());
        } else if (record instanceof SavedInterest saved) {
            section.put(codec.write(saved.interest()));
            put(saved.asked());
            section.put(saved.selfScore());
        } else if (record instanceof ProfileWish wish) {
            put(wish.interest());
        }
    }

    private void put(ProfileInterest interest) {
        section.put(interest.participant().toString());
        section.put(interest.kinds().size());
        interest.kinds().stream().map(OpportunityKind::name).forEach(section::put);
        section.put(interest.countries().size());
        interest.countries().stream().map(Country::code).forEach(section::put);
        section.put(interest.scope().size());
        interest.scope().forEach(section::put);
        section.put(new long[] {Double.doubleToRawLongBits(interest.minimumLikelihood())});
    }

    private void put(ImpactVector vector) {
        long[] features = new long[vector.size()];
        byte[] impacts = new byte[vector.size()];
        for (int i = 0; i < features.length; i++) {
            features[i] = vector.feature(i);
            impacts[i] = (byte) vector.impact(i);
        }
        section.put(features);
        section.put(impacts);
    }

    private void put(List<ConceptId> concepts) {
        section.put(concepts.size());
        concepts.forEach(concept -> section.put(concept.toString()));
    }

    private void put(RecordKey key) {
        section.put(key.kind().name());
        section.put(key.id().toString());
    }
}
