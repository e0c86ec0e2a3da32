// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A scheme that is read when somebody first asks for it, once, whichever thread asks. */
final class LazyScheme {

    private final Supplier<ConceptScheme> reader;
    private @Nullable ConceptScheme scheme;

    private LazyScheme(Supplier<ConceptScheme> reader) {
        this.reader = reader;
    }

    static LazyScheme of(ConceptScheme scheme) {
        LazyScheme known = new LazyScheme(() -> scheme);
        known.scheme = scheme;
        return known;
    }

    static LazyScheme readBy(Supplier<ConceptScheme> reader) {
        return new LazyScheme(reader);
    }

    synchronized ConceptScheme get() {
        ConceptScheme known = scheme;
        if (known == null) {
            known = reader.get();
            scheme = known;
        }
        return known;
    }
}
