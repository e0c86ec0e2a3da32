// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cerif;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.Subject.Tag;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Person;
import org.incontro.core.privacy.Reader;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.internal.LossFinder;
import org.incontro.interop.internal.PlainCharacters;

/** Writes records inside of an element that says nothing. Confined to one thread. */
final class CerifEncoder implements RecordEncoder {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records>\n";

    private final OutputStream out;
    private boolean isStarted;

    /** Whether those who offer something by the network's profiles may be named. */
    private final boolean isInside;

    CerifEncoder(OutputStream out, WriteOptions options) {
        this.out = out;
        isInside = options.reader()
                .map(reader -> reader.role() == Reader.Role.STAFF)
                .orElse(true);
    }

    @Override
    public void write(Entity record, LossReport losses) throws IOException {
        String type = record.getClass().getSimpleName();
        Optional<String> id = Draft.id(record.id());
        Optional<String> draft = id.flatMap(text -> draft(record, text, isInside));
        if (draft.isEmpty()) {
            LossCode code = id.isEmpty() ? LossCode.NOT_WRITABLE : LossCode.NO_PLACE_FOR_RECORD;
            losses.add(new Loss(code, record.id(), "", type));
            return;
        }
        ReadOptions options = ReadOptions.of("draft").in(record.id().region());
        byte[] bytes = draft.get().getBytes(StandardCharsets.UTF_8);
        List<Entity> back = new CerifReader(new ByteArrayInputStream(bytes), options).toList();
        new LossFinder(record.id(), losses, PlainCharacters::areAllIn).compare("", record, back.get(0));
        out.write((head() + draft.get() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Optional<String> draft(Entity record, String id, boolean isInside) {
        if (record instanceof Organisation organisation) {
            return Optional.of(Draft.of(organisation, id));
        }
        if (record instanceof Person person) {
            return Optional.of(Draft.of(person, id));
        }
        if (!(record instanceof Opportunity opportunity)) {
            return Optional.empty();
        }
        return opportunity.kind() == OpportunityKind.PROJECT_IDEA
                ? Optional.of(Draft.of(opportunity, id))
                : offered(opportunity).map(what -> Draft.offer(opportunity, what, id, isInside));
    }

    /** Only what says that it is equipment or a service is written as such. */
    private static Optional<Tag> offered(Opportunity opportunity) {
        return opportunity.kind().side() == OpportunityKind.Side.OFFERED
                ? opportunity.subject().tags().stream()
                        .filter(tag -> tag.equals(Cerif.EQUIPMENT) || tag.equals(Cerif.SERVICE))
                        .findFirst()
                : Optional.empty();
    }

    private String head() {
        String head = isStarted ? "" : HEAD;
        isStarted = true;
        return head;
    }

    @Override
    public void finish() throws IOException {
        out.write((head() + "</records>\n").getBytes(StandardCharsets.UTF_8));
    }
}
