// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptLabel;
import org.incontro.matching.text.TextAnalysis;

class ConceptAnnotatorProperties {

    private final TextAnalysis analysis = TextAnalysis.standard();

    @Property(tries = 2000)
    void findsWhatLookingAtEveryLabelFinds(@ForAll("labels") List<ConceptLabel> labels, @ForAll("texts") String text) {
        ConceptAnnotator annotator = ConceptAnnotator.of(analysis, labels.stream());

        assertThat(annotator.annotate("it", text)).isEqualTo(slowly(labels, text));
    }

    @Property(tries = 500)
    void theOrderOfLabelsDoesNotMatter(
            @ForAll("labels") List<ConceptLabel> labels, @ForAll("texts") String text, @ForAll long seed) {
        List<ConceptLabel> shuffled = new ArrayList<>(labels);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(ConceptAnnotator.of(analysis, shuffled.stream()).annotate("it", text))
                .isEqualTo(ConceptAnnotator.of(analysis, labels.stream()).annotate("it", text));
    }

    /** The definition, word by word: at each place every label is tried. */
    private List<Mention> slowly(List<ConceptLabel> labels, String text) {
        List<String> terms = analysis.terms("it", text);
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < terms.size(); ) {
            int longest = 0;
            var concepts = new TreeSet<ConceptId>();
            for (ConceptLabel label : labels) {
                List<String> name = analysis.terms("it", label.text());
                int end = at + name.size();
                if (end <= terms.size() && terms.subList(at, end).equals(name) && name.size() >= longest) {
                    if (name.size() > longest) {
                        concepts.clear();
                    }
                    longest = name.size();
                    concepts.add(label.concept());
                }
            }
            for (ConceptId concept : concepts) {
                mentions.add(new Mention(concept, at, longest, "it"));
            }
            at += Math.max(1, longest);
        }
        return mentions;
    }

    /** Few words, so that labels share beginnings and texts are full of them. */
    @Provide
    Arbitrary<List<ConceptLabel>> labels() {
        Arbitrary<ConceptId> concepts = Arbitraries.of("a", "b", "c", "d").map(code -> ConceptId.of("t", code));
        return Combinators.combine(concepts, words(4))
                .as((concept, text) -> new ConceptLabel(concept, "it", text, ConceptLabel.Kind.ALTERNATIVE))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> texts() {
        return words(20);
    }

    private static Arbitrary<String> words(int most) {
        return Arbitraries.of("rete", "reti", "neurale", "sensore", "acqua")
                .list()
                .ofMinSize(1)
                .ofMaxSize(most)
                .map(words -> String.join(" ", words));
    }
}
