// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.internal.LossFinder;
import org.incontro.interop.internal.ProblemCollector;

/** Writes profiles as the former database answered, or in the form in which it took them. */
final class PodXmlEncoder implements RecordEncoder {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final OutputStream out;
    private final ClientAnonymity anonymity;
    private final Form form;
    private boolean isStarted;

    /** How a profile looks from outside. */
    enum Form {
        /** An answer of the database. */
        ANSWER("pod"),
        /** What is handed in to it. */
        INPUT("profileInputs");

        private final String root;

        Form(String root) {
            this.root = root;
        }
    }

    PodXmlEncoder(OutputStream out, ClientAnonymity anonymity, Form form) {
        this.out = out;
        this.anonymity = anonymity;
        this.form = form;
    }

    @Override
    public ClientAnonymity clients() {
        return anonymity;
    }

    @Override
    public void write(Entity record, LossReport losses) throws IOException {
        if (!(record instanceof Opportunity opportunity) || !hasPlace(opportunity)) {
            losses.add(new Loss(
                    LossCode.NO_PLACE_FOR_RECORD,
                    record.id(),
                    "",
                    record.getClass().getSimpleName()));
            return;
        }
        Optional<Opportunity> anonymous = anonymity.apply(opportunity, losses);
        if (anonymous.isPresent()) {
            writeProfile(anonymous.get(), losses);
        }
    }

    /** An answer holds what is public; what is handed in may be a draft. */
    private boolean hasPlace(Opportunity opportunity) {
        boolean isPublic =
                Publication.of(opportunity.publication().status()).phaseOn(LocalDate.EPOCH) == Publication.Phase.PUBLIC;
        return opportunity.kind().isNetworkKind() && (form == Form.INPUT || isPublic);
    }

    private void writeProfile(Opportunity profile, LossReport losses) throws IOException {
        FeedNode written = form == Form.ANSWER
                ? LeftoverPaths.inXml().restored(XmlDraft::of, profile, node -> read(node, profile))
                : InputForm.of(XmlDraft.of(profile), profile);
        Optional<Opportunity> back = read(written, profile);
        if (back.isEmpty()) {
            losses.add(new Loss(LossCode.NO_PLACE_FOR_RECORD, profile.id(), "", "Opportunity"));
            return;
        }
        new LossFinder(profile.id(), losses, XmlText::isWritable).compare("", profile, back.get());
        StringBuilder xml = new StringBuilder(isStarted ? "" : HEAD + "<" + form.root + ">\n");
        isStarted = true;
        XmlText.append(xml, written, 1);
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Opportunity> read(FeedNode written, Opportunity profile) {
        FeedNode asAnswer = InputForm.isOne(written) ? InputForm.toAnswer(written) : written;
        ProblemCollector problems = new ProblemCollector(ReadOptions.of("draft"));
        return new XmlProfile(
                        new ProfileFields(asAnswer, "profile", "", problems),
                        profile.id().region())
                .read();
    }

    @Override
    public void finish() throws IOException {
        String end = isStarted ? "</" + form.root + ">\n" : HEAD + "<" + form.root + "/>\n";
        out.write(end.getBytes(StandardCharsets.UTF_8));
    }
}
