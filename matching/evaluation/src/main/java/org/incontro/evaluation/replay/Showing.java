// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.replay;

import java.time.LocalDate;
import java.util.List;

/**
 * A list that somebody was shown at one time. All names are pseudonyms.
 *
 * @param id unique in its log
 * @param date the day on which it was shown
 * @param query what the list was made for: an opportunity or a participant
 * @param items what was shown, first place first; at least one
 */
public record Showing(String id, LocalDate date, String query, List<Item> items) {

    /**
     * One entry of a list.
     *
     * @param item what was shown: a document, or a candidate
     * @param position its place, from 1
     * @param answer what was done with it
     */
    public record Item(String item, int position, Answer answer) {}

    /** Copies the list. */
    public Showing {
        items = List.copyOf(items);
    }

    /** Tells whether something in it was answered. */
    public boolean answered() {
        return items.stream().anyMatch(item -> item.answer().grade() >= Replay.ANSWERED_GRADE);
    }
}
