// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.internal.LossFinder;
import org.incontro.interop.internal.ProblemCollector;

/** Writes profiles as one page of the present service. */
final class PodJsonEncoder implements RecordEncoder {

    private final OutputStream out;
    private final ClientAnonymity anonymity;
    private boolean isStarted;

    PodJsonEncoder(OutputStream out, ClientAnonymity anonymity) {
        this.out = out;
        this.anonymity = anonymity;
    }

    @Override
    public ClientAnonymity clients() {
        return anonymity;
    }

    @Override
    public void write(Entity record, LossReport losses) throws IOException {
        if (record instanceof PodRecord.StatusSignal signal) {
            append(JsonDraft.of(signal));
        } else if (record instanceof Opportunity profile && profile.kind().isNetworkKind()) {
            Optional<Opportunity> anonymous = anonymity.apply(profile, losses);
            if (anonymous.isPresent()) {
                writeProfile(anonymous.get(), losses);
            }
        } else {
            losses.add(new Loss(
                    LossCode.NO_PLACE_FOR_RECORD,
                    record.id(),
                    "",
                    record.getClass().getSimpleName()));
        }
    }

    private void writeProfile(Opportunity profile, LossReport losses) throws IOException {
        FeedNode written = LeftoverPaths.inJson().restored(JsonDraft::of, profile, node -> read(node, profile));
        Optional<Opportunity> back = read(written, profile);
        if (back.isEmpty()) {
            // Without any content it would pass for a record whose content is withheld.
            losses.add(new Loss(LossCode.NO_PLACE_FOR_RECORD, profile.id(), "", "Opportunity"));
            return;
        }
        new LossFinder(profile.id(), losses, PodJsonEncoder::isWritable).compare("", profile, back.get());
        append(written);
    }

    private static boolean isWritable(String text) {
        return JsonText.isWritable(text) && !JsonText.isWithheld(text);
    }

    private static Optional<Opportunity> read(FeedNode written, Opportunity profile) {
        ProblemCollector problems = new ProblemCollector(ReadOptions.of("draft"));
        return new JsonProfile(
                        new ProfileFields(written, "items", JsonText.WITHHELD, problems),
                        profile.id().region())
                .read()
                .flatMap(PodRecord::opportunity);
    }

    private void append(FeedNode item) throws IOException {
        out.write(((isStarted ? ",\n" : "{\"data\":{\"items\":[\n") + JsonText.item(item))
                .getBytes(StandardCharsets.UTF_8));
        isStarted = true;
    }

    @Override
    public void finish() throws IOException {
        out.write(((isStarted ? "\n" : "{\"data\":{\"items\":[") + "],\"pagingInfo\":{\"hasNext\":false}}}\n")
                .getBytes(StandardCharsets.UTF_8));
    }
}
