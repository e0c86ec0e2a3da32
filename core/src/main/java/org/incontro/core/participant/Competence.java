// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;

/**
 * Something that a participant can do. Immutable and thread-safe.
 *
 * @param concepts what it is, in the terms of vocabularies, in the order given
 * @param text what it is, in the participant's own words; may be empty
 * @param tags the portal's own tags and keywords that resolve to no concept, as they came
 * @param level how well, if the participant says so
 * @param evidence what proves it, in the order given
 */
public record Competence(
        List<ConceptId> concepts,
        LocalizedText text,
        List<String> tags,
        Optional<CompetenceLevel> level,
        List<Evidence> evidence) {

    /** Copies the lists. */
    public Competence {
        concepts = List.copyOf(concepts);
        tags = List.copyOf(tags);
        evidence = List.copyOf(evidence);
    }

    /**
     * Returns a competence in own words.
     *
     * @param language a BCP 47 tag
     * @param text the words
     */
    public static Competence described(String language, String text) {
        return described(LocalizedText.of(language, text));
    }

    /**
     * Returns a competence in own words, in several languages.
     *
     * @param text the words
     */
    public static Competence described(LocalizedText text) {
        return new Competence(List.of(), text, List.of(), Optional.empty(), List.of());
    }

    /**
     * Returns a competence in the terms of a vocabulary.
     *
     * @param concepts what it is
     */
    public static Competence of(ConceptId... concepts) {
        return new Competence(List.of(concepts), LocalizedText.empty(), List.of(), Optional.empty(), List.of());
    }

    /**
     * Returns a competence that is known by what proves it alone.
     *
     * @param evidence the proof
     */
    public static Competence provenBy(List<Evidence> evidence) {
        return new Competence(List.of(), LocalizedText.empty(), List.of(), Optional.empty(), evidence);
    }

    /**
     * Returns this competence with its level.
     *
     * @param how how well
     */
    public Competence at(CompetenceLevel how) {
        return new Competence(concepts, text, tags, Optional.of(how), evidence);
    }

    /**
     * Returns this competence with one more proof.
     *
     * @param proof what proves it
     */
    public Competence with(Evidence proof) {
        List<Evidence> more = new ArrayList<>(evidence);
        more.add(proof);
        return new Competence(concepts, text, tags, level, more);
    }

    /**
     * Returns this competence with one more concept.
     *
     * @param concept what it is, too
     */
    public Competence with(ConceptId concept) {
        List<ConceptId> more = new ArrayList<>(concepts);
        more.add(concept);
        return new Competence(more, text, tags, level, evidence);
    }
}
