// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.followup.cases.Refusal;
import org.incontro.core.identity.EntityId;

/**
 * What became of the cases of an advisor who leaves. Immutable and thread-safe.
 *
 * @param changed the cases that have another advisor, or nobody, in order
 * @param skipped the cases that they are still in charge of, in order, and what stood against a change: somebody else was changing them, or their
 *     workflow does not let time assign or release; call again, or let a coordinator see to them
 */
public record Reassignment(SortedSet<EntityId> changed, SortedMap<EntityId, List<Refusal>> skipped) {

    /** Copies the collections. */
    public Reassignment {
        changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
        skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
    }
}
