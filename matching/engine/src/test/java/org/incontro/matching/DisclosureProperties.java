// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.PartnerKind;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;

/**
 * Each field of both sides has a marker that no other field of its side has: a word, a concept, and where it can a concept
 * that the other side reaches only from below. Whoever may not see a field must not meet its marker in anything that the
 * engine says, and whoever may see it must.
 */
class DisclosureProperties {

    /** The fields of a participant that matching reads. */
    private static final List<Field> OF_PARTICIPANT =
            List.of(Field.NAME, Field.DESCRIPTION, Field.COMPETENCES, Field.EVIDENCE, Field.LOCATION, Field.FACTS);

    /** The fields of an opportunity that matching reads. */
    private static final List<Field> OF_OPPORTUNITY =
            List.of(Field.NAME, Field.DESCRIPTION, Field.COMPETENCES, Field.COOPERATION, Field.LOCATION);

    private static final MatchEngine ENGINE = MatchEngine.builder()
            .vocabularies(vocabularies())
            .settings(MatchSettings.defaults().withPartnersAbroadOnly(false))
            .build();

    @AfterContainer
    static void close() {
        ENGINE.close();
    }

    private static Vocabularies vocabularies() {
        var scheme = ConceptScheme.builder("m").add("root", LocalizedText.of("en", "everything"));
        for (Field field : Field.values()) {
            scheme.add("above-" + field, LocalizedText.of("en", "Overmark " + field), "root");
            scheme.add("below-" + field, LocalizedText.of("en", "Undermark " + field), "above-" + field);
        }
        return Vocabularies.of(
                scheme.build(), Vocabularies.bundled().scheme("trl").orElseThrow());
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void nothingTellsWhatAParticipantHides(
            @ForAll("ofParticipant") Set<Field> hidden, @ForAll("outside") Outside outside, @ForAll boolean offer) {
        String said = everythingSaid(
                carryingOpportunity(offer),
                markedParticipant(restricted(hidden, outside.audience())),
                outside.reader());

        assertThat(said).contains("laser");
        for (Field field : hidden) {
            assertThat(said).doesNotContain(markers(field));
        }
        if (hidden.contains(Field.LOCATION)) {
            assertThat(said).doesNotContain("malta", "proximity");
        }
        if (hidden.contains(Field.FACTS)) {
            assertThat(said).doesNotContain("partner-fit", "university", "università");
        }
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void nothingTellsWhatAnOpportunityHides(
            @ForAll("ofOpportunity") Set<Field> hidden, @ForAll("outside") Outside outside, @ForAll boolean offer) {
        String said = everythingSaid(
                markedOpportunity(offer, restricted(hidden, outside.audience())),
                carryingParticipant(),
                outside.reader());

        for (Field field : hidden) {
            assertThat(said).doesNotContain(markers(field));
        }
        if (hidden.contains(Field.LOCATION)) {
            assertThat(said).doesNotContain("malta", "proximity");
        }
        if (hidden.contains(Field.COOPERATION)) {
            assertThat(said).doesNotContain("partner-fit", "stage-fit", "trl 5", "university");
        }
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void whoMaySeeWhatAParticipantHidesIsToldOfIt(
            @ForAll("ofParticipant") Set<Field> hidden, @ForAll("outside") Outside outside) {
        Organisation participant = markedParticipant(restricted(hidden, outside.audience()));
        String said = everythingSaid(carryingOpportunity(false), participant, Reader.member(participant.id()));

        assertThat(said).doesNotContain("undisclosed", "not public");
        assertThat(said).contains("nameword", "evidenceword", "malta", "partner-fit", "stage-fit", "concept-coverage");
        for (Field field : List.of(Field.DESCRIPTION, Field.COMPETENCES, Field.EVIDENCE)) {
            assertThat(said).contains("overmark " + name(field));
        }
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void whoMaySeeWhatAnOpportunityHidesIsToldOfIt(
            @ForAll("ofOpportunity") Set<Field> hidden, @ForAll("outside") Outside outside) {
        Opportunity opportunity = markedOpportunity(false, restricted(hidden, outside.audience()));
        String said = everythingSaid(
                opportunity,
                carryingParticipant(),
                Reader.member(opportunity.owner().orElseThrow()));

        assertThat(said).doesNotContain("undisclosed", "not public");
        assertThat(said).contains("nameword", "malta", "partner-fit", "trl 5", "track-record");
        assertThat(said).contains("below-competences", "cooperationword");
    }

    /** Else who looks for partners in one country after the other would find it out by who is found. */
    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void aHiddenPlaceDecidesNothing(@ForAll("outside") Outside outside) {
        Disclosure noPlace = restricted(Set.of(Field.LOCATION), outside.audience());
        Organisation participant = markedParticipant(noPlace);
        Organisation elsewhere = markedParticipant(noPlace, "FI1B1");
        MatchQuery query = MatchQuery.on(Portals.TODAY).forReader(outside.reader());
        for (Reach reach : List.of(
                Reach.to(Country.of("IT")),
                Reach.everywhere().within(NutsCode.of("ITC4")),
                new Reach(List.of(), List.of(), List.of(), List.of(), List.of(), false, List.of()))) {
            Opportunity opportunity = carryingOpportunity(false).toBuilder()
                    .reach(reach)
                    .country("IT")
                    .build();
            ENGINE.put(elsewhere);
            Matches found = ENGINE.partnersFor(opportunity, query);
            ENGINE.put(participant);

            assertThat(ENGINE.partnersFor(opportunity, query)).isEqualTo(found).isNotEmpty();
            assertThat(ENGINE.whyNot(opportunity, participant, query).isMatch()).isTrue();
            assertThat(ENGINE.whyNot(opportunity, participant, query.forReader(Reader.member(participant.id())))
                            .refusals())
                    .doesNotContain(Refusal.UNDISCLOSED)
                    .isNotEmpty();
        }
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** Words and labels that only one field has. */
    private static String[] markers(Field field) {
        String name = name(field);
        return new String[] {name + "word", "overmark " + name, "undermark " + name, "above-" + name, "below-" + name};
    }

    /** All that the engine says of a pair to one reader, in all languages, in lower case. */
    private static String everythingSaid(Opportunity opportunity, Organisation participant, Reader reader) {
        MatchQuery query = MatchQuery.on(Portals.TODAY).forReader(reader);
        ENGINE.put(opportunity);
        ENGINE.put(participant);
        List<Match> matches = new ArrayList<>();
        Matches partners = ENGINE.partnersFor(opportunity, query);
        Matches opportunities = ENGINE.opportunitiesFor(participant, query);
        WhyNot why = ENGINE.whyNot(opportunity, participant, query);
        partners.forEach(matches::add);
        opportunities.forEach(matches::add);
        matches.add(ENGINE.explain(opportunity, participant, query).orElseThrow());
        why.match().ifPresent(matches::add);
        StringBuilder said = new StringBuilder();
        // A person can read the records themselves, too: they must hold nothing more than the sentences.
        said.append(partners).append(opportunities).append(why);
        for (Match match : matches) {
            assertThat(match.reasons()).isNotEmpty();
            for (String language : Portals.LANGUAGES) {
                said.append(match.explain(language));
            }
            for (Reason reason : match.reasons()) {
                said.append(reason)
                        .append(reason.signal())
                        .append(reason.sentence())
                        .append(reason.detail());
            }
            said.append(MatchComparison.of(match, match));
        }
        return said.toString().toLowerCase(Locale.ROOT);
    }

    private static Disclosure restricted(Set<Field> fields, Audience audience) {
        Disclosure disclosure = Disclosure.open();
        for (Field field : fields) {
            disclosure = disclosure.restrict(field, audience);
        }
        return disclosure;
    }

    private static LocalizedText marked(Field field) {
        return LocalizedText.of("en", "laser " + mark(field));
    }

    private static String mark(Field field) {
        return name(field) + "word Undermark " + name(field) + " ";
    }

    private static ConceptId above(Field field) {
        return ConceptId.of("m", "above-" + field);
    }

    private static ConceptId below(Field field) {
        return ConceptId.of("m", "below-" + field);
    }

    private static Organisation markedParticipant(Disclosure disclosure) {
        return markedParticipant(disclosure, "MT001");
    }

    private static Organisation markedParticipant(Disclosure disclosure, String unit) {
        Evidence proof =
                Evidence.of(EvidenceKind.PROJECT, marked(Field.EVIDENCE)).about(List.of(below(Field.EVIDENCE)));
        return Organisation.builder("p")
                .name(marked(Field.NAME))
                .description(marked(Field.DESCRIPTION))
                .competence(new Competence(
                        List.of(below(Field.COMPETENCES), ConceptId.of("trl", "5")),
                        marked(Field.COMPETENCES),
                        List.of("competencesword"),
                        Optional.empty(),
                        List.of(proof)))
                // What is not hidden is found by this word, and what is hidden is not found by it.
                .tagLine(LocalizedText.of("en", "laser"))
                .kind(OrganisationKind.UNIVERSITY)
                .in(NutsCode.of(unit))
                .disclosure(disclosure)
                .build();
    }

    /** Names all markers of a participant where nobody is shown them for its own sake. */
    private static Opportunity carryingOpportunity(boolean offer) {
        StringBuilder words = new StringBuilder("laser ");
        List<ConceptId> concepts = new ArrayList<>();
        for (Field field : List.of(Field.NAME, Field.DESCRIPTION, Field.COMPETENCES, Field.EVIDENCE)) {
            words.append(name(field)).append("word ");
            concepts.add(above(field));
        }
        return opportunity(offer)
                .title("en", "laser")
                .summary("en", words.toString())
                .subject(new Subject(concepts, List.of(), List.of("laser")))
                .details(cooperation(LocalizedText.of("en", "laser")))
                .build();
    }

    private static Opportunity markedOpportunity(boolean offer, Disclosure disclosure) {
        return opportunity(offer)
                .title(marked(Field.NAME))
                .summary(marked(Field.DESCRIPTION))
                .subject(new Subject(List.of(below(Field.COMPETENCES)), List.of(), List.of("competencesword")))
                .details(cooperation(marked(Field.COOPERATION)))
                .owner(EntityId.parse("owner"))
                .disclosure(disclosure)
                .build();
    }

    private static Opportunity.Builder opportunity(boolean offer) {
        OpportunityKind kind = offer ? OpportunityKind.TECHNOLOGY_OFFER : OpportunityKind.TECHNOLOGY_REQUEST;
        return Opportunity.builder(kind, EntityId.parse("o")).origin(Address.in(NutsCode.of("MT002")));
    }

    private static Cooperation cooperation(LocalizedText expertise) {
        return Cooperation.builder()
                .expertiseSought(expertise)
                .partner(PartnerKind.UNIVERSITY)
                .stage(StageOfDevelopment.LAB_TESTED)
                .build();
    }

    /** Has all markers of an opportunity in texts and proofs of its own, which are public. */
    private static Organisation carryingParticipant() {
        StringBuilder words = new StringBuilder("laser ");
        List<ConceptId> concepts = new ArrayList<>(List.of(ConceptId.of("trl", "5")));
        for (Field field : List.of(Field.NAME, Field.DESCRIPTION, Field.COMPETENCES, Field.COOPERATION)) {
            words.append(mark(field)).append(mark(field));
            concepts.add(below(field));
        }
        LocalizedText text = LocalizedText.of("en", words.toString());
        return Organisation.builder("p")
                .name("en", "Laser")
                .description(text)
                .competence(new Competence(
                        concepts, text, List.of(), Optional.empty(), List.of(Evidence.of(EvidenceKind.PROJECT, text))))
                .kind(OrganisationKind.UNIVERSITY)
                .in(NutsCode.of("MT001"))
                .build();
    }

    /** A reader and an audience that they do not belong to. */
    record Outside(Reader reader, Audience audience) {}

    @Provide
    Arbitrary<Outside> outside() {
        Reader member = Reader.member(EntityId.parse("somebody"));
        return Arbitraries.of(
                new Outside(Reader.anonymous(), Audience.of(Visibility.MEMBERS)),
                new Outside(Reader.anonymous(), Audience.of(Visibility.OWNER)),
                new Outside(member, Audience.of(Visibility.STAFF)),
                new Outside(member.in(List.of("fish")), Audience.networks(List.of("fowl"))),
                new Outside(Reader.staff(), Audience.of(Visibility.OWNER)));
    }

    @Provide
    Arbitrary<Set<Field>> ofParticipant() {
        return Arbitraries.of(OF_PARTICIPANT).set().ofMinSize(1);
    }

    @Provide
    Arbitrary<Set<Field>> ofOpportunity() {
        return Arbitraries.of(OF_OPPORTUNITY).set().ofMinSize(1);
    }
}
