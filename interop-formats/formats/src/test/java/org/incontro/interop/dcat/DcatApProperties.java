// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.dcat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.place.NutsCode;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.json.JsonTrees;
import org.incontro.interop.testing.ModelValues;

/** Whatever can be built has what the shapes of DCAT-AP 3.0.1 make mandatory, in nodes of the kinds that they ask for. */
class DcatApProperties {

    private static final Map<String, List<String>> MANDATORY = Map.of(
            "dcat:Catalog", List.of("dct:title", "dct:description", "dct:publisher"),
            "dcat:Dataset", List.of("dct:title", "dct:description"),
            "dcat:Distribution", List.of("dcat:accessURL"),
            "dcat:DataService", List.of("dct:title", "dcat:endpointURL"),
            "foaf:Agent", List.of("foaf:name"),
            "skos:Concept", List.of("skos:prefLabel"),
            "skos:ConceptScheme", List.of("dct:title"));

    private static final List<String> LITERALS = List.of(
            "dct:title",
            "dct:description",
            "dcat:keyword",
            "foaf:name",
            "skos:prefLabel",
            "vcard:fn",
            "dct:issued",
            "dct:modified");

    @Property(tries = 200)
    void mandatoryPropertiesAreThereAndEachIsALiteralOrANode(@ForAll("catalogs") DataCatalog catalog) {
        String json = new String(DcatAp.toBytes(catalog), UTF_8);

        assertThat(json).isEqualTo(new String(DcatAp.toBytes(catalog), UTF_8));
        requireShape(JsonTrees.object(json));
    }

    /** L11: texts come back by language, character by character. */
    @Property(tries = 200)
    void textsStandInTheirLanguages(@ForAll("texts") LocalizedText title) {
        DataCatalog catalog = DataCatalog.builder("https://a.example/")
                .description("en", "x")
                .publisher(Publisher.of("https://a.example/", "en", "a"))
                .dataset(new Dataset(
                        "https://a.example/d",
                        title,
                        title,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
                .title("en", "x")
                .build();
        Map<?, ?> document = JsonTrees.object(new String(DcatAp.toBytes(catalog), UTF_8));
        Map<?, ?> dataset = (Map<?, ?>) ((List<?>) document.get("dcat:dataset")).get(0);

        LocalizedText back = LocalizedText.empty();
        for (Object value : (List<?>) dataset.get("dct:title")) {
            Map<?, ?> literal = (Map<?, ?>) value;
            Object language = literal.get("@language");
            back = back.with(language == null ? "und" : (String) language, (String) literal.get("@value"));
        }
        assertThat(back).isEqualTo(title);
    }

    private static void requireShape(Map<?, ?> node) {
        String type = String.valueOf(node.get("@type"));
        assertThat(node.keySet().stream().map(String::valueOf).toList())
                .as(type)
                .containsAll(MANDATORY.getOrDefault(type, List.of()));
        node.forEach((name, value) -> {
            String property = (String) name;
            if (!property.startsWith("@")) {
                all(value).forEach(item -> requireKind(property, item));
            }
        });
    }

    private static void requireKind(String property, Object item) {
        Map<?, ?> value = (Map<?, ?>) item;
        if (LITERALS.contains(property)) {
            assertThat(value.get("@value")).as(property).isInstanceOf(String.class);
            assertThat(value.containsKey("@id")).as(property).isFalse();
            return;
        }
        assertThat(value.containsKey("@value")).as(property).isFalse();
        boolean isBlank = "vcard:Kind".equals(value.get("@type"));
        assertThat(isBlank || value.get("@id") instanceof String).as(property).isTrue();
        requireShape(value);
    }

    private static Collection<?> all(Object value) {
        return value instanceof Collection<?> items ? items : List.of(value);
    }

    @Provide
    Arbitrary<LocalizedText> texts() {
        Arbitrary<String> words = ModelValues.words().filter(text -> PlainCharacters.areAllIn(text) && !text.isBlank());
        return Arbitraries.maps(Arbitraries.of("it", "en", "zh-Hant", "und"), words)
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(LocalizedText::new);
    }

    @Provide
    Arbitrary<DataCatalog> catalogs() {
        Arbitrary<Publisher> publishers = texts().map(name -> new Publisher("https://p.example/", name));
        return Combinators.combine(
                        texts(),
                        publishers,
                        datasets().list().ofMaxSize(3).uniqueElements(Dataset::iri),
                        ModelValues.of(PartialDate.class).optional(),
                        Arbitraries.of("https://l.example/").optional(),
                        Arbitraries.of("it", "de", "sl").list().ofMaxSize(2))
                .as((text, publisher, datasets, date, licence, languages) -> new DataCatalog(
                        "https://c.example/",
                        text,
                        text,
                        Optional.of(publisher),
                        licence,
                        licence,
                        languages,
                        List.of(NutsCode.of("ITC4")),
                        date,
                        date,
                        datasets,
                        List.of()));
    }

    private Arbitrary<Dataset> datasets() {
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(4),
                        texts(),
                        texts().list().ofMaxSize(2),
                        Arbitraries.of(DataTheme.values()).list().ofMaxSize(2),
                        Arbitraries.of(UpdateFrequency.values()).optional(),
                        Arbitraries.of(FileType.values()).optional(),
                        ModelValues.of(PartialDate.class).optional())
                .as((local, text, keywords, themes, frequency, fileType, date) -> new Dataset(
                        "https://d.example/" + local,
                        text,
                        text,
                        Optional.empty(),
                        Optional.of(new ContactDesk(text, "desk@d.example")),
                        keywords,
                        themes,
                        List.of("it"),
                        List.of(),
                        frequency,
                        Optional.empty(),
                        date,
                        date,
                        List.of(new Distribution(
                                "https://d.example/" + local + "/1",
                                text,
                                text,
                                Optional.of("https://d.example/"),
                                Optional.empty(),
                                Optional.of("https://l.example/"),
                                fileType,
                                List.of("https://s.example/"),
                                date))));
    }
}
