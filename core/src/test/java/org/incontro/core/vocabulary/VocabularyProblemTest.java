// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.incontro.core.value.MessageTemplates;
import org.junit.jupiter.api.Test;

class VocabularyProblemTest {

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{\\w+}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachHasASentenceWithTheSamePlacesInEveryLanguage() {
        for (VocabularyProblem problem : VocabularyProblem.values()) {
            for (String language : MessageTemplates.LANGUAGES) {
                assertThat(places(problem.template(language)))
                        .as(problem + " in " + language)
                        .isEqualTo(places(problem.template("en")));
            }
        }
    }

    @Test
    void theSentencesOfTwoLanguagesDiffer() {
        for (VocabularyProblem problem : VocabularyProblem.values()) {
            assertThat(MessageTemplates.LANGUAGES.stream()
                            .map(problem::template)
                            .distinct())
                    .as(problem.name())
                    .hasSize(5);
        }
    }
}
