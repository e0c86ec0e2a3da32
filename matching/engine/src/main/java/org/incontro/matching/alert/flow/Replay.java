// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.Feedback;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.store.AlertStore;

/** Joins what was found with what was told and done. */
final class Replay {

    private Replay() {}

    static ReplayLine line(String recipient, AlertStore.Decided found, List<Told> told, List<Feedback> done) {
        AlertCandidate candidate = found.candidate();
        TreeSet<Feedback.Kind> kinds = new TreeSet<>();
        done.stream()
                .filter(one -> one.opportunity().equals(candidate.opportunity()))
                .forEach(one -> kinds.add(one.kind()));
        return new ReplayLine(
                recipient,
                candidate.opportunity(),
                candidate.occasion(),
                candidate.known(),
                told.stream()
                        .filter(line -> line.opportunity().equals(candidate.opportunity())
                                && line.occasion() == candidate.occasion())
                        .map(Told::at)
                        .min(Comparator.naturalOrder())
                        .or(Optional::empty),
                candidate.likelihood(),
                found.verdict(),
                kinds);
    }
}
