// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.PartnerKind;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.participant.Participant;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsTest {

    private static final Vocabularies VOCABULARIES = Vocabularies.of(ConceptScheme.builder("t")
            .add("sci", LocalizedText.of("en", "science"))
            .add("opt", LocalizedText.of("en", "optics").with("it", "ottica"), "sci")
            .add("las", LocalizedText.of("en", "lasers"), "opt")
            .add("lens", LocalizedText.of("en", "lenses"), "opt")
            .add("bio", LocalizedText.of("en", "biology"), "sci")
            .add("cell", LocalizedText.of("en", "cells"), "bio")
            .build());

    private final Organisation.Builder participant = Organisation.builder("p").name("en", "P");
    private final Opportunity.Builder opportunity =
            Opportunity.technologyRequest("o").title("en", "O");
    private final List<Pairing.Proof> proofs = new ArrayList<>();
    private List<ConceptId> asked = List.of();
    private List<ConceptId> offered = List.of();
    private double reciprocity;

    private Optional<Finding> find(String signal) {
        return find(signal, participant.build());
    }

    private Optional<Finding> find(String signal, Participant who) {
        Pairing pairing = new Pairing(
                opportunity.build(), who, asked, offered, proofs, reciprocity, VOCABULARIES, VOCABULARIES::similarity);
        return Signals.builtIn().stream()
                .filter(one -> one.name().equals(signal))
                .findFirst()
                .orElseThrow()
                .find(pairing);
    }

    private double strength(String signal) {
        return find(signal).map(Finding::strength).orElse(0.0);
    }

    private static ConceptId concept(String code) {
        return ConceptId.of("t", code);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPANY, MICRO, SME_MICRO, 1",
        "COMPANY, MICRO, SME_SMALL, 0",
        "COMPANY, SMALL, SME_SMALL, 1",
        "COMPANY, MEDIUM, SME_MEDIUM, 1",
        "COMPANY, SME, SME_MICRO, 1",
        "COMPANY, SME, SME_MEDIUM, 1",
        "COMPANY, SME, LARGE_COMPANY, 0",
        "COMPANY, UP_TO_499, LARGE_COMPANY, 1",
        "COMPANY, LARGE, LARGE_COMPANY, 1",
        "COMPANY, LARGE, SME_MEDIUM, 0",
        "COMPANY, MULTINATIONAL, LARGE_COMPANY, 1",
        "COMPANY, NOT_SME, LARGE_COMPANY, 1",
        "COMPANY, UNHEARD_OF, SME_MICRO, 0",
        "COMPANY, , SME_SMALL, 0.5",
        "COMPANY, , LARGE_COMPANY, 0.5",
        "COMPANY, , UNIVERSITY, 0",
        "COMPANY, SMALL, OTHER, 0",
        "UNIVERSITY, , UNIVERSITY, 1",
        "UNIVERSITY, LARGE, LARGE_COMPANY, 0",
        "UNIVERSITY, , RESEARCH_INSTITUTION, 0",
        "RESEARCH_CENTRE, , RESEARCH_INSTITUTION, 1",
        "PUBLIC_BODY, , PUBLIC_BODY, 1",
        "INVENTOR, , INVENTOR, 1",
        "ASSOCIATION, , OTHER, 1",
        "ASSOCIATION, , PUBLIC_BODY, 0",
        "UNHEARD_OF, , OTHER, 1"
    })
    void aPartnerFitsByKindAndSize(String kind, String size, String wanted, double strength) {
        participant.kind(new OrganisationKind(kind));
        if (size != null) {
            participant.size(new OrganisationSize(size));
        }
        opportunity.details(
                Cooperation.builder().partner(new PartnerKind(wanted)).build());

        assertThat(strength("partner-fit")).isEqualTo(strength);
    }

    @Test
    void whereNoKindIsWantedNobodyFitsBetter() {
        participant.kind(OrganisationKind.COMPANY);
        assertThat(find("partner-fit")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ITC4C, ITC4C, 1",
        "ITC4C, ITC46, 0.75",
        "ITC4C, ITC4, 0.75",
        "ITC4C, ITC11, 0.5",
        "ITC, ITC11, 0.5",
        "ITC4C, ITF33, 0.25",
        "IT, ITF33, 0.25",
        "ITC4C, DE212, 0",
        "ZZ111, ZZ111, 0"
    })
    void theSmallerTheCommonUnitTheNearer(String one, String other, double strength) {
        opportunity.origin(Address.in(NutsCode.of(one)));
        participant.in(NutsCode.of(other));

        assertThat(strength("proximity")).isEqualTo(strength);
    }

    @Test
    void whereUnitsAreNotKnownTheCountryCounts() {
        opportunity.country("IT");
        assertThat(find("proximity")).isEmpty();
        participant.in(NutsCode.of("ITC4C"));
        Finding finding = find("proximity").orElseThrow();
        assertThat(finding.strength()).isEqualTo(0.25);
        assertThat(finding.sentence().forReader("de")).isEqualTo("kommt aus demselben Land: Italien");

        Participant elsewhere = Organisation.builder("q").country("FR").build();
        assertThat(find("proximity", elsewhere)).isEmpty();
    }

    @Test
    void aCommonLanguageIsOneWhateverItsRegion() {
        participant.language("it").language("en-GB");
        opportunity
                .clientLanguage("en-US")
                .reach(new Reach(List.of(), List.of(), List.of(), List.of(), List.of(), true, List.of("fr")));

        Finding finding = find("common-language").orElseThrow();
        assertThat(finding.strength()).isEqualTo(1);
        assertThat(finding.sentence().forReader("en")).isEqualTo("works in a common language: English");
        assertThat(finding.sentence().forReader("it")).isEqualTo("lavora in una lingua comune: inglese");

        opportunity.reach(Reach.to(Country.of("IT")));
        participant.language("de");
        assertThat(find(
                        "common-language",
                        Organisation.builder("q").language("de").build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LAB_TESTED, 5, 1",
        "LAB_TESTED, 6, 0.875",
        "LAB_TESTED, 9, 0.5",
        "CONCEPT, 9, 0.125",
        "ON_THE_MARKET, 1, 0",
        "CONCEPT, 2, 1",
        "PROJECT_STARTED, 5, 0",
        "LAB_TESTED, 10, 0"
    })
    void theNearerTheLevelOfReadinessTheBetter(String stage, String level, double strength) {
        opportunity.details(
                Cooperation.builder().stage(new StageOfDevelopment(stage)).build());
        offered = List.of(concept("opt"), ConceptId.of("trl", level));

        assertThat(strength("stage-fit")).isEqualTo(strength);
    }

    @Test
    void theNearestOfSeveralLevelsCounts() {
        opportunity.details(
                Cooperation.builder().stage(StageOfDevelopment.PROTOTYPE).build());
        assertThat(find("stage-fit")).isEmpty();
        offered = List.of(ConceptId.of("trl", "1"), ConceptId.of("trl", "6"), ConceptId.of("trl", "9"));
        assertThat(strength("stage-fit")).isEqualTo(1);
    }

    @Test
    void allFieldsAndASingleOneAreSaidInWordsOfTheirOwn() {
        asked = List.of(concept("las"), concept("cell"));
        offered = asked;
        assertThat(find("concept-coverage").orElseThrow().sentence().forReader("en"))
                .isEqualTo("covers every field of the opportunity (2)");
        asked = List.of(concept("las"));
        Finding single = find("concept-coverage").orElseThrow();
        assertThat(single.sentence().forReader("fr")).isEqualTo("couvre le domaine de l'opportunité");
        assertThat(single.detail().forReader("en"))
                .isEqualTo("The opportunity is about one field, and the participant covers it: “lasers”.");
    }

    @Test
    void coverageIsDirectedAndCountsByWhatConceptsSay() {
        asked = List.of(concept("las"), concept("cell"));
        offered = List.of(concept("las"), concept("lens"), concept("opt"));
        Finding finding = find("concept-coverage").orElseThrow();
        // Two fields that say 1 each, one of them covered, and one that nobody covers.
        assertThat(finding.strength()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(finding.sentence().forReader("en")).isEqualTo("covers 1 of the opportunity's 2 fields");
        assertThat(finding.detail().forReader("en")).contains("“lasers”");

        offered = List.of(concept("las"), concept("cell"));
        assertThat(strength("concept-coverage")).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void whatIsAlikeCoversInPartAndWhatIsNotCoversNothing() {
        asked = List.of(concept("las"));
        offered = List.of(concept("opt"));
        double parent = strength("concept-coverage");
        offered = asked;
        assertThat(parent).isGreaterThan(0).isLessThan(strength("concept-coverage"));
        offered = List.of(concept("cell"), concept("sci"));
        assertThat(find("concept-coverage")).isEmpty();
        asked = List.of();
        assertThat(find("concept-coverage")).isEmpty();
        // A tag of the portal's own that no vocabulary knows is covered by the same tag.
        asked = List.of(concept("no-such"));
        offered = asked;
        assertThat(strength("concept-coverage")).isEqualTo(0.5);
    }

    @Test
    void theThreeClosestProofsVote() {
        proofs.add(proof("one", 0.5, Optional.empty()));
        assertThat(strength("track-record")).isEqualTo(0.25);
        assertThat(find("track-record").orElseThrow().sentence().forReader("en"))
                .isEqualTo("has done similar work: “one”");
        proofs.add(proof("two", 1, Optional.of(PartialDate.of(2020))));
        assertThat(strength("track-record")).isCloseTo(0.65, within(1e-12));
        proofs.add(proof("three", 0.09, Optional.empty()));
        assertThat(strength("track-record")).isCloseTo(0.65, within(1e-12));
        proofs.add(proof("four", 0.5, Optional.empty()));
        proofs.add(proof("five", 0.5, Optional.empty()));
        Finding finding = find("track-record").orElseThrow();
        assertThat(finding.strength()).isCloseTo(0.75, within(1e-12));
        assertThat(finding.sentence().forReader("it"))
                .isEqualTo("ha già svolto 4 lavori simili, il più vicino «two» (2020)");
    }

    @Test
    void aVoteHalvesInSixYears() {
        publishedIn(2026);
        proofs.add(proof("old", 1, Optional.of(PartialDate.of(2020))));
        assertThat(strength("track-record")).isCloseTo(0.25, within(1e-3));
        proofs.set(0, proof("new", 1, Optional.of(PartialDate.of(2027))));
        assertThat(strength("track-record")).isEqualTo(0.5);
        proofs.set(0, proof("undated", 1, Optional.empty()));
        assertThat(strength("track-record")).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 9999})
    void whatIsTooOldToCountIsNotFound(int year) {
        publishedIn(year);
        proofs.add(proof("antique", 1, Optional.of(PartialDate.of(1))));
        assertThat(find("track-record")).isEmpty();
    }

    @Test
    void aTitleWithBracesIsTakenAsItIs() {
        proofs.add(proof("{count} {year} $1", 1, Optional.empty()));
        assertThat(find("track-record").orElseThrow().sentence().forReader("en"))
                .isEqualTo("has done similar work: “{count} {year} $1”");
    }

    @Test
    void whatTheParticipantGainsCounts() {
        assertThat(find("reciprocity")).isEmpty();
        reciprocity = 0.25;
        assertThat(strength("reciprocity")).isEqualTo(0.25);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.01, Double.NaN})
    void aFindingIsAboveZeroAndAtMostOne(double strength) {
        assertThatThrownBy(() -> new Finding(strength, LocalizedText::empty, LocalizedText::empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strength must be above 0 and at most 1, but was " + strength);
    }

    @Test
    void signalsHaveNamesAndFieldsOfTheirOwn() {
        assertThat(Signals.builtIn())
                .extracting(Signal::name)
                .doesNotHaveDuplicates()
                .doesNotContain(Signals.CONTENT);
        assertThat(Signals.builtIn())
                .allMatch(signal -> !signal.reveals().isEmpty()
                        && !signal.revealsOfOpportunity().isEmpty());
    }

    private void publishedIn(int year) {
        opportunity.publication(new Publication(
                PublicationStatus.PUBLISHED,
                true,
                Optional.empty(),
                Optional.of(PartialDate.of(year)),
                Optional.empty(),
                Optional.empty()));
    }

    private static Pairing.Proof proof(String title, double share, Optional<PartialDate> date) {
        Evidence evidence = Evidence.of(EvidenceKind.PROJECT, LocalizedText.of("en", title));
        return new Pairing.Proof(date.map(evidence::on).orElse(evidence), share);
    }
}
