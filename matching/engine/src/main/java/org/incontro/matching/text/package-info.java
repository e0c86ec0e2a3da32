// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * From texts in many languages to terms, the input of matching.
 *
 * <p>Start with {@link org.incontro.matching.text.TextAnalysis#standard()}:
 *
 * <pre>{@code
 * TextAnalysis analysis = TextAnalysis.standard();
 * analysis.terms("it", "le reti neurali");          // [ret, neural]
 * analysis.terms("it", "una rete neurale");         // [ret, neural]
 * analysis.terms("en", "R&amp;D on CO<sub>2</sub>");    // [r&d, co2]
 * analysis.terms("hr", "robot");                    // [robot, #_rob, #robo, #obot, #bot_]
 * }</pre>
 *
 * <p>The standard analysis does this:
 *
 * <ol>
 *   <li>Of a text the first 1,000,000 UTF-16 units are read. HTML tags, comments and scripts go, entities are
 *       resolved; what follows a comment or script that never ends is taken for part of it. Addresses of pages and
 *       mailboxes go.
 *   <li>Letters are brought into Unicode's normalisation form KC and lower case.
 *   <li>Words are cut as {@code 5g}, {@code co2}, {@code emobility} (from e-mobility), {@code covid19}, {@code r&d},
 *       {@code c++}, {@code .net}, {@code 3.5}; a word of more than 64 units is cut there. Chinese, Japanese, Korean,
 *       Thai, Lao, Khmer and Burmese give the overlapping pairs of their characters, in a text of any language.
 *   <li>In English, Italian, German, French, Spanish, Polish, Portuguese, Dutch, Swedish, Danish, Finnish and Czech,
 *       elided articles and stop words go, the other words are stemmed lightly, and accents go where they do not make
 *       other words. Words with digits or signs are not stemmed.
 *   <li>In every other language each word is followed by its character 4-grams, so that inflected forms share most
 *       of their terms.
 * </ol>
 *
 * <p>A text whose language is not known ({@code und}) is read in the language that
 * {@link org.incontro.matching.text.LanguageGuess} guesses, and like every other language if it guesses none. Terms
 * of different languages are not told apart here; who keeps them apart asks for the guess first. A caller that knows
 * the usual language of its texts does better to say so: titles often hold no stop word to guess by.
 *
 * <p>German compounds are not taken apart. Terms are not cached here, and their weights are not known here.
 */
@NullMarked
package org.incontro.matching.text;

import org.jspecify.annotations.NullMarked;
