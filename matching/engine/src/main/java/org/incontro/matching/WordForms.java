// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.value.LocalizedText;
import org.incontro.matching.text.TextAnalysis;

/** Finds how an opportunity writes the words whose terms it shares: {@code optic} was {@code optics}. */
final class WordForms {

    private static final String SEPARATORS = " \t\n\r\f,;:.!?()[]{}\"'“”„«»‘’/\\<>|–—…";

    /** How many words of an opportunity are looked at. */
    private static final int MOST_WORDS = 5_000;

    private final TextAnalysis analysis;
    private final Set<String> wanted;
    private final Map<String, String> forms = new LinkedHashMap<>();
    private int looked;

    private WordForms(TextAnalysis analysis, List<String> wanted) {
        this.analysis = analysis;
        this.wanted = new HashSet<>(wanted);
    }

    /** Returns the first form of each term that is found as a word of its own. */
    static Map<String, String> of(Opportunity opportunity, TextAnalysis analysis, List<String> terms) {
        WordForms search = new WordForms(analysis, terms);
        search.look(opportunity.title());
        search.look(opportunity.summary());
        opportunity.subject().keywords().forEach(word -> search.look(LocalizedText.undetermined(word)));
        search.look(opportunity.description());
        opportunity.cooperation().map(Cooperation::expertiseSought).ifPresent(search::look);
        opportunity.cooperation().map(Cooperation::expectedRole).ifPresent(search::look);
        opportunity.cooperation().map(Cooperation::advantages).ifPresent(search::look);
        return search.forms;
    }

    private void look(LocalizedText text) {
        text.texts().forEach((language, words) -> {
            StringTokenizer tokens = new StringTokenizer(words, SEPARATORS);
            while (tokens.hasMoreTokens() && !wanted.isEmpty() && looked++ < MOST_WORDS) {
                look(language, tokens.nextToken());
            }
        });
    }

    private void look(String language, String word) {
        List<String> terms = analysis.terms(language, word);
        if (terms.size() == 1 && wanted.remove(terms.get(0))) {
            forms.put(terms.get(0), isAcronym(word) ? word : word.toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isAcronym(String word) {
        return word.chars().filter(Character::isUpperCase).count() > 1;
    }
}
