// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;

class TagRuleTest {

    private static final Vocabularies TREES = Vocabularies.of(ConceptScheme.builder("tags")
            .add("science", LocalizedText.of("en", "Science"))
            .add("optics", LocalizedText.of("en", "Optics"), "science")
            .add("lasers", LocalizedText.of("en", "Lasers"), "optics")
            .add("markets", LocalizedText.of("en", "Markets"))
            .add("space", LocalizedText.of("en", "Space"), "markets")
            .build());

    private static final TagRule ANY = TagRule.anyTree(TREES);
    private static final TagRule EACH = TagRule.eachTree(TREES);

    private static ConceptId tag(String code) {
        return ConceptId.of("tags", code);
    }

    private static Organisation organisation(ConceptId... tags) {
        return Organisation.builder("o").competence(Competence.of(tags)).build();
    }

    private static Opportunity opportunity(ConceptId... tags) {
        return Opportunity.technologyRequest("r").about(tags).build();
    }

    @Test
    void oneSharedTagIsEnoughForAnyTree() {
        Opportunity request = opportunity(tag("optics"), tag("space"));

        assertThat(ANY.matches(request, organisation(tag("optics")))).isTrue();
        assertThat(EACH.matches(request, organisation(tag("optics")))).isFalse();
    }

    @Test
    void eachTreeOfTheOpportunityMustHaveASharedTag() {
        Opportunity request = opportunity(tag("optics"), tag("lasers"), tag("space"));

        assertThat(EACH.matches(request, organisation(tag("lasers"), tag("space"))))
                .isTrue();
    }

    /** The original compares numbers of tags: a parent does not match its child. */
    @Test
    void aTagDoesNotMatchTheOneAboveOrBelowIt() {
        assertThat(ANY.matches(opportunity(tag("optics")), organisation(tag("lasers"))))
                .isFalse();
        assertThat(ANY.matches(opportunity(tag("lasers")), organisation(tag("optics"))))
                .isFalse();
    }

    @Test
    void withoutTagsNothingMatches() {
        assertThat(ANY.matches(opportunity(), organisation(tag("optics")))).isFalse();
        assertThat(EACH.matches(opportunity(), organisation())).isFalse();
    }

    @Test
    void tagsOfEvidenceCountAndUnknownOnesAreATreeOfTheirScheme() {
        ConceptId foreign = ConceptId.of("own", "x1");
        Organisation organisation = Organisation.builder("o")
                .competence(Competence.of(tag("space"))
                        .with(Evidence.of(EvidenceKind.PROJECT, LocalizedText.empty())
                                .about(List.of(foreign))))
                .build();

        assertThat(ANY.sharedTags(opportunity(foreign, tag("space")), organisation))
                .containsExactly(foreign, tag("space"));
        assertThat(EACH.matches(opportunity(foreign, tag("space")), organisation))
                .isTrue();
        assertThat(EACH.matches(opportunity(foreign, ConceptId.of("else", "y")), organisation))
                .isFalse();
        assertThat(ANY.name()).isEqualTo("any-tree");
        assertThat(EACH.name()).isEqualTo("each-tree");
    }
}
