// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.jsonld;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.CompetenceLevel;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.core.place.NutsVersion;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.JsonLdDraft;
import org.incontro.interop.internal.JsonLdNode;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.internal.RegisterAddresses;
import tools.jackson.core.io.NumberOutput;

/** The parts that participants and opportunities share, in the words of schema.org: how each is written and read. */
final class Shared {

    private static final String NUTS = "NUTS ";

    private Shared() {}

    // Identifiers -------------------------------------------------------------------------------------------------

    /** A name without its register, or a register without the name, would say nothing. */
    static JsonLdDraft identifier(Identifier identifier) {
        JsonLdDraft draft = JsonLdDraft.of("PropertyValue");
        boolean isWritable =
                PlainCharacters.areAllIn(identifier.scheme().code()) && PlainCharacters.areAllIn(identifier.value());
        return isWritable
                ? draft.text("propertyID", identifier.scheme().code()).text("value", identifier.value())
                : draft;
    }

    static List<Identifier> identifiers(JsonLdNode node) {
        List<Identifier> all = new ArrayList<>(node.nodes(
                "identifier",
                value -> {
                    value.types();
                    Optional<String> scheme = value.text("propertyID");
                    Optional<String> name = value.text("value");
                    return scheme.flatMap(code -> name.flatMap(text -> identifier(code, text)));
                },
                RegisterAddresses::identifier));
        node.texts("vatID").forEach(text -> identifier("VAT", text).ifPresent(found -> add(all, found)));
        node.texts("leiCode").forEach(text -> identifier("LEI", text).ifPresent(found -> add(all, found)));
        return all;
    }

    private static void add(List<Identifier> all, Identifier more) {
        if (!all.contains(more)) {
            all.add(more);
        }
    }

    static Optional<Identifier> identifier(String scheme, String value) {
        boolean isFilled = !scheme.isBlank() && !value.isBlank();
        return isFilled ? Optional.of(Identifier.of(new IdentifierScheme(scheme), value)) : Optional.empty();
    }

    // Concepts and competences ------------------------------------------------------------------------------------

    /** A concept with its labels and its address, which readers of ours leave aside: scheme and code say it all. */
    static JsonLdDraft concept(ConceptId id) {
        Optional<Concept> known = Vocabularies.bundled().concept(id);
        boolean isWritable = PlainCharacters.areAllIn(id.code());
        JsonLdDraft draft = JsonLdDraft.of("DefinedTerm");
        known.flatMap(Concept::uri).ifPresent(uri -> draft.text("@id", uri));
        draft.words("name", known.map(Concept::label).orElse(LocalizedText.empty()));
        return isWritable
                ? draft.text("termCode", id.code()).text("inDefinedTermSet", Iris.code("scheme", id.scheme()))
                : draft;
    }

    static Optional<ConceptId> concept(JsonLdNode node) {
        node.types();
        Optional<String> code = node.text("termCode");
        Optional<String> scheme = Iris.code("scheme", node.reference("inDefinedTermSet"));
        Optional<ConceptId> id = scheme.flatMap(name -> code.flatMap(text -> attempt(() -> ConceptId.of(name, text))));
        if (id.isPresent()) {
            node.drop("name", "@id");
        }
        return id;
    }

