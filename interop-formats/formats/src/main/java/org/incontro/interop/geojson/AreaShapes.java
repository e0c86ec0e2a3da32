// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.geojson;

import java.util.Optional;
import org.incontro.core.place.NutsCode;

/** Knows where territorial units are; the portal gives it, because licences of maps differ. */
@FunctionalInterface
public interface AreaShapes {

    /**
     * Finds the shape of a unit.
     *
     * @param unit a unit, with its version
     * @return the same shape each time; empty if none is known
     */
    Optional<AreaShape> of(NutsCode unit);

    /** Returns the port of a portal that has no maps. */
    static AreaShapes none() {
        return unit -> Optional.empty();
    }
}
