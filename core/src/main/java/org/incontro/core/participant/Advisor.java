// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import jakarta.validation.Valid;
import java.util.List;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.place.NutsCode;
import org.incontro.core.value.Extensions;
import org.incontro.core.vocabulary.ConceptId;

/**
 * Somebody who helps participants to follow opportunities up.
 *
 * @param id the advisor's identity
 * @param contact how to reach them
 * @param territory the units that they serve
 * @param fields the fields that they know, as concepts; empty for all
 * @param languages BCP 47 tags of the languages that they speak, the best first
 * @param byDefault whether cases that find nobody else are theirs
 * @param extensions what a source said and the model has no place for
 */
public record Advisor(
        EntityId id,
        @Valid ContactPoint contact,
        List<NutsCode> territory,
        List<ConceptId> fields,
        List<String> languages,
        boolean byDefault,
        Extensions extensions)
        implements Entity {

    /** Copies the lists. */
    public Advisor {
        territory = List.copyOf(territory);
        fields = List.copyOf(fields);
        languages = List.copyOf(languages);
    }

    /** Makes an advisor without extensions. */
    public Advisor(
            EntityId id,
            ContactPoint contact,
            List<NutsCode> territory,
            List<ConceptId> fields,
            List<String> languages,
            boolean byDefault) {
        this(id, contact, territory, fields, languages, byDefault, Extensions.none());
    }

    /**
     * Tells whether a unit lies in the advisor's territory.
     *
     * @param unit any NUTS unit
     */
    public boolean serves(NutsCode unit) {
        return territory.stream().anyMatch(unit::isWithin);
    }
}
