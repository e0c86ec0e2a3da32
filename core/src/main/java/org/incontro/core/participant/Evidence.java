// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.Identifier;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;

/**
 * Something done that proves a competence. Immutable and thread-safe.
 *
 * @param kind what kind of thing
 * @param title what it is called
 * @param text more about it; may be empty
 * @param concepts what it is about, in the terms of vocabularies, in the order given
 * @param role what the participant did in it, such as {@code coordinator}; may be empty
 * @param date when it was done or began, if known
 * @param identifiers the names that registers gave it
 */
public record Evidence(
        EvidenceKind kind,
        LocalizedText title,
        LocalizedText text,
        List<ConceptId> concepts,
        String role,
        Optional<PartialDate> date,
        List<Identifier> identifiers) {

    /** Copies the lists. */
    public Evidence {
        concepts = List.copyOf(concepts);
        identifiers = List.copyOf(identifiers);
    }

    /**
     * Returns something of which kind and title are known.
     *
     * @param kind what kind of thing
     * @param title what it is called
     */
    public static Evidence of(EvidenceKind kind, LocalizedText title) {
        return new Evidence(kind, title, LocalizedText.empty(), List.of(), "", Optional.empty(), List.of());
    }

    /**
     * Returns this with its date.
     *
     * @param when when it was done or began
     */
    public Evidence on(PartialDate when) {
        return new Evidence(kind, title, text, concepts, role, Optional.of(when), identifiers);
    }

    /**
     * Returns this with the participant's role.
     *
     * @param newRole what the participant did in it
     */
    public Evidence as(String newRole) {
        return new Evidence(kind, title, text, concepts, newRole, date, identifiers);
    }

    /**
     * Returns this with what it is about.
     *
     * @param subjects concepts of vocabularies
     */
    public Evidence about(List<ConceptId> subjects) {
        return new Evidence(kind, title, text, subjects, role, date, identifiers);
    }

    /**
     * Returns this with one more name that a register gave it.
     *
     * @param identifier the name
     */
    public Evidence with(Identifier identifier) {
        List<Identifier> more = new ArrayList<>(identifiers);
        more.add(identifier);
        return new Evidence(kind, title, text, concepts, role, date, more);
    }
}
