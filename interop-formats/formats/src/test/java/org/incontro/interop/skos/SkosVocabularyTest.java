// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.skos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incontro.core.problem.Problem;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.Reading;
import org.incontro.interop.internal.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkosVocabularyTest {

    private static final ReadOptions OPTIONS = ReadOptions.of("v");
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    private static Reading<ConceptScheme> read(SkosSyntax syntax, String text) {
        return read(syntax, text, OPTIONS);
    }

    private static Reading<ConceptScheme> read(SkosSyntax syntax, String text, ReadOptions options) {
        return SkosVocabulary.named("fruit")
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), syntax, options);
    }

    private static Reading<ConceptScheme> triples(String... lines) {
        return read(SkosSyntax.N_TRIPLES, String.join("\n", lines).replace("skos:", SKOS));
    }

    private static List<String> messages(Reading<?> reading) {
        return reading.problems().stream().map(problem -> problem.message("en")).toList();
    }

    private static String fruit() throws IOException {
        try (InputStream in = SkosVocabularyTest.class.getResourceAsStream("fruit.rdf")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void nestedXmlIsReadWithLabelsThatAreThingsOfTheirOwn() throws IOException {
        Reading<ConceptScheme> reading = read(SkosSyntax.RDF_XML, fruit());
        ConceptScheme fruit = reading.value();

        assertThat(messages(reading)).isEmpty();
        assertThat(fruit.title()).isEqualTo("Fruit");
        assertThat(fruit.version()).isEqualTo("7");
        assertThat(fruit.concepts()).extracting(Concept::code).containsExactlyInAnyOrder("food", "A1", "pear");
        Concept apple = fruit.concept("A1").orElseThrow();
        assertThat(apple.uri()).hasValue("http://fruit.example/apple");
        assertThat(apple.label().in("it")).hasValue("mela");
        assertThat(apple.alternatives("en")).containsExactly("pome");
        assertThat(fruit.ancestors("A1")).containsExactly(ConceptId.of("fruit", "food"));
        Concept pear = fruit.concept("pear").orElseThrow();
        assertThat(pear.label().in("en")).hasValue("pear");
        assertThat(pear.alternatives("de")).containsExactly("Birne");
        assertThat(pear.broader()).extracting(ConceptId::code).containsExactly("food", "A1");
    }

    @Test
    void theThreeSyntaxesSayTheSame() {
        String xml = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:skos='" + SKOS + "'>"
                + "<skos:Concept rdf:about='http://x/1' skos:notation='1'><skos:prefLabel xml:lang='en'>a \"b\"</skos:prefLabel>"
                + "</skos:Concept><skos:Concept rdf:about='http://x/2'><skos:broader rdf:resource='http://x/1'/>"
                + "<skos:prefLabel xml:lang='en'>\u00e9</skos:prefLabel><skos:altLabel xml:lang='it'>z</skos:altLabel>"
                + "</skos:Concept></rdf:RDF>";
        Reading<ConceptScheme> lines = triples(
                "# two concepts",
                "<http://x/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <skos:Concept> .",
                "<http://x/1> <skos:notation> \"1\"^^<http://x/type> .",
                "<http://x/1> <skos:prefLabel> \"a \\\"b\\\"\"@en . # a comment",
                "",
                "<http://x/2> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <skos:Concept>.",
                "<http://x/2> <skos:broader> <http://x/1>.\r",
                "<http://x/2> <skos:prefLabel> \"\\u00E9\"@en .",
                "<http://x/2> <skos:altLabel> \"z\"@it .");
        String json = """
                {"@context":{"skos":"%s","narrower":{"@id":"skos:narrower"}},"@graph":[
                 {"@id":"http://x/1","@type":"skos:Concept","skos:notation":1,"skos:prefLabel":{"@value":"a \\"b\\"","@language":"en"},
                  "narrower":{"@id":"http://x/2","@type":["Concept"],"prefLabel":{"en":"é"},"skos:altLabel":{"it":["z"]}}}]}""".formatted(SKOS);

        ConceptScheme expected = lines.value();
        assertThat(messages(lines)).isEmpty();
        for (Reading<ConceptScheme> other : List.of(
                read(SkosSyntax.RDF_XML, xml),
                read(SkosSyntax.JSON_LD, json),
                read(SkosSyntax.JSON_LD, "[" + json + "]"))) {
            assertThat(messages(other)).isEmpty();
            assertThat(other.value().concepts()).isEqualTo(expected.concepts());
        }
        assertThat(expected.concepts()).extracting(Concept::code).containsExactly("1", "2");
        assertThat(expected.concept("2").orElseThrow().label().in("en")).hasValue("é");
    }

    @Test
    void bareNamesAndPlainTextsAreUnderstood() {
        Reading<ConceptScheme> reading = read(SkosSyntax.JSON_LD, """
                {"id":"http://x/s","type":"ConceptScheme","title":"T","hasTopConcept":["http://x/1"]}
                {"id":"http://x/1","prefLabel":"one","inScheme":"http://x/s","broader":[],"custom":{"@type":"x"},"nothing":null}
                {"uri":"http://x/2","type":"Concept","prefLabel":[{"@value":"two","@language":"en"},{"@value":"due","@language":"it"}],
                 "broader":{"@id":"http://x/1"},"http://www.w3.org/2008/05/skos-xl#altLabel":{"literalForm":{"@value":"2","@language":"en"},"@type":"x"}}
                """);

        assertThat(messages(reading)).isEmpty();
        assertThat(reading.value().title()).isEqualTo("T");
        assertThat(reading.value().concept("2").orElseThrow().label().in("it")).hasValue("due");
        assertThat(reading.value().concept("2").orElseThrow().alternatives("en"))
                .containsExactly("2");
        assertThat(reading.value().ancestors("2")).hasSize(1);
    }

    @Test
    void whatIsNoVocabularyIsMendedAndTold() {
        Reading<ConceptScheme> reading = triples(
                "<http://x/a> <skos:broader> <http://x/b> .",
                "<http://x/b> <skos:broader> <http://x/a> .",
                "<http://x/b> <skos:broader> <http://x/gone> .",
                "<http://x/a> <skos:prefLabel> \"A\"@en .",
                "<http://x/a> <skos:prefLabel> \"AA\"@en .",
                "<http://x/b> <skos:prefLabel> \"B\"@123456789 .",
                "<http://x/b> <skos:notation> \"a\" .",
                "<http://y/a> <skos:inScheme> <http://x/s> .",
                "no statement",
                "<http://x/a> <skos:prefLabel> \"open",
                "<http://x/a> <skos:prefLabel> \"\\x\" .",
                "<http://x/a> <skos:prefLabel> <http://x/b>");

        assertThat(messages(reading))
                .containsExactly(
                        "v:9: is not well formed; the record was left out, and reading went on with the next one",
                        "v:10: is not well formed; the record was left out, and reading went on with the next one",
                        "v:11: is not well formed; the record was left out, and reading went on with the next one",
                        "v:12: is not well formed; the record was left out, and reading went on with the next one",
                        "v:2: http://x/b: the concept names a broader one that is not here; it was put at the top unless it"
                                + " has another",
                        "v:2: http://x/b: the concept would be above itself; the statement that closes the circle was passed"
                                + " over",
                        "v:2: http://x/b: the notation is that of another concept too; this one goes by its address",
                        "v:8: http://y/a: the notation is that of another concept too; this one goes by its address",
                        "v:1: http://x/a: a concept must have one preferred label in each language, but has more; the others"
                                + " are alternative ones",
                        "v:2: http://x/b: the language of a label must be a BCP 47 tag, but is not; the label counts as one of"
                                + " no known language",
                        "v:8: http://y/a: the concept must have a label, but has none; it goes by its code");
        assertThat(reading.value().concept("a").orElseThrow().alternatives("en"))
                .containsExactly("AA");
        assertThat(reading.value().roots()).extracting(Concept::code).containsExactly("http://x/b", "http://y/a");
    }

    @Test
    void codesAreUniqueAndNeverEmpty() {
        Reading<ConceptScheme> reading = triples(
                "<1> <skos:notation> \"x\" .",
                "<1> <skos:prefLabel> \"a\"@en .",
                "<1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <skos:Concept> .",
                "<2> <skos:notation> \"1\" .",
                "<2> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <skos:Concept> .",
                "<3> <skos:notation> \"1\" .",
                "<3> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <skos:Concept> .",
                "< > <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <skos:Concept> .",
                "<4> <skos:notation> \"3\" .",
                "<4> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <skos:Concept> .");

        assertThat(reading.value().concepts())
                .extracting(Concept::code)
                .containsExactlyInAnyOrder("x", "1", "3", "_", "4");
    }

    @Test
    void oneSchemeOfSeveralIsPickedOut() {
        String text = "<http://x/1> <" + SKOS + "inScheme> <http://x/s> .\n<http://x/2> <" + SKOS
                + "inScheme> <http://x/t> .\n";
        Reading<ConceptScheme> reading = SkosVocabulary.named("fruit")
                .onlyOf("http://x/t")
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SkosSyntax.N_TRIPLES, OPTIONS);

        assertThat(reading.value().concepts()).extracting(Concept::code).containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource({"N_TRIPLES,''", "JSON_LD,{}", "RDF_XML,<a/>"})
    void anInputWithoutConceptsIsTold(SkosSyntax syntax, String text) {
        assertThat(messages(read(syntax, text)))
                .containsExactly(
                        "v:1: the input must hold concepts of SKOS, but holds none; look whether the syntax and the"
                                + " scheme are the right ones");
    }

    @Test
    void longChainsAreWalkedAndTooLongOnesRefused() {
        Reading<ConceptScheme> reading = read(SkosSyntax.N_TRIPLES, chain(3_000));

        assertThat(reading.value().size()).isEqualTo(3_000);
        assertThat(reading.problems().counts()).containsEntry("CIRCLE", 1L);
        assertThatThrownBy(() -> read(SkosSyntax.N_TRIPLES, chain(20_000)))
                .isInstanceOf(FormatException.class)
                .hasMessage(
                        "v:1: the input must be well formed, but cannot be read on: pairs of concept and ancestor must be"
                                + " at most 8000000, but is more");
    }

    private static String chain(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> "<http://x/%d> <%sbroader> <http://x/%d> .".formatted(i, SKOS, (i + 1) % length))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void limitsAreNamed() {
        ReadLimits limits = ReadLimits.defaults();
        assertThatThrownBy(() -> read(SkosSyntax.RDF_XML, fruit(), OPTIONS.within(limits.withMaxDepth(4))))
                .hasMessageContaining("nesting must be at most 4 deep");
        assertThatThrownBy(() -> read(SkosSyntax.RDF_XML, fruit(), OPTIONS.within(limits.withMaxTextLength(3))))
                .hasMessageContaining("a text must have at most 3 characters");
        assertThatThrownBy(() -> read(SkosSyntax.RDF_XML, fruit(), OPTIONS.within(limits.withMaxRecords(2))))
                .hasMessageContaining("at most 2 records");
        String line = "<http://x/1> <" + SKOS + "prefLabel> \"abcdef\"@en .\n";
        assertThatThrownBy(() -> read(SkosSyntax.N_TRIPLES, line, OPTIONS.within(limits.withMaxTextLength(5))))
                .hasMessage("v:1: a text must have at most 5 characters (ReadLimits.maxTextLength), but has more");
        assertThatThrownBy(() -> read(SkosSyntax.N_TRIPLES, line, OPTIONS.within(limits.withMaxTextLength(2))))
                .hasMessageContaining("a record must have at most 32 bytes");
        assertThatThrownBy(() -> read(
                        SkosSyntax.N_TRIPLES,
                        line + line.replace("abc", "x") + line.replace("abc", "y"),
                        OPTIONS.within(limits.withMaxListLength(2))))
                .hasMessage("v:3: a list must have at most 2 entries (ReadLimits.maxListLength), but has more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rdf:RDF", "no xml at all", "<a><b></a>"})
    void whatIsNoXmlIsRefused(String text) {
        assertThatThrownBy(() -> read(SkosSyntax.RDF_XML, text))
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith("the input must be well formed, but cannot be read on: XML syntax");
    }

    @Test
    void aNameThatIsNoneIsTheCallersMistake() {
        assertThatThrownBy(() -> SkosVocabulary.named("Fruit"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scheme must be small letters");
    }

    @Test
    void sentencesExistInFiveLanguages() {
        for (SkosProblem code : SkosProblem.values()) {
            assertThat(List.of("en", "it", "de", "fr", "es").stream()
                            .map(Problem.of(code, "")::message)
                            .collect(Collectors.toSet()))
                    .hasSize(5)
                    .isInstanceOf(Set.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "coar-resource-types-v2.0.xml,71",
        "coar-resource-types-v3.1.xml,101",
        "coar_accessrights_skos-xl_v1.0_19122018110854.rdf,4"
    })
    void publishedVocabulariesAreRead(String name, int concepts) throws IOException {
        Path file = SharedFiles.path("interop/openaire-cris/schemas/vocabularies/00-preparations/" + name);
        try (InputStream in = Files.newInputStream(file)) {
            ConceptScheme scheme = SkosVocabulary.named("coar")
                    .read(in, SkosSyntax.RDF_XML, OPTIONS)
                    .value();

            assertThat(scheme.size()).isEqualTo(concepts);
            assertThat(scheme.concepts())
                    .allMatch(concept -> concept.label().in("en").isPresent());
        }
    }
}
