// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.util.Collection;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;

/** The opportunities of the portal, as they are now. Implementations are thread-safe. */
public interface Opportunities {

    /**
     * Finds the current version of an opportunity.
     *
     * @param id its identity
     * @return empty if the portal does not hold it any more
     */
    Optional<Opportunity> find(EntityId id);

    /** Returns all that are public and take answers, in any order; others do no harm. Asked for newcomers and for what an interest missed. */
    Collection<Opportunity> open();
}
