// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.transparency;

import java.util.List;

/**
 * One part of a statement. Immutable and thread-safe.
 *
 * @param heading its heading; empty for the introduction
 * @param sentences what it says, in order
 * @param items what it lists after that, in order
 */
record StatementSection(String heading, List<String> sentences, List<String> items) {

    StatementSection {
        sentences = List.copyOf(sentences);
        items = List.copyOf(items);
    }
}
