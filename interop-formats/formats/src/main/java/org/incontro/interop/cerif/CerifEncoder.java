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
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Person;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.internal.LossFinder;
import org.incontro.interop.internal.PlainCharacters;

/** Writes records inside of an element that says nothing. Confined to one thread. */
final class CerifEncoder implements RecordEncoder {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records>\n";

    private final OutputStream out;
    private boolean isStarted;

    CerifEncoder(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(Entity record, LossReport losses) throws IOException {
        String type = record.getClass().getSimpleName();
        Optional<String> id = Draft.id(record.id());
        Optional<String> draft = id.flatMap(text -> draft(record, text));
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

    static Optional<String> draft(Entity record, String id) {
        if (record instanceof Organisation organisation) {
            return Optional.of(Draft.of(organisation, id));
        }
        if (record instanceof Person person) {
            return Optional.of(Draft.of(person, id));
        }
        return record instanceof Opportunity opportunity && opportunity.kind() == OpportunityKind.PROJECT_IDEA
                ? Optional.of(Draft.of(opportunity, id))
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
