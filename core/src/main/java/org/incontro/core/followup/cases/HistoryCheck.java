// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.util.ArrayList;
import java.util.List;

/** Tells whether somebody changed a history behind the library's back. */
public final class HistoryCheck {

    private HistoryCheck() {}

    /**
     * Looks a history over: numbers without a gap, each entry chained to the one before, each hash and each text that was not erased
     * as it was sealed.
     *
     * @param history the entries of one case, in order
     * @return a sentence in English for each thing that is wrong, without personal data; none if all is well
     */
    public static List<String> mistakes(List<CaseEvent> history) {
        List<String> mistakes = new ArrayList<>();
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
            for (SealedField field : event.fields()) {
                if (!field.isIntact()) {
                    mistakes.add(where + ": the field \"" + field.name() + "\" must be as it was sealed, but is not");
                }
            }
            previous = event.hash();
            expected = event.sequence() + 1;
        }
        return List.copyOf(mistakes);
    }
}
