// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Tells whether somebody changed a history behind the library's back. */
public final class HistoryCheck {

    private HistoryCheck() {}

    /**
     * Looks a history over: numbers without a gap, each entry chained to the one before, each hash and each text as it was sealed, and no text
     * empty but where a later entry says that it was erased.
     *
     * @param history the entries of one case, in order
     * @return a sentence in English for each thing that is wrong, without personal data; none if all is well
     */
    public static List<String> mistakes(List<CaseEvent> history) {
        List<String> mistakes = new ArrayList<>();
        SortedMap<String, Long> erased = ErasedFields.named(history);
        String previous = "";
        long expected = 1;
        for (CaseEvent event : history) {
            String where = "event %s of case %s".formatted(event.sequence(), event.caseId());
            if (event.sequence() != expected) {
                mistakes.add(where + ": must be number " + expected);
            }
            if (!event.previous().equals(previous)) {
                mistakes.add(where + ": must follow the hash of the event before, but follows another");
            }
            if (!event.computeHash().equals(event.hash())) {
                mistakes.add(where + ": must have the hash of its content, but has another");
            }
            for (int position = 0; position < event.fields().size(); position++) {
                SealedField field = event.fields().get(position);
                field(field, ErasedFields.isNamed(erased, event, position))
                        .ifPresent(wrong -> mistakes.add(where + ": the field \"" + field.name() + "\" " + wrong));
            }
            previous = event.hash();
            expected = event.sequence() + 1;
        }
        return List.copyOf(mistakes);
    }

    private static Optional<String> field(SealedField field, boolean isErased) {
        if (!field.isIntact()) {
            return Optional.of("must be as it was sealed, but is not");
        }
        if (field.content().isEmpty() && !isErased) {
            return Optional.of("must hold its text, but is empty and no event says that it was erased");
        }
        if (field.content().isPresent() && isErased) {
            return Optional.of("must be empty, as an event says that it was erased, but holds a text");
        }
        return Optional.empty();
    }

    /**
     * Looks a history over as {@link #mistakes(List)} does, and whether it goes on from where it was once: who can write to the tables could cut
     * off its end, or make the whole anew, and the rest would be well.
     *
     * @param history the entries of one case, in order
     * @param anchor where it was, from a place that others cannot write to
     * @return a sentence in English for each thing that is wrong, without personal data; none if all is well
     */
    public static List<String> mistakes(List<CaseEvent> history, HistoryAnchor anchor) {
        List<String> mistakes = new ArrayList<>(mistakes(history));
        if (history.size() < anchor.count()) {
            mistakes.add("case %s: must have at least %s events, as it once had, but has %s"
                    .formatted(anchor.caseId(), anchor.count(), history.size()));
        } else if (!history.get((int) anchor.count() - 1).hash().equals(anchor.hash())) {
            mistakes.add("event %s of case %s: must have the hash that it once had, but has another"
                    .formatted(anchor.count(), anchor.caseId()));
        }
        return List.copyOf(mistakes);
    }
}
