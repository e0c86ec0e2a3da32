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
import java.util.function.Predicate;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.ProjectIdea;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.privacy.Field;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.incontro.matching.text.LanguageGuess;
import org.incontro.matching.text.TextAnalysis;

/** Finds how an opportunity writes the words whose terms it shares: {@code optic} was {@code optics}. */
final class WordForms {

    private static final String WHITE_SPACE = " \t\n\r\f";

    private static final String SEPARATORS = WHITE_SPACE + ",;:.!?()[]{}\"'“”„«»‘’/\\<>|–—…";

    /** How many words of an opportunity are looked at. */
    private static final int MOST_WORDS = 5_000;

    /** The longest word that is shown, in UTF-16 units. */
    private static final int LONGEST_WORD = 48;

    private final TextAnalysis analysis;
    private final Predicate<Field> shows;
    private final Set<String> wanted;
    private final Map<String, String> forms = new LinkedHashMap<>();
    private int looked;

    private WordForms(TextAnalysis analysis, Predicate<Field> shows, List<String> wanted) {
        this.analysis = analysis;
        this.shows = shows;
        this.wanted = new HashSet<>(wanted);
    }

    /** Returns the first form of each term that is found in one of the fields that are shown. */
    static Map<String, String> of(
            Opportunity opportunity, TextAnalysis analysis, Predicate<Field> shows, List<String> terms) {
        WordForms search = new WordForms(analysis, shows, terms);
        search.look(Field.NAME, opportunity.title());
        search.look(Field.DESCRIPTION, opportunity.summary());
        for (String word : opportunity.subject().keywords()) {
            search.look(Field.COMPETENCES, LocalizedText.undetermined(word));
        }
        for (Subject.Tag tag : opportunity.subject().tags()) {
            search.look(Field.COMPETENCES, LocalizedText.of("en", tag.label()));
        }
        search.look(Field.DESCRIPTION, opportunity.description());
        opportunity.cooperation().ifPresent(search::look);
        if (opportunity.details() instanceof ProjectIdea idea) {
            idea.roles().forEach(role -> search.look(Field.COOPERATION, role.task()));
        }
        return search.forms;
    }

    private void look(Cooperation cooperation) {
        look(Field.COOPERATION, cooperation.expertiseSought());
        look(Field.COOPERATION, cooperation.expectedRole());
        look(Field.COOPERATION, cooperation.advantages());
    }

    private void look(Field field, LocalizedText text) {
        if (shows.test(field)) {
            text.texts().forEach(this::look);
        }
    }

    /** The language of a text that does not say it is guessed from the whole text, as for its features. */
    private void look(String tag, String text) {
        String language = tag.equals(Languages.UNDETERMINED) ? LanguageGuess.of(text) : tag;
        StringTokenizer runs = new StringTokenizer(text, WHITE_SPACE);
        while (runs.hasMoreTokens() && !wanted.isEmpty() && looked < MOST_WORDS) {
            lookInRun(language, runs.nextToken());
        }
    }

    /** What is a word by itself may be none where it stands, as in the address of a page. */
    private void lookInRun(String language, String run) {
        StringTokenizer words = new StringTokenizer(run, SEPARATORS);
        while (words.hasMoreTokens() && !wanted.isEmpty() && looked++ < MOST_WORDS) {
            String word = words.nextToken();
            for (String term : analysis.terms(language, word)) {
                if (wanted.contains(term) && analysis.terms(language, run).contains(term)) {
                    wanted.remove(term);
                    forms.put(term, form(word, term));
                }
            }
        }
    }

    /** A whole text without spaces, as in Chinese, is no word: its terms, pairs of characters, are what can be read. */
    private static String form(String word, String term) {
        if (word.length() > LONGEST_WORD) {
            return word.contains(term) ? term : word.substring(0, LONGEST_WORD) + "…";
        }
        return isAcronym(word) ? word : word.toLowerCase(Locale.ROOT);
    }

    private static boolean isAcronym(String word) {
        return word.chars().filter(Character::isUpperCase).count() > 1;
    }
}