    static <T> Optional<T> attempt(Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A competence of one concept is that term; any other is a set of terms with a name, words, a level and proofs. What counts
     * is what can be written, so that the same comes out of what was read.
     */
    static JsonLdDraft competence(Competence competence) {
        List<ConceptId> concepts = competence.concepts().stream()
                .filter(concept -> PlainCharacters.areAllIn(concept.code()))
                .toList();
        JsonLdDraft beside = put(JsonLdDraft.of("DefinedTermSet"), competence, List.of());
        return concepts.size() == 1 && beside.isBare()
                ? concept(concepts.get(0))
                : put(JsonLdDraft.of("DefinedTermSet"), competence, concepts);
    }

    private static JsonLdDraft put(JsonLdDraft set, Competence competence, List<ConceptId> concepts) {
        return set.words("name", competence.text())
                .nodes("hasDefinedTerm", concepts, Shared::concept)
                .texts("keywords", competence.tags())
                .text("educationalLevel", competence.level().map(CompetenceLevel::name))
                .nodes("citation", competence.evidence(), Shared::evidence);
    }

    static Optional<Competence> competence(JsonLdNode node) {
        if (!node.has("hasDefinedTerm")
                && !node.has("keywords")
                && !node.has("citation")
                && !node.has("educationalLevel")) {
            Optional<ConceptId> concept = node.has("termCode") ? concept(node) : Optional.empty();
            if (concept.isPresent()) {
                return concept.map(Competence::of);
            }
        }
        node.types();
        LocalizedText text = node.words("name");
        List<ConceptId> concepts = node.nodes("hasDefinedTerm", Shared::concept);
        Competence competence = new Competence(
                concepts,
                text,
                node.texts("keywords"),
                node.converted("educationalLevel", "ADVANCED", level -> attempt(() -> CompetenceLevel.valueOf(level))),
                node.nodes("citation", Shared::evidence));
        return isEmpty(competence) ? Optional.empty() : Optional.of(competence);
    }

    private static boolean isEmpty(Competence competence) {
        return competence.equals(Competence.described(LocalizedText.empty()));
    }

    private static JsonLdDraft evidence(Evidence evidence) {
        String type = evidence.kind().equals(EvidenceKind.PUBLICATION) ? "ScholarlyArticle" : "CreativeWork";
        return JsonLdDraft.of(type)
                .text("additionalType", code("evidence-kind", evidence.kind().code()))
                .words("name", evidence.title())
                .words("description", evidence.text())
                .nodes("about", evidence.concepts(), Shared::concept)
                .text("datePublished", evidence.date().map(PartialDate::toString))
                .nodes("identifier", evidence.identifiers(), Shared::identifier);
    }

    private static Optional<Evidence> evidence(JsonLdNode node) {
        boolean isArticle = node.types().contains("ScholarlyArticle");
        EvidenceKind kind = node.converted(
                        "additionalType",
                        "…",
                        iri -> Iris.code("evidence-kind", Optional.of(iri)).map(EvidenceKind::new))
                .orElse(isArticle ? EvidenceKind.PUBLICATION : new EvidenceKind("OTHER"));
        return Optional.of(new Evidence(
                kind,
                node.words("name"),
                node.words("description"),
                node.nodes("about", Shared::concept),
                "",
                node.converted("datePublished", "2026-11-23", text -> attempt(() -> PartialDate.parse(text))),
                identifiers(node)));
    }

    /** Returns the IRI of a code, or nothing for one that cannot be written. */
    static Optional<String> code(String list, String code) {
        return PlainCharacters.areAllIn(code) ? Optional.of(Iris.code(list, code)) : Optional.empty();
    }

    // Places ------------------------------------------------------------------------------------------------------

    static JsonLdDraft address(Address address) {
        return JsonLdDraft.of("PostalAddress")
                .text("streetAddress", address.street())
                .text("postalCode", address.postcode())
                .text("addressLocality", address.city())
                .text("addressRegion", address.province())
                .text("addressCountry", address.country().map(Country::code));
    }

    /** Puts an address into a place: with its unit and its point, which a postal address has no words for. */
    static JsonLdDraft place(JsonLdDraft place, Address address) {
        JsonLdDraft postal = address(address);
        if (!postal.isBare()) {
            place.node("address", postal);
        }
        address.nuts().ifPresent(nuts -> place.node("containedInPlace", area(nuts)));
        address.point()
                .ifPresent(point -> place.node(
                        "geo",
                        JsonLdDraft.of("GeoCoordinates")
                                .text("latitude", NumberOutput.toString(point.latitude(), true))
                                .text("longitude", NumberOutput.toString(point.longitude(), true))));
        return place;
    }

    /** Reads a place, or a postal address that stands for one. */
    static Address place(JsonLdNode node) {
        List<Address> postal = node.nodes(
                "address", Shared::postal, text -> Optional.of(new Address(text, "", "", "", none(), none(), none())));
        Optional<NutsCode> nuts =
                node.nodes("containedInPlace", Shared::area).stream().findFirst();
        Optional<GeoPoint> point = node.nodes("geo", Shared::point).stream().findFirst();
        Address written = postal.isEmpty() ? postal(node).orElseThrow() : postal.get(0);
        return new Address(
                written.street(),
                written.postcode(),
                written.city(),
                written.province(),
                written.country(),
                nuts.or(written::nuts),
                point.or(written::point));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    static Optional<Address> postal(JsonLdNode node) {
        node.types();
        return Optional.of(new Address(
                node.text("streetAddress").orElse(""),
                node.text("postalCode").orElse(""),
                node.text("addressLocality").orElse(""),
                node.text("addressRegion").orElse(""),
                country(node, "addressCountry"),
                none(),
                none()));
    }

    private static Optional<Country> country(JsonLdNode node, String name) {
        return node
                .nodes(
                        name,
                        inner -> {
                            inner.types();
                            return inner.text("name").flatMap(Country::find);
                        },
                        Country::find)
                .stream()
                .findFirst();
    }

    private static Optional<GeoPoint> point(JsonLdNode node) {
        node.types();
        Optional<Double> latitude = node.converted("latitude", "45.46", Shared::number);
        Optional<Double> longitude = node.converted("longitude", "9.19", Shared::number);
        return latitude.flatMap(north -> longitude.flatMap(east -> attempt(() -> new GeoPoint(north, east))));
    }

    private static Optional<Double> number(String text) {
        return text.length() > 40 ? Optional.empty() : attempt(() -> Double.valueOf(text));
    }

    static JsonLdDraft area(NutsCode nuts) {
        return JsonLdDraft.of("AdministrativeArea")
                .node(
                        "identifier",
                        JsonLdDraft.of("PropertyValue")
                                .text("propertyID", NUTS + nuts.version().year())
                                .text("value", nuts.code()));
    }

    static Optional<NutsCode> area(JsonLdNode node) {
        node.types();
        return node
                .nodes("identifier", value -> {
                    value.types();
                    Optional<NutsVersion> version = value.converted("propertyID", "NUTS 2021", Shared::version);
                    Optional<String> code = value.text("value");
                    return version.flatMap(year -> code.flatMap(text -> attempt(() -> new NutsCode(text, year))));
                })
                .stream()
                .findFirst();
    }

    private static Optional<NutsVersion> version(String text) {
        boolean isYear = text.startsWith(NUTS) && text.length() == NUTS.length() + 4;
        return isYear ? attempt(() -> new NutsVersion(Integer.parseInt(text.substring(NUTS.length())))) : none();
    }

    // Contacts ----------------------------------------------------------------------------------------------------

    static JsonLdDraft contact(ContactPoint contact) {
        return JsonLdDraft.of("ContactPoint")
                .text("name", contact.name())
                .text("email", contact.email())
                .text("telephone", contact.phone())
                .text("url", contact.website());
    }

    static Optional<ContactPoint> contact(JsonLdNode node) {
        node.types();
        ContactPoint contact = new ContactPoint(
                none(),
                node.text("name").orElse(""),
                "",
                none(),
                "",
                none(),
                "",
                node.text("email").map(Shared::withoutScheme).orElse(""),
                node.text("telephone").orElse(""),
                node.text("url").orElse(""));
        return contact.isEmpty() ? Optional.empty() : Optional.of(contact);
    }

    /** Pages write addresses of mail with and without their scheme. */
    static String withoutScheme(String mail) {
        return mail.startsWith("mailto:") ? mail.substring("mailto:".length()) : mail;
    }

    /** Returns the extensions under which what is left of a node is kept. */
    static Map<String, String> kept(JsonLdNode node) {
        Map<String, String> kept = new LinkedHashMap<>();
        node.leftovers().forEach((pointer, json) -> kept.put(SchemaOrgShape.KEPT + pointer, json));
        return kept;
    }
}
