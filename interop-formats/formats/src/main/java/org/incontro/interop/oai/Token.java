// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;

/**
 * Where a list goes on.
 *
 * @param verb for which verb
 * @param prefix in which format
 * @param selection of what
 * @param after behind which item
 * @param delivered how many came before
 */
record Token(OaiVerb verb, String prefix, OaiSelection selection, OaiPosition after, long delivered) {

    private static final int PARTS = 8;

    /** Writes a line for each part; no part has a line feed in it. */
    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(verb.word());
        parts.add(prefix);
        parts.add(selection.from().map(Instant::toString).orElse(""));
        parts.add(selection.before().map(Instant::toString).orElse(""));
        parts.add(selection.set().orElse(""));
        parts.add(after.changedAt().toString());
        parts.add(after.id().toString());
        parts.add(Long.toString(delivered));
        return String.join("\n", parts);
    }

    /** Reads what {@link #text()} wrote and nobody changed since. */
    static Token parse(String text) {
        List<String> parts = Arrays.asList(text.split("\n", -1));
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("a token must have %s parts, but has %s".formatted(PARTS, parts.size()));
        }
        return new Token(
                OaiVerb.byWord(parts.get(0)).orElseThrow(),
                parts.get(1),
                new OaiSelection(
                        time(parts.get(2)),
                        time(parts.get(3)),
                        Optional.of(parts.get(4)).filter(set -> !set.isEmpty())),
                new OaiPosition(Instant.parse(parts.get(5)), EntityId.parse(parts.get(6))),
                Long.parseLong(parts.get(7)));
    }

    private static Optional<Instant> time(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }
}
