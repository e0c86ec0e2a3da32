// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import jakarta.validation.Valid;
import java.util.Optional;
import org.incontro.core.place.Address;

/**
 * A place where an organisation is.
 *
 * @param kind what it is for
 * @param name what it is called; may be empty
 * @param address where it is
 * @param main whether it is the organisation's main site
 * @param contact whom to call there, if that is another than at the organisation
 */
public record Site(SiteKind kind, String name, Address address, boolean main, Optional<@Valid ContactPoint> contact) {

    /**
     * Returns a main site where work is done.
     *
     * @param address where it is
     */
    public static Site main(Address address) {
        return new Site(SiteKind.OPERATIVE, "", address, true, Optional.empty());
    }
}
