// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.List;
import java.util.Map;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.matching.signal.Signals;

/**
 * One thing that speaks for a match, small enough to be shown to a person. Immutable and thread-safe.
 *
 * <p>Sentences are in English, Italian, German, French and Spanish, and hold nothing that the reader of the match may not see.
 */
public sealed interface Reason {

    /** Returns the name of the signal that it comes from, or {@link Signals#UNDISCLOSED}. */
    String signal();

    /** Returns its part of the match's points, in millionths, at least 0. */
    long points();

    /** Returns why, in a few words. */
    LocalizedText sentence();

    /** Returns why, in a whole sentence. */
    LocalizedText detail();

    /**
     * Both sides name a concept, or concepts below it.
     *
     * @param concept the most telling concept that they share
     * @param label what it is called
     * @param points its part, with that of its ancestors
     */
    record SharedConcept(ConceptId concept, LocalizedText label, long points) implements Reason {

        @Override
        public String signal() {
            return Signals.CONTENT;
        }

        @Override
        public LocalizedText sentence() {
            return ReasonSentences.of("concept.short", this::arguments);
        }

        @Override
        public LocalizedText detail() {
            return ReasonSentences.of("concept.full", this::arguments);
        }

        private Map<String, String> arguments(String language) {
            return Map.of("concept", label.forReader(language));
        }
    }

    /**
     * Both sides name more concepts than those that have a reason of their own.
     *
     * @param count how many more, at least 1
     * @param points the part of all of them
     */
    record OtherConcepts(int count, long points) implements Reason {

        @Override
        public String signal() {
            return Signals.CONTENT;
        }

        @Override
        public LocalizedText sentence() {
            return ReasonSentences.of(count == 1 ? "concepts.one.short" : "concepts.more.short", this::arguments);
        }

        @Override
        public LocalizedText detail() {
            return ReasonSentences.of(count == 1 ? "concepts.one.full" : "concepts.more.full", this::arguments);
        }

        private Map<String, String> arguments(String language) {
            return Map.of("count", Integer.toString(count));
        }
    }

    /**
     * Both sides use words.
     *
     * @param words the most telling ones as the opportunity writes them, the most telling first; at least one
     * @param count how many they share
     * @param points the part of all shared words
     */
    record SharedWords(List<String> words, int count, long points) implements Reason {

        /** Copies the list. */
        public SharedWords {
            words = List.copyOf(words);
        }

        @Override
        public String signal() {
            return Signals.CONTENT;
        }

        @Override
        public LocalizedText sentence() {
            return ReasonSentences.of("words.short", this::arguments);
        }

        @Override
        public LocalizedText detail() {
            return ReasonSentences.of(count == words.size() ? "words.full" : "words.more.full", this::arguments);
        }

        private Map<String, String> arguments(String language) {
            return Map.of(
                    "words", String.join(", ", words),
                    "count", Integer.toString(count),
                    "more", Integer.toString(count - words.size()));
        }
    }

    /**
     * A signal of the second stage found something.
     *
     * @param signal the signal's name
     * @param points its part
     * @param sentence why, in a few words
     * @param detail why, in a whole sentence
     */
    record Found(String signal, long points, LocalizedText sentence, LocalizedText detail) implements Reason {}

    /**
     * Something that the reader may not see speaks for the match: all such things together, for the points of one alone
     * would tell what it is.
     *
     * @param points their part
     */
    record Undisclosed(long points) implements Reason {

        /** Returns {@link Signals#UNDISCLOSED}. */
        @Override
        public String signal() {
            return Signals.UNDISCLOSED;
        }

        @Override
        public LocalizedText sentence() {
            return ReasonSentences.of("undisclosed.short", language -> Map.of());
        }

        @Override
        public LocalizedText detail() {
            return ReasonSentences.of("undisclosed.full", language -> Map.of());
        }
    }
}
