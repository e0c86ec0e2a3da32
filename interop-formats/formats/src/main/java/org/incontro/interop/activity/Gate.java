// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.ParticipantStatus;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.Extensions;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.een.ClientAnonymity;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.json.NativeJson;

/** Decides what of a record leaves the portal. Immutable. */
final class Gate {

    private static final Set<ParticipantStatus> UNCHECKED = Set.of(
            ParticipantStatus.DRAFT,
            ParticipantStatus.TO_VALIDATE,
            ParticipantStatus.NOT_VALIDATED,
            ParticipantStatus.DEACTIVATED);

    private final Reader audience;
    private final ClientAnonymity anonymity;

    Gate(Reader audience, ClientAnonymity anonymity) {
        this.audience = audience;
        this.anonymity = anonymity;
    }

    /** Returns what the audience may see of a participant or an opportunity on a day; empty if they may not know of it. */
    Optional<Entity> shown(Entity record, LocalDate today, LossReport losses) {
        if (!isPublic(record, today)) {
            losses.add(new Loss(LossCode.RECORD_NOT_SHOWN, record.id(), "", kind(record)));
            return Optional.empty();
        }
        if (!hasName(record, losses)) {
            return Optional.empty();
        }
        return record instanceof Opportunity profile && profile.kind().isNetworkKind()
                ? anonymous(profile, losses)
                : redacted(record, losses);
    }

    /** Returns an answer as it goes to the portal that it is meant for: contact by agreement, nothing internal. */
    Optional<Entity> sent(ExpressionOfInterest answer, LossReport losses) {
        if (!hasName(answer, losses)) {
            return Optional.empty();
        }
        boolean mayCall = agreed(answer.consents());
        if (!mayCall && answer.contact().isPresent()) {
            losses.add(new Loss(LossCode.NOT_SHOWN, answer.id(), "/contact", "ContactPoint"));
        }
        if (!answer.consents().isEmpty()) {
            losses.add(new Loss(LossCode.NOT_SHOWN, answer.id(), "/consents", "Consent"));
        }
        if (!answer.extensions().equals(Extensions.none())) {
            losses.add(new Loss(LossCode.NOT_SHOWN, answer.id(), "/extensions", "Extensions"));
        }
        return Optional.of(new ExpressionOfInterest(
                answer.id(),
                answer.revision(),
                answer.purpose(),
                answer.opportunity(),
                answer.participant(),
                answer.onBehalfOf(),
                answer.presentation(),
                answer.interest(),
                answer.question(),
                answer.clarification(),
                mayCall ? answer.contact() : Optional.empty(),
                answer.attachments(),
                List.of(),
                Extensions.none()));
    }

    /** What was said last counts; of two at one time, the refusal. */
    private static boolean agreed(List<Consent> consents) {
        return consents.stream()
                .filter(consent -> consent.purpose().equals(ConsentPurpose.CONTACT_SHARING))
                .max(Comparator.comparing(Consent::at).thenComparing(consent -> !consent.granted()))
                .filter(Consent::granted)
                .isPresent();
    }

    private static boolean isPublic(Entity record, LocalDate today) {
        return record instanceof Participant participant
                ? !UNCHECKED.contains(participant.status())
                : record instanceof Opportunity opportunity
                        && opportunity.publication().phaseOn(today) == Publication.Phase.PUBLIC;
    }

    /** An identity with half a character in it has no IRI that leads back to it. */
    private static boolean hasName(Entity record, LossReport losses) {
        boolean hasName =
                Iris.ours(Iris.of(record.id())).filter(record.id()::equals).isPresent();
        if (!hasName) {
            losses.add(new Loss(LossCode.NOT_WRITABLE, record.id(), "", kind(record)));
        }
        return hasName;
    }

    private Optional<Entity> redacted(Entity record, LossReport losses) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter writer = NativeJson.LINES.write(bytes, WriteOptions.shownTo(audience))) {
            writer.write(record);
            writer.finish().forEach(losses::add);
        }
        return bytes.size() == 0
                ? Optional.empty()
                : Optional.of(NativeJson.fromBytes(bytes.toByteArray(), record.getClass()));
    }

    /** The client of a profile of the network is not named, whoever asks, in any text that would go out. */
    private Optional<Entity> anonymous(Opportunity profile, LossReport losses) {
        return anonymity.apply(profile, losses).flatMap(safe -> redacted(safe, losses));
    }

    private static String kind(Entity record) {
        return record.getClass().getSimpleName();
    }
}
