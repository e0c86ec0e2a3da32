// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.alert.Feedback;
import org.incontro.matching.alert.Verdict;

/**
 * What became of one match, for measuring and for calibrating: found, told or not and why not, answered or not useful. Made from what the store
 * keeps, so that erasing a person erases it. Immutable and thread-safe.
 *
 * @param recipient a pseudonym of the person, chosen by the caller
 * @param opportunity the opportunity's identity
 * @param occasion which version
 * @param found when it was found
 * @param told when it was told, if it was
 * @param likelihood how likely it was said to be welcome, from 0 to 1
 * @param verdict what was decided last, if anything was
 * @param feedback what the person did with it
 */
public record ReplayLine(
        String recipient,
        EntityId opportunity,
        long occasion,
        Instant found,
        Optional<Instant> told,
        double likelihood,
        Optional<Verdict> verdict,
        SortedSet<Feedback.Kind> feedback) {

    /** Copies the set. */
    public ReplayLine {
        feedback = Collections.unmodifiableSortedSet(new TreeSet<>(feedback));
    }
}
