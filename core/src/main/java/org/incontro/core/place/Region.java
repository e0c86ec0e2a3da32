// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.place;

import java.time.ZoneId;
import java.util.List;
import org.incontro.core.identity.EntityId;
import org.incontro.core.value.LocalizedText;

/**
 * A territory and the portal that serves it.
 *
 * @param id the name under which the portal's values are known, as in {@link EntityId#region()}
 * @param name what people call it
 * @param territory the units that it serves, in order
 * @param languages BCP 47 tags of its languages, the main one first
 * @param zone where its days begin and end
 */
public record Region(String id, LocalizedText name, List<NutsCode> territory, List<String> languages, ZoneId zone) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the id is not allowed in an {@link EntityId}
     */
    public Region {
        id = EntityId.of(id, "x").region();
        territory = List.copyOf(territory);
        languages = List.copyOf(languages);
    }

    /**
     * Tells whether a unit lies in the territory.
     *
     * @param unit any NUTS unit
     */
    public boolean serves(NutsCode unit) {
        return territory.stream().anyMatch(unit::isWithin);
    }
}
