// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.feature;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incontro.core.digest.Sha256;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.ProjectIdea;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.Participant;
import org.incontro.core.privacy.Field;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptLabel;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.annotation.ConceptAnnotator;
import org.incontro.matching.annotation.Mention;
import org.incontro.matching.text.LanguageGuess;
import org.incontro.matching.text.TextAnalysis;

/**
 * Makes the features of participants, opportunities and interests. Immutable and thread-safe.
 *
 * <p>Words count by their field: what a title says weighs more than what a long description says in passing. Concepts
 * that people chose count more than those that their texts merely name.
 *
 * <p>A single letter or digit counts as a word only where a text has nothing else, as a keyword {@code R} has: in a
 * sentence it is an initial, a bullet or a variable, and meets every other. Longer names keep theirs ({@code c++},
 * {@code 5g}, {@code r&d}), and so do concepts whose labels have one ({@code vitamin D}).
 */
public final class FeatureExtraction {

    /** Changes whenever any bag may change for the same input. */
    private static final String VERSION = "features-7";

    /** Schemes whose labels are looked for in texts; places and levels are named in passing and say nothing of a field. */
    private static final Set<String> NOT_ANNOTATED = Set.of("nuts-2021", "trl", "isced-f-2013");

    private static final Set<UnicodeScript> ALPHABETS =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    private static final double CHOSEN = 1.0;

    /** A single word names a field less surely than a phrase: "software" is said in passing, "laser physics" is not. */
    private static final double NAMED_BY_PHRASE = 0.5;

    private static final double NAMED_BY_WORD = 0.25;

    private final TextAnalysis analysis;
    private final Vocabularies vocabularies;
    private final ConceptAnnotator annotator;
    private final String fingerprint;

    private FeatureExtraction(TextAnalysis analysis, Vocabularies vocabularies, ConceptAnnotator annotator) {
        this.analysis = analysis;
        this.vocabularies = vocabularies;
        this.annotator = annotator;
        this.fingerprint = fingerprint(analysis, vocabularies);
    }

    /**
     * Returns an extraction; takes as long as reading the vocabularies and their labels.
     *
     * @param analysis makes words of texts
     * @param vocabularies gives concepts their ancestors and labels
     */
    public static FeatureExtraction of(TextAnalysis analysis, Vocabularies vocabularies) {
        return new FeatureExtraction(analysis, vocabularies, ConceptAnnotator.of(analysis, labels(vocabularies)));
    }

    private static Stream<ConceptLabel> labels(Vocabularies vocabularies) {
        return vocabularies.schemes().stream()
                .filter(scheme -> !NOT_ANNOTATED.contains(scheme.id()))
                .flatMap(scheme -> new TreeSet<>(scheme.languages()).stream().flatMap(scheme::labels));
    }

    /** Identifies analysis, vocabularies and rules: equal fingerprints give equal bags for equal input. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Returns the vocabularies that give concepts their ancestors. */
    public Vocabularies vocabularies() {
        return vocabularies;
    }

    /** Returns what makes words of texts. */
    public TextAnalysis analysis() {
        return analysis;
    }

    /**
     * Returns the features of what a participant can do.
     *
     * @param participant who
     */
    public FeatureBag of(Participant participant) {
        return of(participant, evidence(participant).map(this::of).toList());
    }

    /**
     * Returns the features of what a participant can do, where those of its proofs have been made already.
     *
     * @param participant who
     * @param proofs the features of each of {@link #evidence}, in that order
     */
    public FeatureBag of(Participant participant, List<FeatureBag> proofs) {
        FeatureBag.Builder bag = FeatureBag.builder();
        addOwn(bag, participant);
        proofs.forEach(bag::addAll);
        return bag.build();
    }

    /**
     * Returns those features of a participant that another bag has, in less time than all.
     *
     * @param participant who
     * @param among the other bag
     */
    public FeatureBag of(Participant participant, FeatureBag among) {
        FeatureBag.Builder bag = FeatureBag.builder(among);
        addOwn(bag, participant);
        evidence(participant).forEach(proof -> addProof(bag, proof));
        return bag.build();
    }

    private void addOwn(FeatureBag.Builder bag, Participant participant) {
        addText(bag, participant.name(), 0.3, Field.NAME);
        addText(bag, participant.tagLine(), 1, Field.DESCRIPTION);
        addText(bag, participant.description(), 1, Field.DESCRIPTION);
        for (Competence competence : participant.competences()) {
            addText(bag, competence.text(), 1.5, Field.COMPETENCES);
            competence.tags().stream()
                    .filter(tag -> !isAddress(tag))
                    .forEach(tag -> addText(bag, LocalizedText.undetermined(tag), 1.5, Field.COMPETENCES));
            addConcepts(bag, competence.concepts(), Field.COMPETENCES);
        }
    }

    /**
     * Returns all proofs of a participant, in the order of its competences.
     *
     * @param participant who
     */
    public static Stream<Evidence> evidence(Participant participant) {
        return participant.competences().stream().flatMap(competence -> competence.evidence().stream());
    }

    /** The address of a concept that no vocabulary knows is no text: its host would match that of every other. */
    private static boolean isAddress(String tag) {
        return tag.contains("://");
    }

    /**
     * Returns the features of one proof alone.
     *
     * @param evidence the proof
     */
    public FeatureBag of(Evidence evidence) {
        FeatureBag.Builder bag = FeatureBag.builder();
        addProof(bag, evidence);
        return bag.build();
    }

