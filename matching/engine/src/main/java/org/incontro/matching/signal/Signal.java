// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import java.util.Optional;
import java.util.Set;
import org.incontro.core.privacy.Field;

/**
 * One thing that may speak for a pair. An extension point; implementations are stateless or thread-safe, and
 * deterministic.
 */
public interface Signal {

    /** Returns the name under which settings give it a weight: lower-case words with hyphens. */
    String name();

    /** Returns the fields of the participant that the finding tells something of. */
    Set<Field> reveals();

    /**
     * Returns the fields of the opportunity that the finding tells something of; the same as of the participant unless
     * said otherwise.
     */
    default Set<Field> revealsOfOpportunity() {
        return reveals();
    }

    /**
     * Looks at a pair.
     *
     * @param pairing the pair
     * @return what speaks for it, or empty if nothing does
     */
    Optional<Finding> find(Pairing pairing);
}
