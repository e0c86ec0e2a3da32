// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cloudevents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityChange;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.interop.Format;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.json.NativeJson;

/** Makes the events of one portal for one kind of receiver. Immutable and thread-safe. */
public final class CloudEvents {

    /**
     * The format {@code cloudevents}, which is only written: a batch in which each record is an event of type
     * {@code org.incontro.<record>.stated}, which says how it stands at its revision. Changes are told by {@link #of}.
     */
    public static final Format FORMAT = Format.builder("cloudevents", "CloudEvents 1.0.2, each record as an event")
            .mediaTypes("application/cloudevents-batch+json")
            .writtenBy((out, options) -> new BatchEncoder(out))
            .build();

    private static final String TYPES = "org.incontro.";

    private final String source;
    private final WriteOptions options;

    private CloudEvents(String source, WriteOptions options) {
        this.source = source;
        this.options = options;
    }

    /**
     * Returns the events of a portal.
     *
     * @param source the portal, a URI
     * @param options who receives the events, and who finds the clients of the network's profiles, whose names never go out
     * @throws IllegalArgumentException if the source is no URI
     */
    public static CloudEvents from(String source, WriteOptions options) {
        if (source.indexOf(':') < 1
                || source.chars().anyMatch(c -> c <= ' ' || c >= 0x7F || "<>\"{}|\\^`".indexOf(c) >= 0)) {
            throw new IllegalArgumentException(
                    "source must be a URI such as https://portal.example/, but was \"%s\"".formatted(source));
        }
        return new CloudEvents(source, options);
    }

    /**
     * Tells what became of an opportunity.
     *
     * @param change what happened, as {@link OpportunityChange#between} found
     * @param now the version at hand
     * @param at when it happened
     * @param losses where it is told what the receiver does not see
     * @return empty if nothing happened, or the receiver may not know of it
     */
    public Optional<ChangeEvent> of(OpportunityChange change, Opportunity now, Instant at, LossReport losses) {
        if (change.type() == OpportunityChange.Type.NONE) {
            return Optional.empty();
        }
        Optional<String> shown = shown(now, losses);
        boolean isGone = change.type() == OpportunityChange.Type.WITHDRAWN;
        return shown.map(data -> event(
                now.id(),
                "opportunity." + lower(change.type()),
                now.revision().number(),
                at,
                isGone ? List.of() : change.fields(),
                isGone ? Optional.empty() : shown));
    }

    /**
     * Tells what became of a participant.
     *
     * @param change what happened
     * @param now the version at hand
     * @param at when it happened
     * @param losses where it is told what the receiver does not see
     * @return empty if the receiver may not know of it; tell those who were told before by {@link #removed}
     */
    public Optional<ChangeEvent> of(ParticipantChange change, Participant now, Instant at, LossReport losses) {
        boolean isGone = change == ParticipantChange.REMOVED;
        return shown(now, losses)
                .map(data -> event(
                        now.id(),
                        kind(now) + "." + lower(change),
                        now.revision().number(),
                        at,
                        List.of(),
                        isGone ? Optional.empty() : Optional.of(data)));
    }

    /**
     * Tells that a record is gone, or not to be seen any more, and nothing else about it.
     *
     * @param id what it was known by
     * @param at when it went
     * @throws IllegalArgumentException if the id has characters that no URI can carry
     */
    public ChangeEvent removed(EntityId id, Instant at) {
        if (!PlainCharacters.areAllIn(id.toString())) {
            throw new IllegalArgumentException("an id must have whole characters, but was \"%s\"".formatted(id));
        }
        return new ChangeEvent(
                Iris.in("event", id.region(), id.local(), "removed", at.toString()),
                source,
                TYPES + "record.removed",
                Iris.of(id),
                at,
                List.of(),
                Optional.empty());
    }

    /** Returns the event of a record that stands as it is. */
    static Optional<ChangeEvent> stated(Entity record) {
        if (!(record instanceof Opportunity || record instanceof Participant)
                || !PlainCharacters.areAllIn(record.id().toString())) {
            return Optional.empty();
        }
        CloudEvents portal = new CloudEvents(Iris.in("portal", record.id().region()), WriteOptions.complete());
        Instant at = record instanceof Opportunity opportunity
                ? opportunity.revision().changedAt()
                : ((Participant) record).revision().changedAt();
        long revision = record instanceof Opportunity opportunity
                ? opportunity.revision().number()
                : ((Participant) record).revision().number();
        return Optional.of(portal.event(
                record.id(),
                kind(record) + ".stated",
                revision,
                at,
                List.of(),
                Optional.of(json(NativeJson.toBytes(record)))));
    }

    private ChangeEvent event(
            EntityId id, String type, long revision, Instant at, List<String> fields, Optional<String> data) {
        return new ChangeEvent(
                Iris.in("event", id.region(), id.local(), Long.toString(revision), type),
                source,
                TYPES + type,
                Iris.of(id),
                at,
                fields,
                data);
    }

    private Optional<String> shown(Entity record, LossReport losses) {
        if (!PlainCharacters.areAllIn(record.id().toString())) {
            losses.add(new Loss(
                    LossCode.NOT_WRITABLE, record.id(), "", record.getClass().getSimpleName()));
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter writer = NativeJson.LINES.write(bytes, options)) {
            writer.write(record);
            writer.finish().forEach(losses::add);
        }
        return bytes.size() == 0 ? Optional.empty() : Optional.of(json(bytes.toByteArray()));
    }

    private static String json(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).strip();
    }

    private static String kind(Entity record) {
        return record instanceof Opportunity
                ? "opportunity"
                : record instanceof Organisation ? "organisation" : "person";
    }

    private static String lower(Enum<?> change) {
        return change.name().toLowerCase(Locale.ROOT);
    }
}
