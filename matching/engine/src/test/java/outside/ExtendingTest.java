// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.MatchQuery;
import org.incontro.matching.MatchSettings;
import org.incontro.matching.Refusal;
import org.incontro.matching.signal.Finding;
import org.incontro.matching.signal.Pairing;
import org.incontro.matching.signal.Signal;
import org.incontro.matching.text.TextAnalysis;
import org.junit.jupiter.api.Test;

/** The examples of docs/extending.md, compiled outside of the library's packages as an adopter would. */
class ExtendingTest {

    private static final MatchQuery QUERY = MatchQuery.on(LocalDate.of(2026, 11, 23));

    private final Opportunity request =
            Opportunity.technologyRequest("r").title("en", "Laser welding").build();
    private final Organisation member = organisation("member")
            .extensions(Extensions.none().with("cluster", "optics"))
            .country("IT")
            .build();
    private final Organisation other = organisation("a-other").build();

    private static Organisation.Builder organisation(String id) {
        return Organisation.builder(id).name("en", id).competence(Competence.described("en", "Laser welding"));
    }

    static final class SameCluster implements Signal {
        @Override
        public String name() {
            return "same-cluster";
        }

        @Override
        public Set<Field> reveals() {
            return Set.of(Field.FACTS);
        }

        @Override
        public Optional<Finding> find(Pairing pairing) {
            boolean same = pairing.participant().extensions().fields().containsKey("cluster");
            LocalizedText sentence = LocalizedText.of("en", "is in the cluster").with("it", "fa parte del cluster");
            return same ? Optional.of(new Finding(1, () -> sentence, () -> sentence)) : Optional.empty();
        }
    }

    static final class WithoutProductNames implements TextAnalysis {
        private final TextAnalysis standard = TextAnalysis.standard();

        @Override
        public List<String> terms(String language, String text) {
            return standard.terms(language, text.replace("SuperWeld", ""));
        }

        @Override
        public String fingerprint() {
            return "without-product-names-1 " + standard.fingerprint();
        }
    }

    @Test
    void aSignalOfOnesOwnCountsByItsWeightAndSaysWhy() {
        try (MatchEngine engine = MatchEngine.builder()
                .vocabularies(Vocabularies.of())
                .signal(new SameCluster())
                .settings(MatchSettings.defaults().withWeight("content", 0.5).withWeight("same-cluster", 0.08))
                .build()) {
            engine.put(other);
            engine.put(member);

            assertThat(engine.partnersFor(request, QUERY).stream()
                            .map(match -> match.participant().local()))
                    .containsExactly("member", "a-other");
            assertThat(engine.explain(request, member, QUERY.forReader(Reader.staff()))
                            .orElseThrow()
                            .explain("it"))
                    .contains("fa parte del cluster");
        }
    }

    @Test
    void aRuleOfOnesOwnKeepsPairsApartAndIsNamed() {
        try (MatchEngine engine = MatchEngine.builder()
                .vocabularies(Vocabularies.of())
                .rule((opportunity, participant) -> participant.address().isPresent())
                .build()) {
            engine.put(other);
            engine.put(member);

            assertThat(engine.partnersFor(request, QUERY)).hasSize(1);
            assertThat(engine.whyNot(request, other, QUERY.forReader(Reader.staff()))
                            .refusals())
                    .containsExactly(Refusal.PORTAL_RULE);
        }
    }

    @Test
    void wordsOfOnesOwnAnalysisAreAllThereIs() {
        try (MatchEngine engine = MatchEngine.builder()
                .vocabularies(Vocabularies.of())
                .analysis(new WithoutProductNames())
                .build()) {
            engine.put(Organisation.builder("p")
                    .competence(Competence.described("en", "SuperWeld"))
                    .build());

            assertThat(engine.partnersFor(
                            Opportunity.technologyRequest("s")
                                    .title("en", "SuperWeld")
                                    .build(),
                            QUERY))
                    .isEmpty();
        }
    }
}
