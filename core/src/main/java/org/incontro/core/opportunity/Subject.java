// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import java.util.ArrayList;
import java.util.List;
import org.incontro.core.vocabulary.ConceptId;

/**
 * What an opportunity is about, beside its texts. Immutable and thread-safe.
 *
 * @param concepts in the terms of vocabularies, in the order given
 * @param tags codes and keywords as they came, those included that resolve to no concept
 * @param keywords free words of the author
 */
public record Subject(List<ConceptId> concepts, List<Tag> tags, List<String> keywords) {

    private static final Subject UNSAID = new Subject(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Subject {
        concepts = List.copyOf(concepts);
        tags = List.copyOf(tags);
        keywords = List.copyOf(keywords);
    }

    /**
     * A code with its label, as its source wrote them.
     *
     * @param list the list that the code is from, such as {@code technology}
     * @param code may be empty
     * @param label may be empty
     */
    public record Tag(String list, String code, String label) {}

    /** Returns a subject of which nothing is said. */
    public static Subject unsaid() {
        return UNSAID;
    }

    /**
     * Returns this subject with more concepts.
     *
     * @param more concepts; those that are there already are not repeated
     */
    public Subject with(List<ConceptId> more) {
        List<ConceptId> all = new ArrayList<>(concepts);
        more.stream().filter(concept -> !all.contains(concept)).forEach(all::add);
        return new Subject(all, tags, keywords);
    }

    /**
     * Returns this subject with one more tag.
     *
     * @param tag a code as it came
     */
    public Subject with(Tag tag) {
        List<Tag> all = new ArrayList<>(tags);
        all.add(tag);
        return new Subject(concepts, all, keywords);
    }

    /**
     * Returns this subject with one more keyword.
     *
     * @param keyword a free word
     */
    public Subject withKeyword(String keyword) {
        List<String> all = new ArrayList<>(keywords);
        all.add(keyword);
        return new Subject(concepts, tags, all);
    }
}
