// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.privacy.Consent;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;

/**
 * An answer to an opportunity. Immutable and thread-safe.
 *
 * @param id the identity across portals
 * @param revision which version this is
 * @param purpose whether it is meant as an answer or asks for more
 * @param opportunity what it answers
 * @param participant who answers
 * @param onBehalfOf the organisation or community that they speak for, if any
 * @param presentation who the answering side is; may be empty
 * @param interest why it fits, or what is offered; may be empty
 * @param question what they want to know; may be empty
 * @param clarification what was added when asked; may be empty
 * @param contact how to reach them
 * @param attachments files
 * @param consents what they agreed to
 * @param extensions what a source said and the model has no place for, such as the form's own questions
 */
public record ExpressionOfInterest(
        EntityId id,
        Revision revision,
        Purpose purpose,
        EntityId opportunity,
        EntityId participant,
        Optional<EntityId> onBehalfOf,
        LocalizedText presentation,
        LocalizedText interest,
        LocalizedText question,
        LocalizedText clarification,
        Optional<@Valid ContactPoint> contact,
        List<Attachment> attachments,
        List<Consent> consents,
        Extensions extensions)
        implements Entity {

    /** What an answer is meant as. */
    public enum Purpose {
        /** They want to work together. */
        INTEREST,
        /** They ask for more information first. */
        INFORMATION
    }

    /** Copies the lists. */
    public ExpressionOfInterest {
        attachments = List.copyOf(attachments);
        consents = List.copyOf(consents);
    }

    /**
     * Returns an answer of which only the interest is said.
     *
     * @param id the identity across portals
     * @param opportunity what it answers
     * @param participant who answers
     * @param interest why it fits
     */
    public static ExpressionOfInterest of(
            EntityId id, EntityId opportunity, EntityId participant, LocalizedText interest) {
        return new ExpressionOfInterest(
                id,
                Revision.initial(),
                Purpose.INTEREST,
                opportunity,
                participant,
                Optional.empty(),
                LocalizedText.empty(),
                interest,
                LocalizedText.empty(),
                LocalizedText.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Extensions.none());
    }
}