    private void addProof(FeatureBag.Builder bag, Evidence evidence) {
        addText(bag, evidence.title(), 1, Field.EVIDENCE);
        addText(bag, evidence.text(), 0.5, Field.EVIDENCE);
        addConcepts(bag, evidence.concepts(), Field.EVIDENCE);
    }

    /**
     * Returns the features of what an opportunity is about.
     *
     * @param opportunity what
     */
    public FeatureBag of(Opportunity opportunity) {
        FeatureBag.Builder bag = FeatureBag.builder();
        addText(bag, opportunity.title(), 2, Field.NAME);
        addText(bag, opportunity.summary(), 1, Field.DESCRIPTION);
        addText(bag, opportunity.description(), 0.5, Field.DESCRIPTION);
        addSubject(bag, opportunity.subject());
        opportunity.cooperation().ifPresent(cooperation -> addCooperation(bag, cooperation));
        if (opportunity.details() instanceof ProjectIdea idea) {
            idea.roles().stream().filter(role -> !role.filled()).forEach(role -> addRole(bag, role));
        }
        return bag.build();
    }

    private void addSubject(FeatureBag.Builder bag, Subject subject) {
        addConcepts(bag, subject.concepts(), Field.COMPETENCES);
        subject.keywords().forEach(word -> addText(bag, LocalizedText.undetermined(word), 1.5, Field.COMPETENCES));
        subject.tags().forEach(tag -> addText(bag, LocalizedText.of("en", tag.label()), 1, Field.COMPETENCES));
    }

    private void addCooperation(FeatureBag.Builder bag, Cooperation cooperation) {
        addText(bag, cooperation.expertiseSought(), 1.5, Field.COOPERATION);
        addText(bag, cooperation.expectedRole(), 0.5, Field.COOPERATION);
        addText(bag, cooperation.advantages(), 0.5, Field.COOPERATION);
    }

    private void addRole(FeatureBag.Builder bag, ProjectIdea.Role role) {
        addText(bag, role.task(), 1, Field.COOPERATION);
        addConcepts(bag, role.concepts(), Field.COMPETENCES);
    }

    /**
     * Returns the features of what somebody wants to hear about.
     *
     * @param interest the wish
     */
    public FeatureBag of(Interest interest) {
        FeatureBag.Builder bag = FeatureBag.builder();
        addText(bag, interest.words(), 1.5, Field.INTERESTS);
        interest.tags().stream()
                .filter(tag -> !isAddress(tag))
                .forEach(tag -> addText(bag, LocalizedText.undetermined(tag), 1.5, Field.INTERESTS));
        addConcepts(bag, interest.concepts(), Field.INTERESTS);
        return bag.build();
    }

    private void addText(FeatureBag.Builder bag, LocalizedText text, double weight, Field field) {
        text.texts().forEach((tag, words) -> {
            String language = tag.equals(Languages.UNDETERMINED) ? LanguageGuess.of(words) : tag;
            List<String> terms = analysis.terms(language, words);
            terms.stream()
                    .filter(term -> terms.size() == 1 || !isLetter(term))
                    .forEach(term -> bag.addWord(term, weight, field));
            for (Mention mention : annotator.annotate(language, words)) {
                double named = weight * (isPhrase(mention) ? NAMED_BY_PHRASE : NAMED_BY_WORD);
                bag.addNamed(mention.concept(), named, field);
                addAncestors(bag, mention.concept(), named, field);
            }
        });
    }

    private boolean isPhrase(Mention mention) {
        return mention.termCount() > 1
                || vocabularies
                        .concept(mention.concept())
                        .filter(concept -> isCompound(concept.label(), mention.language()))
                        .isPresent();
    }

    /** {@code Laserphysik} is one word, and names its field as surely as the phrases do that most languages have for it. */
    private static boolean isCompound(LocalizedText label, String language) {
        long phrases = label.texts().values().stream()
                .filter(FeatureExtraction::hasSpace)
                .count();
        return 2 * phrases > label.texts().size()
                && label.in(language).filter(name -> !hasSpace(name)).isPresent();
    }

    private static boolean hasSpace(String name) {
        return name.strip().indexOf(' ') >= 0;
    }

    /** Ideographs and syllables are words, and so may be their single signs. */
    private static boolean isLetter(String term) {
        int c = term.codePointAt(0);
        return term.length() == Character.charCount(c)
                && (Character.isDigit(c) || ALPHABETS.contains(UnicodeScript.of(c)));
    }

    private void addConcepts(FeatureBag.Builder bag, List<ConceptId> concepts, Field field) {
        for (ConceptId concept : concepts) {
            bag.addChosen(concept, CHOSEN, field);
            addAncestors(bag, concept, CHOSEN, field);
        }
    }

    private void addAncestors(FeatureBag.Builder bag, ConceptId concept, double weight, Field field) {
        vocabularies.ancestors(concept).forEach(ancestor -> bag.addAncestor(ancestor, weight, field));
    }

    private static String fingerprint(TextAnalysis analysis, Vocabularies vocabularies) {
        StringBuilder form = new StringBuilder(VERSION + "\n" + analysis.fingerprint() + "\n");
        for (ConceptScheme scheme : vocabularies.schemes()) {
            form.append(scheme.id() + " " + scheme.fingerprint() + "\n");
        }
        return Sha256.of(form.toString());
    }
}
