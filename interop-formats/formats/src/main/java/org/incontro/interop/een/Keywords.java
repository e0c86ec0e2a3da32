// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;

/** The tags of a profile, and the concepts that they stand for. Confined to one thread. */
final class Keywords {

    private static final String NACE = "nace-2.1";
    private static final String SDG = "sdg";
    private static final List<String> PREFIXES = List.of("", "sdg", "sdg-", "goal", "sdg goal");

    private final List<Subject.Tag> tags = new ArrayList<>();
    private final Set<ConceptId> concepts = new LinkedHashSet<>();

    Subject subject() {
        return new Subject(List.copyOf(concepts), tags, List.of());
    }

    /** Adds a code and label as they came, if there is either. */
    void tag(String list, String code, String label) {
        if (!code.isEmpty() || !label.isEmpty()) {
            tags.add(new Subject.Tag(list, code, label));
        }
    }

    void concept(ConceptId concept) {
        concepts.add(concept);
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

    /** Returns a concept of NACE as the network writes it: {@code C.26.5.1} for {@code 26.51}. */
    static String naceAsWritten(ConceptId concept) {
        String code = concept.code();
        if (Character.isLetter(code.charAt(0))) {
            return code;
        }
        StringBuilder written = new StringBuilder(section(concept)).append(code, 0, Math.min(2, code.length()));
        code.chars()
                .skip(2)
                .filter(c -> c != '.')
                .forEach(digit -> written.append('.').append((char) digit));
        return written.toString();
    }

    private static String section(ConceptId concept) {
        return Vocabularies.bundled().ancestors(concept).stream()
                .map(ConceptId::code)
                .filter(code -> Character.isLetter(code.charAt(0)))
                .findFirst()
                .map(letter -> letter + ".")
                .orElse("");
    }

    /** Finds the goal of a number, of a label with a number such as {@code SDG 7 - Clean energy}, or of its name. */
    static Optional<ConceptId> goal(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < bare.length() && !isDigit(bare.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < bare.length() && isDigit(bare.charAt(end))) {
            end++;
        }
        boolean isNumber = PREFIXES.contains(bare.substring(0, start).strip())
                && (end == bare.length() || !Character.isLetter(bare.charAt(end)));
        String number = bare.substring(start, end);
        return isNumber ? known(SDG, number.startsWith("0") ? number.substring(1) : number) : goalByName(text);
    }

    private static Optional<ConceptId> goalByName(String name) {
        return Vocabularies.bundled().scheme(SDG).stream()
                .flatMap(scheme -> scheme.withLabel("en", name).stream())
                .map(Concept::id)
                .findFirst();
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
