// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;

class SignalsProperties {

    private static final ConceptScheme SCIENCE =
            Vocabularies.bundled().scheme("euroscivoc").orElseThrow();
    private static final Vocabularies VOCABULARIES = Vocabularies.of(SCIENCE);
    private static final Signal COVERAGE = new ConceptCoverage();
    private static final Signal TRACK_RECORD = new TrackRecord();

    private static double strength(
            Signal signal, List<ConceptId> asked, List<ConceptId> offered, List<Pairing.Proof> proofs) {
        Opportunity opportunity = Opportunity.technologyRequest("o")
                .publication(new Publication(
                        PublicationStatus.PUBLISHED,
                        true,
                        Optional.empty(),
                        Optional.of(PartialDate.of(2026)),
                        Optional.empty(),
                        Optional.empty()))
                .build();
        Pairing pairing = new Pairing(
                opportunity,
                Organisation.builder("p").build(),
                asked,
                offered,
                proofs,
                0,
                VOCABULARIES,
                VOCABULARIES::similarity);
        return signal.find(pairing).map(Finding::strength).orElse(0.0);
    }

    @Property(tries = 300)
    void coverageIsFromZeroToOneAndMoreCompetenceDoesItNoHarm(
            @ForAll("concepts") List<ConceptId> asked,
            @ForAll("concepts") List<ConceptId> offered,
            @ForAll("concepts") List<ConceptId> more) {
        List<ConceptId> all = new ArrayList<>(offered);
        all.addAll(more);
        double some = strength(COVERAGE, asked, offered, List.of());

        assertThat(some).isBetween(0.0, 1.0);
        assertThat(strength(COVERAGE, asked, all, List.of())).isGreaterThanOrEqualTo(some);
    }

    @Property(tries = 200)
    void whoOffersAllThatIsAskedCoversIt(
            @ForAll("concepts") List<ConceptId> asked, @ForAll("concepts") List<ConceptId> more) {
        List<ConceptId> offered = new ArrayList<>(asked);
        offered.addAll(more);
        double said = asked.stream()
                .mapToDouble(concept ->
                        VOCABULARIES.concept(concept).isPresent() ? VOCABULARIES.informationContent(concept) : 1)
                .sum();

        // All but the one field that is counted as asked for and never covered.
        assertThat(strength(COVERAGE, asked, offered, List.of())).isCloseTo(said / (said + 1), within(1e-12));
    }

    @Property(tries = 300)
    void aTrackRecordIsFromZeroToOneAndOneMoreProofDoesItNoHarm(
            @ForAll("proofs") List<Pairing.Proof> proofs, @ForAll("proof") Pairing.Proof more) {
        List<Pairing.Proof> all = new ArrayList<>(proofs);
        all.add(more);
        double some = strength(TRACK_RECORD, List.of(), List.of(), proofs);

        assertThat(some).isBetween(0.0, 1.0);
        assertThat(strength(TRACK_RECORD, List.of(), List.of(), all)).isGreaterThanOrEqualTo(some - 1e-15);
    }

    @Property(tries = 200)
    void theOrderOfProofsDoesNotChangeTheStrength(@ForAll("proofs") List<Pairing.Proof> proofs) {
        List<Pairing.Proof> backwards = new ArrayList<>(proofs);
        Collections.reverse(backwards);

        assertThat(strength(TRACK_RECORD, List.of(), List.of(), backwards))
                .isEqualTo(strength(TRACK_RECORD, List.of(), List.of(), proofs));
    }

    @Property(tries = 200)
    void aCloserProofVotesMore(
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @DoubleRange(max = 1) double closer,
            @ForAll("years") int year) {
        double less = strength(TRACK_RECORD, List.of(), List.of(), List.of(proof(Math.min(share, closer), year)));
        double more = strength(TRACK_RECORD, List.of(), List.of(), List.of(proof(Math.max(share, closer), year)));

        assertThat(more).isGreaterThanOrEqualTo(less);
    }

    /** Neighbours, ancestors, strangers, and one that nobody knows. */
    @Provide
    Arbitrary<List<ConceptId>> concepts() {
        List<ConceptId> some =
                new ArrayList<>(List.of(ConceptId.of("euroscivoc", "no-such"), ConceptId.of("gone", "1")));
        SCIENCE.roots().forEach(root -> some.add(root.id()));
        SCIENCE.concepts().stream().skip(100).limit(12).forEach(concept -> {
            some.add(concept.id());
            some.addAll(SCIENCE.ancestors(concept.code()));
        });
        return Arbitraries.of(some).list().uniqueElements().ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Pairing.Proof>> proofs() {
        return proof().list().ofMaxSize(6);
    }

    /** Few shares, so that they tie; the least that counts, and just below it. */
    @Provide
    Arbitrary<Pairing.Proof> proof() {
        Arbitrary<Double> shares = Arbitraries.of(0.0, Math.nextDown(0.1), 0.1, 0.5, Math.nextDown(1.0), 1.0);
        return Combinators.combine(shares, years()).as(SignalsProperties::proof);
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.of(0, 1, 1850, 1990, 2014, 2020, 2026, 2027, 9999);
    }

    private static Pairing.Proof proof(double share, int year) {
        Evidence evidence = Evidence.of(EvidenceKind.PROJECT, LocalizedText.of("en", "x"));
        return new Pairing.Proof(year == 0 ? evidence : evidence.on(PartialDate.of(year)), share);
    }
}
