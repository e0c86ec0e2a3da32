// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.List;
import java.util.Optional;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;

/** The tags of a profile, and the concepts that they stand for. Confined to one thread. */
final class Keywords {

    private static final String NACE = "nace-2.1";
    private static final String SDG = "sdg";

    private Subject subject = Subject.unsaid();

    Subject subject() {
        return subject;
    }

    /** Adds a code and label as they came, if there is either. */
    void tag(String list, String code, String label) {
        if (!code.isEmpty() || !label.isEmpty()) {
            subject = subject.with(new Subject.Tag(list, code, label));
        }
    }

    void concept(ConceptId concept) {
        subject = subject.with(List.of(concept));
    }

    /**
     * Finds the concept of a code of NACE: {@code C.26.5.1}, with section and every digit apart, as the network writes it,
     * or {@code 26.51}.
     */
    static Optional<ConceptId> nace(String code) {
        String bare = code.strip();
        boolean hasSection = !bare.isEmpty() && Character.isLetter(bare.charAt(0));
        String digits = bare.substring(hasSection ? 1 : 0).replace(".", "");
        if (digits.isEmpty()) {
            return known(NACE, bare.replace(".", ""));
        }
        return known(NACE, digits.length() <= 2 ? digits : digits.substring(0, 2) + "." + digits.substring(2));
    }

    /** Finds the goal whose number is in a code or label such as {@code Goal 7: Affordable and clean energy}. */
    static Optional<ConceptId> goal(String text) {
        int start = 0;
        while (start < text.length() && !isDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        String number = text.substring(start, end);
        return known(SDG, number.startsWith("0") ? number.substring(1) : number);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<ConceptId> known(String scheme, String code) {
        return Vocabularies.bundled()
                .scheme(scheme)
                .flatMap(found -> found.concept(code))
                .map(Concept::id);
    }
}
