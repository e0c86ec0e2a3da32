// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.Reading;
import org.junit.jupiter.api.Test;

class PodKeywordTreeTest {

    private static final String ROOT = "00000000-0000-0000-0000-000000000000";

    private static String term(String uuid, String parent, String name, String acronym) {
        return "{\"id\":%d,\"uuid\":\"%s\",\"parentUuid\":\"%s\",\"name\":\"%s\",\"acronym\":%s,\"isActive\":\"True\"}"
                .formatted(uuid.hashCode(), uuid, parent, name, acronym);
    }

    private static String page(int number, int total, String... terms) {
        return "{\"data\":{\"items\":[%s],\"pagingInfo\":{\"currentPage\":%d,\"totalPages\":%d}}}"
                .formatted(String.join(",", terms), number, total);
    }

    private static Reading<ConceptScheme> read(String... pages) {
        return PodKeywordTree.read(
                request -> Samples.stream(
                        pages[Integer.parseInt(request.parameters().get("page"))]),
                PodKeywordTree.TECHNOLOGY,
                "een-technology",
                Samples.OPTIONS);
    }

    private static List<String> messages(Reading<?> reading) {
        return reading.problems().stream().map(problem -> problem.message("en")).toList();
    }

    @Test
    void termsHangBelowTheirParentsWhereverThoseCome() {
        Reading<ConceptScheme> reading = read(
                page(0, 2, term("B-2", "a-1", "Batteries", "\"04001\""), term("c-3", "b-2", "Cells", "null")),
                page(1, 2, term("a-1", ROOT, "Energy", "\"04\"")));

        ConceptScheme tree = reading.value();
        assertThat(messages(reading)).isEmpty();
        assertThat(tree.roots()).extracting(Concept::code).containsExactly("a-1");
        assertThat(tree.ancestors("c-3"))
                .containsExactly(ConceptId.of("een-technology", "b-2"), ConceptId.of("een-technology", "a-1"));
        assertThat(tree.concept("b-2").orElseThrow().alternatives("en")).containsExactly("04001");
        assertThat(tree.byUri("urn:uuid:b-2")).isPresent();
    }

    @Test
    void pagesAreCountedFromZeroAndTheListIsNamed() {
        List<PodRequest> requests = new ArrayList<>();
        PodKeywordTree.read(
                request -> {
                    requests.add(request);
                    return Samples.stream("{\"items\":[]}");
                },
                PodKeywordTree.MARKET,
                "een-market",
                Samples.OPTIONS);

        assertThat(requests)
                .singleElement()
                .hasToString("PodRequest[path=refdrupal/label, parameters={page=0, page_size=500,"
                        + " Filter.Descriptor=dataTypeId^equals^market_keyword}]");
    }

    @Test
    void whatIsNoTreeIsMendedAndTold() {
        Reading<ConceptScheme> reading = read(page(
                0,
                1,
                term("a", "gone", "Orphan", "null"),
                term("b", "c", "Circle", "null"),
                term("c", "b", "Circle too", "null"),
                term("d", "d", "Own parent", "null"),
                term(ROOT, "a", "Nil", "null"),
                term("e", "a", "", "null"),
                term("a", "gone", "Orphan again", "null"),
                "7"));

        assertThat(reading.value().roots()).extracting(Concept::code).containsExactly("a", "b", "c", "d");
        assertThat(messages(reading))
                .containsExactly(
                        "feed:1:1: items: a term must have a uuid of its own and a name; it was left out",
                        "feed:1:1: items: a term must have a uuid of its own and a name; it was left out",
                        "feed:1:1: uuid: came more than once; the later one counts",
                        "feed:1:1: items: a term must have a uuid of its own and a name; it was left out",
                        "feed:1:1: a: the parent must be another term of the list, but is not; the term was put at the top",
                        "feed:1:1: b: the parent must be another term of the list, but is not; the term was put at the top",
                        "feed:1:1: c: the parent must be another term of the list, but is not; the term was put at the top",
                        "feed:1:1: d: the parent must be another term of the list, but is not; the term was put at the top");
    }

    @Test
    void aServiceThatFailsIsToldByItsFault() {
        assertThatThrownBy(() -> read("<html>no</html>"))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("the service may have sent a message instead");
        assertThatThrownBy(() -> PodKeywordTree.read(
                        request -> {
                            throw new IOException("no route");
                        },
                        PodKeywordTree.MARKET,
                        "een-market",
                        Samples.OPTIONS))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("\"feed\" cannot be reached: no route");
    }

    @Test
    void aListWithoutAnEndIsLeft() {
        int[] count = {0};
        PodTransport endless =
                request -> Samples.stream(page(0, 2_000_000_000, term("t" + count[0]++, ROOT, "x", "null")));
        assertThatThrownBy(() -> PodKeywordTree.read(
                        endless,
                        PodKeywordTree.MARKET,
                        "een-market",
                        Samples.OPTIONS.within(ReadLimits.defaults().withMaxRecords(50))))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("at most 50 records");
        assertThat(read(page(0, 1_000_000, term("a", ROOT, "x", "null")), page(1, 1_000_000))
                        .value()
                        .size())
                .isEqualTo(1);
        assertThat(read(page(0, 1, term("a", ROOT, "x", "null")).replace("totalPages\":1", "totalPages\":\"many\""))
                        .value()
                        .size())
                .isEqualTo(1);
    }

    private static final ConceptScheme TECHNOLOGIES = read(page(
                    0,
                    1,
                    term("u-4", ROOT, "Energy", "\"04\""),
                    term("u-4-8", "u-4", "Other energy topics", "\"04008\""),
                    term("u-old", "u-4", "Energy efficiency", "\"004008\""),
                    term("u-x", ROOT, "Optics", "null"),
                    term("u-y", ROOT, "Optics", "null")))
            .value();

    private static Subject.Tag technology(String code, String label) {
        return new Subject.Tag("technology", code, label);
    }

    private static Opportunity profile(Subject.Tag... tags) {
        return Opportunity.technologyOffer("TO-1")
                .subject(new Subject(List.of(), List.of(tags), List.of()))
                .build();
    }

    @Test
    void keywordsOfBothGenerationsAreFoundAsWhatTheyAre() {
        KeywordResolver resolver = KeywordResolver.of(Map.of("technology", TECHNOLOGIES));

        Opportunity resolved = resolver.resolve(profile(
                technology("04008", "Wrong label"),
                technology("4008", ""),
                technology("004008", ""),
                technology("U-4", ""),
                technology("", "energy"),
                new Subject.Tag("nace", "C.26", "")));

        assertThat(resolved.subject().concepts()).extracting(ConceptId::code).containsExactly("u-4-8", "u-old", "u-4");
        assertThat(resolved.subject().tags()).hasSize(6);
        assertThat(resolver.unresolved()).isEmpty();
    }

    @Test
    void whatIsNotFoundIsCounted() {
        KeywordResolver resolver = KeywordResolver.of(Map.of("technology", TECHNOLOGIES));
        Opportunity unknown = profile(technology("009", "Energy"), technology("", "Optics"));

        assertThat(resolver.resolve(unknown)).isSameAs(unknown);
        resolver.resolve(profile(technology("", "Optics")));

        assertThat(resolver.unresolved())
                .hasToString(
                        "{Tag[list=technology, code=, label=Optics]=2, Tag[list=technology, code=009, label=Energy]=1}");
        assertThat(resolver.find(new Subject.Tag("market", "01", ""))).isEmpty();
    }
}
