// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.incontro.matching.text.TextAnalysis;

/** Remembers the terms of texts; a result never depends on what is remembered. */
final class CachedAnalysis implements TextAnalysis {

    /** Terms over all texts that are remembered; about 60 MB. */
    private static final long MOST_TERMS = 1_000_000;

    private final TextAnalysis analysis;
    private final Cache<Text, List<String>> texts = Caffeine.newBuilder()
            .maximumWeight(MOST_TERMS)
            .weigher((Text text, List<String> terms) ->
                    1 + terms.size() + text.text().length() / 16)
            .executor(Runnable::run)
            .recordStats()
            .build();

    private record Text(String language, String text) {}

    CachedAnalysis(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public List<String> terms(String language, String text) {
        return texts.get(new Text(language, text), key -> analysis.terms(key.language(), key.text()));
    }

    @Override
    public String fingerprint() {
        return analysis.fingerprint();
    }

    /** Lets go of all texts, so that nothing of a removed record stays. */
    void forget() {
        texts.invalidateAll();
    }

    CacheFigures figures() {
        return CacheFigures.of(texts);
    }
}
