// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.incontro.core.problem.Problems;

/**
 * One page of a repository.
 *
 * @param records in the order in which they came
 * @param next the cursor to save once the records were stored
 * @param isLast whether the run ends with it
 * @param retryAfter how long the repository asks to be left alone; then there are no records, and the cursor is as before
 * @param problems what was wrong with it
 */
public record OaiPage(
        List<OaiRecord> records, OaiCursor next, boolean isLast, Optional<Duration> retryAfter, Problems problems) {

    /** Copies the list. */
    public OaiPage {
        records = List.copyOf(records);
    }
}
