// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calls;

import java.io.InputStream;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.internal.JsonRecordReader;

/**
 * Reads topics of the EU Funding and Tenders portal.
 *
 * <p>A topic's id is its {@code topicId} under the region of the options, which is its identifier of the scheme
 * {@code EU_TOPIC} too. Title, description and conditions are English. The call's stages come from {@code deadlineModel}
 * (the field {@code stage} says {@code two-stage} of every topic), its action type from {@code typesOfAction}. A topic takes
 * answers while its status is {@code open}, until its last deadline. Keywords that only repeat the topic's or the call's
 * identifier are left out; cross-cutting priorities become tags. What the model has no place for is among the extensions,
 * each field under its JSON Pointer as compact JSON.
 *
 * <p>Texts that were UTF-8 and were read as Windows-1252 are repaired, those among the extensions too, as
 * {@link Mojibake} describes; one note a topic names the fields.
 */
public final class EuCallTopics {

    private EuCallTopics() {}

    /**
     * Reads the topics of a stream, one at a time.
     *
     * @param in the topics in UTF-8, decompressed; it is not closed
     * @param options how to read
     * @return opportunities of the kind CALL, in the order of the input
     */
    public static RecordReader<Opportunity> topics(InputStream in, ReadOptions options) {
        return new JsonRecordReader<>(in, options, (record, problems) -> {
            TopicRow row = new TopicRow(RepairedRecord.of(record, problems), problems);
            return row.opportunity(options.region());
        });
    }
}
