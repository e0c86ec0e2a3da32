// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.Participant;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Audience;
import org.incontro.matching.Portals.Portal;
import org.incontro.matching.index.Hit;
import org.incontro.matching.index.IndexQuery;
import org.incontro.matching.index.IndexSettings;
import org.incontro.matching.index.MatchIndex;
import org.incontro.matching.weight.ImpactVector;

/** Filters that are made of facets admit whom the filters as a whole admit, change no answer, and let the index ask less and skip. */
class FilterFacetsProperties {

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void facetsRefuseWhatFactsRefuseAndNobodyElseWhoIsAdmitted(
            @ForAll("portals") Portal portal, @ForAll("queries") MatchQuery query, @ForAll boolean abroadOnly) {
        Eligibility eligibility =
                new Eligibility(MatchSettings.defaults().withPartnersAbroadOnly(abroadOnly), List.of(), query);
        for (Opportunity opportunity : portal.opportunities()) {
            OpportunityFacts there = OpportunityFacts.of(opportunity);
            for (Participant participant : portal.participants()) {
                ParticipantFacts here = ParticipantFacts.of(participant);
                boolean participants =
                        ParticipantFacets.filter(eligibility, there).test(here);
                boolean opportunities =
                        OpportunityFacets.filter(eligibility, here).test(there);
                if (eligibility.refusal(there, here).isPresent()) {
                    assertThat(List.of(participants, opportunities)).containsOnly(false);
                }
                if (eligibility.refusals(opportunity, participant).isEmpty()) {
                    assertThat(List.of(participants, opportunities)).containsOnly(true);
                }
            }
        }
    }

    /** An observer that counts refusals has the index asked about facts as a whole. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void searchesFindTheSameWithFacetsAndWithout(
            @ForAll("portals") Portal portal, @ForAll("queries") MatchQuery query) {
        try (MatchEngine with = portal.engine(MatchSettings.defaults());
                MatchEngine without = MatchEngine.builder()
                        .vocabularies(Portals.VOCABULARIES)
                        .observer(report -> {})
                        .build()) {
            portal.participants().forEach(without::put);
            portal.opportunities().forEach(without::put);
            for (Opportunity opportunity : portal.opportunities()) {
                assertThat(with.partnersFor(opportunity, query)).isEqualTo(without.partnersFor(opportunity, query));
            }
            for (Participant participant : portal.participants()) {
                assertThat(with.opportunitiesFor(participant, query))
                        .isEqualTo(without.opportunitiesFor(participant, query));
            }
        }
    }

    /** Looks at all pairs, one by one, and cuts last. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aPredicateIsAskedBeforeAnythingIsCutOff(
            @ForAll("portals") Portal portal, @ForAll("queries") MatchQuery query, @ForAll("depths") int depth) {
        Predicate<Participant> hasPlace = one -> one.country().isPresent();
        MatchQuery asked = query.top(depth).among(query.participants().suchThat(hasPlace));
        List<Participant> kept = portal.participants().stream()
                .filter(one -> hasPlace.test(ReaderView.of(one, query.reader())))
                .toList();
        MatchSettings settings = MatchSettings.defaults().withDepth(depth);
        try (MatchEngine engine = portal.engine(settings);
                MatchEngine others = new Portal(kept, portal.opportunities()).engine(settings)) {
            for (Opportunity opportunity : portal.opportunities()) {
                assertThat(engine.partnersFor(opportunity, asked).matches())
                        .isEqualTo(others.partnersFor(opportunity, query.top(depth))
                                .matches());
            }
        }
    }

    private static final List<String> KINDS =
            List.of(OrganisationKind.UNIVERSITY.code(), "company", "cluster", "agency");
    private static final List<String> LANGUAGES = List.of("de", "en", "es", "fr", "it", "pl", "sl");

    /** Nearly each participant has facts of its own. */
    private static ParticipantFacts facts(Random random) {
        NutsCode unit = NutsCode.of(List.of("ITC", "ITH", "DE1", "FRK", "SI0").get(random.nextInt(5))
                + random.nextInt(10)
                + random.nextInt(10));
        Set<String> languages = new TreeSet<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            languages.add(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        }
        return new ParticipantFacts(
                random.nextInt(10) > 0,
                random.nextInt(20) == 0,
                new ShownTo(Audience.everybody(), Map.of()),
                KINDS.get(random.nextInt(4)),
                new Whereabouts(unit.country(), Optional.of(unit)),
                new TreeSet<>(languages),
                List.of("lombardia", "een", "tirol").get(random.nextInt(3)));
    }

