// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.List;
import org.incontro.core.problem.Problems;

/**
 * One page of news from the network's partner service.
 *
 * @param records what it says, in its order
 * @param next the cursor to save once the records were stored
 * @param isLast whether the run ends with it
 * @param problems what was wrong with it
 */
public record PodPage(List<PodRecord> records, PodCursor next, boolean isLast, Problems problems) {

    /** Copies the list. */
    public PodPage {
        records = List.copyOf(records);
    }
}
