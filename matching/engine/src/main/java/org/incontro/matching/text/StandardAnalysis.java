// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.incontro.core.digest.Sha256;
import org.incontro.core.value.Languages;

/** The analysis that the library brings. Thread-safe. */
final class StandardAnalysis implements TextAnalysis {

    static final StandardAnalysis INSTANCE = new StandardAnalysis();

    /** Raised with every change of this package that may change a term. */
    private static final String REVISION = "incontro-text-2";

    /*
     * Chains cost more to build than a title costs to analyse, so they are kept, in a queue for each language and not
     * in thread-locals: what is kept is bounded by the number of processors, whatever threads come and go, and goes
     * with this object. A thread that finds the queue empty builds a chain; one that finds it full drops its chain. A
     * chain that failed is not given back.
     */
    private final Map<AnalysedLanguage, BlockingQueue<TermChain>> idle = new ConcurrentHashMap<>();

    private final int idleLimit = Runtime.getRuntime().availableProcessors();

    private volatile String fingerprint = "";

    private StandardAnalysis() {}

    @Override
    public List<String> terms(String language, String text) {
        String primary = Languages.primary(Languages.canonical(language));
        String plain = PlainText.of(text);
        String known = primary.equals(Languages.UNDETERMINED) ? LanguageGuess.ofPlain(plain) : primary;
        Optional<AnalysedLanguage> analysed = AnalysedLanguage.of(known);
        return List.copyOf(analysed.isPresent() ? terms(analysed.get(), plain) : CharacterGrams.terms(plain));
    }

    private List<String> terms(AnalysedLanguage language, String plainText) {
        BlockingQueue<TermChain> queue = idle.computeIfAbsent(language, key -> new ArrayBlockingQueue<>(idleLimit));
        TermChain found = queue.poll();
        TermChain chain = found == null ? new TermChain(language) : found;
        List<String> terms = chain.terms(plainText);
        giveBack(chain, queue);
        return terms;
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // A full queue is enough.
    private static void giveBack(TermChain chain, BlockingQueue<TermChain> queue) {
        queue.offer(chain);
    }

    /**
     * A digest of the revision of this package, of all stop words, and of what becomes of them and of a page of words
     * of the trade in each language. The version of Lucene does not enter by its number: where another version gives
     * the same terms, what was learned with one holds with the other. A change of this package raises the revision
     * whether it shows in these words or not.
     */
    @Override
    public String fingerprint() {
        if (fingerprint.isEmpty()) {
            fingerprint = digest();
        }
        return fingerprint;
    }

    private String digest() {
        List<String> lines = new ArrayList<>();
        lines.add(REVISION);
        List<String> stopWords = AnalysisProbe.stopWords();
        lines.addAll(stopWords);
        String probe = String.join(" ; ", stopWords) + "\n" + String.join("\n", AnalysisProbe.lines());
        for (AnalysedLanguage language : AnalysedLanguage.values()) {
            lines.add(language.tag());
            lines.addAll(terms(language.tag(), probe));
        }
        lines.addAll(CharacterGrams.terms(PlainText.of(probe)));
        AnalysisProbe.lines().forEach(line -> lines.addAll(terms(Languages.UNDETERMINED, line)));
        return Sha256.of(String.join("\n", lines));
    }
}