    private static ImpactVector vector(Random random) {
        long[] features = random.longs(8, 0, 60).distinct().sorted().toArray();
        byte[] impacts = new byte[features.length];
        for (int i = 0; i < impacts.length; i++) {
            impacts[i] = (byte) (1 + random.nextInt(60));
        }
        return ImpactVector.of(features, impacts);
    }

    private record Indexes(
            MatchIndex<ParticipantFacts> with, MatchIndex<ParticipantFacts> without, Set<ParticipantFacts> distinct) {}

    private static Indexes filled(int count) {
        IndexSettings<ParticipantFacts> settings = IndexSettings.<ParticipantFacts>defaults()
                .withExecutor(Runnable::run)
                .withOrder(ParticipantFacts.BY_PLACE);
        Indexes indexes = new Indexes(
                MatchIndex.inMemory(settings.withFacets(ParticipantFacets.ALL)),
                MatchIndex.inMemory(settings),
                new HashSet<>());
        Random random = new Random(3);
        for (int i = 0; i < count; i++) {
            EntityId id = EntityId.parse("p" + i);
            ImpactVector vector = vector(random);
            ParticipantFacts facts = facts(random);
            indexes.distinct.add(facts);
            indexes.with.put(id, vector, facts);
            indexes.without.put(id, vector, facts);
        }
        indexes.with.compact();
        indexes.without.compact();
        return indexes;
    }

    /** Counts what the index asks: with facets about values of parts, without about facts as a whole; and whom it looks at one by one. */
    @Example
    void aSelectiveFilterIsAskedAboutValuesAndNotAboutEachRecord() {
        Indexes indexes = filled(20_000);
        assertThat(indexes.distinct).hasSizeGreaterThan(10_000);
        OpportunityFacts opportunity = OpportunityFacts.of(
                Opportunity.projectIdea("o").title("en", "laser").build());
        ParticipantFilter all = ParticipantFilter.all();
        for (ParticipantFilter asked : List.of(
                all.in(Country.of("SI")).scope("een"),
                all.in(NutsCode.of("ITC4")).languages("it"),
                all.kinds(OrganisationKind.UNIVERSITY).scope("tirol").languages("sl"))) {
            Eligibility eligibility = new Eligibility(
                    MatchSettings.defaults(),
                    List.of(),
                    MatchQuery.on(Portals.TODAY).among(asked));
            AtomicInteger values = new AtomicInteger();
            AtomicInteger wholes = new AtomicInteger();
            Predicate<ParticipantFacts> whole = facts -> {
                wholes.incrementAndGet();
                return eligibility.refusal(opportunity, facts).isEmpty();
            };
            ImpactVector vector = vector(new Random(9));
            List<Hit> hits = indexes.with.search(IndexQuery.<ParticipantFacts>of(vector, 50)
                    .where(ParticipantFacets.filter(eligibility, opportunity)
                            .and(ParticipantFacets.KIND.is(kind -> values.incrementAndGet() > 0))
                            .and(ParticipantFacets.LANGUAGES.is(languages -> values.incrementAndGet() > 0))
                            .and(ParticipantFacets.PLACE.is(place -> values.incrementAndGet() > 0))));

            assertThat(indexes.without.search(
                            IndexQuery.<ParticipantFacts>of(vector, 50).where(whole)))
                    .isEqualTo(hits);
            assertThat(hits).isNotEmpty();
            assertThat(values.get()).isPositive().isLessThan(wholes.get() / 10);
        }
    }

    @Provide
    Arbitrary<Portal> portals() {
        return Portals.portals();
    }

    @Provide
    Arbitrary<MatchQuery> queries() {
        return Portals.queries();
    }

    @Provide
    Arbitrary<Integer> depths() {
        return Arbitraries.integers().between(1, 4);
    }
}
