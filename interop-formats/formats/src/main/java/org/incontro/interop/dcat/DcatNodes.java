// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.dcat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.incontro.core.place.NutsCode;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;

/** Makes the nodes of a document, each with the class that the profile's shapes ask for. */
final class DcatNodes {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";
    private static final String NUTS = "http://data.europa.eu/nuts/code/";

    private DcatNodes() {}

    static Map<String, Object> document(DataCatalog catalog) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context());
        document.putAll(catalog(catalog));
        return document;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    private static Map<String, Object> catalog(DataCatalog catalog) {
        Node node = new Node(catalog.iri(), "dcat:Catalog")
                .texts("dct:title", catalog.title())
                .texts("dct:description", catalog.description())
                .one("dct:publisher", catalog.publisher().map(DcatNodes::publisher))
                .one("foaf:homepage", catalog.homepage().map(page -> typed(page, "foaf:Document")))
                .one("dct:license", catalog.licence().map(DcatNodes::licence))
                .many("dct:language", languages(catalog.languages()))
                .many("dct:spatial", areas(catalog.areas()))
                .date("dct:issued", catalog.issued())
                .date("dct:modified", catalog.modified());
        if (catalog.datasets().stream().anyMatch(dataset -> !dataset.themes().isEmpty())) {
            node.one("dcat:themeTaxonomy", Optional.of(taxonomy()));
        }
        return node.many(
                        "dcat:dataset",
                        catalog.datasets().stream()
                                .map(dataset -> dataset(dataset, catalog))
                                .toList())
                .many(
                        "dcat:service",
                        catalog.services().stream()
                                .map(service -> service(service, catalog))
                                .toList())
                .members();
    }

    /** Those who harvest a catalogue take its datasets apart, so that each says who answers for it. */
    private static Map<String, Object> dataset(Dataset dataset, DataCatalog catalog) {
        return new Node(dataset.iri(), "dcat:Dataset")
                .texts("dct:title", dataset.title())
                .texts("dct:description", dataset.description())
                .one("dct:publisher", dataset.publisher().or(catalog::publisher).map(DcatNodes::publisher))
                .one("dcat:contactPoint", dataset.contact().map(DcatNodes::contact))
                .texts("dcat:keyword", dataset.keywords())
                .many(
                        "dcat:theme",
                        dataset.themes().stream()
                                .distinct()
                                .map(DcatNodes::theme)
                                .toList())
                .many("dct:language", languages(dataset.languages()))
                .many("dct:spatial", areas(dataset.areas()))
                .one(
                        "dct:accrualPeriodicity",
                        dataset.frequency().map(often -> listed("frequency", often.name(), "dct:Frequency")))
                .one("dcat:landingPage", dataset.landingPage().map(page -> typed(page, "foaf:Document")))
                .date("dct:issued", dataset.issued())
                .date("dct:modified", dataset.modified())
                .many(
                        "dcat:distribution",
                        dataset.distributions().stream()
                                .map(DcatNodes::distribution)
                                .toList())
                .members();
    }

    private static Map<String, Object> distribution(Distribution distribution) {
        return new Node(distribution.iri(), "dcat:Distribution")
                .texts("dct:title", distribution.title())
                .texts("dct:description", distribution.description())
                .one("dcat:accessURL", distribution.accessUrl().map(DcatNodes::reference))
                .one("dcat:downloadURL", distribution.downloadUrl().map(DcatNodes::reference))
                .one("dct:license", distribution.licence().map(DcatNodes::licence))
                .one(
                        "dct:format",
                        distribution.fileType().map(type -> listed("file-type", type.name(), "dct:MediaTypeOrExtent")))
                .one(
                        "dcat:mediaType",
                        distribution.fileType().map(type -> typed(IANA + type.mediaType(), "dct:MediaType")))
                .many("dct:conformsTo", standards(distribution.conformsTo()))
                .date("dct:modified", distribution.modified())
                .members();
    }

    private static Map<String, Object> service(DataService service, DataCatalog catalog) {
        return new Node(service.iri(), "dcat:DataService")
                .texts("dct:title", service.title())
                .texts("dct:description", service.description())
                .many(
                        "dcat:endpointURL",
                        service.endpointUrls().stream()
                                .map(DcatNodes::reference)
                                .toList())
                .one("dcat:endpointDescription", service.endpointDescription().map(DcatNodes::reference))
                .one("dct:publisher", service.publisher().or(catalog::publisher).map(DcatNodes::publisher))
                .one("dcat:contactPoint", service.contact().map(DcatNodes::contact))
                .one("dct:license", service.licence().map(DcatNodes::licence))
                .many("dct:conformsTo", standards(service.conformsTo()))
                .many(
                        "dcat:servesDataset",
                        service.serves().stream().map(DcatNodes::reference).toList())
                .members();
    }

    private static Map<String, Object> publisher(Publisher publisher) {
        return new Node(publisher.iri(), "foaf:Agent")
                .texts("foaf:name", publisher.name())
                .members();
    }

    private static Map<String, Object> contact(ContactDesk desk) {
        Node node = new Node("vcard:Kind").texts("vcard:fn", desk.name());
        return node.one("vcard:hasEmail", Optional.of(reference("mailto:" + desk.email())))
                .members();
    }

    private static Map<String, Object> licence(String iri) {
        return typed(iri, "dct:LicenseDocument");
    }

    private static List<Map<String, Object>> standards(List<String> iris) {
        return iris.stream().map(iri -> typed(iri, "dct:Standard")).toList();
    }

    private static Map<String, Object> theme(DataTheme theme) {
        Map<String, Object> node = listed("data-theme", theme.name(), "skos:Concept");
        node.put("skos:prefLabel", english(theme.label()));
        return node;
    }

    private static Map<String, Object> taxonomy() {
        Map<String, Object> node = typed(AUTHORITY + "data-theme", "skos:ConceptScheme");
        node.put("dct:title", english("Data theme"));
        return node;
    }

    private static Map<String, Object> english(String words) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("@value", words);
        value.put("@language", "en");
        return value;
    }

    private static List<Map<String, Object>> languages(List<String> tags) {
        return tags.stream()
                .flatMap(tag -> language(tag).stream())
                .distinct()
                .map(code -> listed("language", code, "dct:LinguisticSystem"))
                .toList();
    }

    /** Returns the code of a language in the list of the Publications Office: three letters of ISO 639-3. */
    static Optional<String> language(String tag) {
        try {
            String code = Locale.forLanguageTag(Languages.primary(Languages.canonical(tag)))
                    .getISO3Language();
            return code.isEmpty() ? Optional.empty() : Optional.of(code.toUpperCase(Locale.ROOT));
        } catch (MissingResourceException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Map<String, Object>> areas(List<NutsCode> areas) {
        return areas.stream()
                .distinct()
                .map(area -> typed(NUTS + area.code(), "dct:Location"))
                .toList();
    }

    /** Says of an entry of a list which list it is from, so that nobody has to fetch the list to check it. */
    private static Map<String, Object> listed(String list, String code, String type) {
        Map<String, Object> node = typed(AUTHORITY + list + "/" + code, type);
        node.put("skos:inScheme", reference(AUTHORITY + list));
        return node;
    }

    private static Map<String, Object> typed(String iri, String type) {
        return new Node(iri, type).members();
    }

    private static Map<String, Object> reference(String iri) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", iri);
        return node;
    }

    /** A node that is being put together. */
    private static final class Node {

        private final Map<String, Object> members = new LinkedHashMap<>();

        Node(String type) {
            members.put("@type", type);
        }

        Node(String iri, String type) {
            members.put("@id", iri);
            members.put("@type", type);
        }

        Node one(String name, Optional<Map<String, Object>> value) {
            value.ifPresent(node -> members.put(name, node));
            return this;
        }

        Node many(String name, List<Map<String, Object>> values) {
            if (!values.isEmpty()) {
                members.put(name, values);
            }
            return this;
        }

        Node texts(String name, LocalizedText text) {
            return texts(name, List.of(text));
        }

        /** A text is always an object: a context may make anything of a bare string. */
        Node texts(String name, List<LocalizedText> texts) {
            List<Map<String, Object>> values = new ArrayList<>();
            for (LocalizedText text : texts) {
                text.texts().forEach((language, words) -> {
                    Map<String, Object> value = new LinkedHashMap<>();
                    value.put("@value", words);
                    if (!language.equals(Languages.UNDETERMINED)) {
                        value.put("@language", language);
                    }
                    values.add(value);
                });
            }
            return many(name, values);
        }

        Node date(String name, Optional<PartialDate> date) {
            date.ifPresent(day -> {
                String type = day.day() != 0 ? "xsd:date" : day.month() != 0 ? "xsd:gYearMonth" : "xsd:gYear";
                Map<String, Object> value = new LinkedHashMap<>();
                value.put("@value", day.toString());
                value.put("@type", type);
                members.put(name, value);
            });
            return this;
        }

        Map<String, Object> members() {
            return members;
        }
    }
}
