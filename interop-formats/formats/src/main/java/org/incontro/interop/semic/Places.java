// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.core.place.NutsVersion;
import org.incontro.interop.internal.JsonLdDraft;
import org.incontro.interop.internal.JsonLdNode;
import org.incontro.interop.internal.JsonValue;
import tools.jackson.core.io.NumberOutput;

/** Addresses, territorial units, countries and points, as the core location vocabulary has them. */
final class Places {

    static final Address NOWHERE = new Address("", "", "", "", Optional.empty(), Optional.empty(), Optional.empty());

    private static final String NUTS = "http://data.europa.eu/nuts/code/";
    private static final String NUTS_EDITIONS = "http://data.europa.eu/nuts/scheme/";
    private static final String COUNTRIES = "http://publications.europa.eu/resource/authority/country/";
    private static final String WGS_84 = "http://www.opengis.net/def/crs/EPSG/0/4326";

    private Places() {}

    /** Streets and towns have a name in no language that we knew; a country is its code. */
    static JsonLdDraft address(Address address) {
        JsonLdDraft draft = JsonLdDraft.of("Address")
                .tagged("thoroughfare", Parts.plain(address.street()))
                .text("postCode", address.postcode())
                .tagged("postName", Parts.plain(address.city()))
                .tagged("adminUnitL2", Parts.plain(address.province()))
                .tagged(
                        "adminUnitL1",
                        Parts.plain(address.country().map(Country::code).orElse("")));
        address.nuts().ifPresent(nuts -> draft.node("adminUnit", unit(nuts)));
        address.point().ifPresent(point -> draft.node("Resource.geometry", point(point)));
        return draft;
    }

    private static JsonLdDraft point(GeoPoint point) {
        return JsonLdDraft.of("Geometry")
                .text("Geometry.latitude", NumberOutput.toString(point.latitude(), true))
                .text("Geometry.longitude", NumberOutput.toString(point.longitude(), true))
                .typed("Geometry.crs", "xsd:anyURI", Optional.of(WGS_84));
    }

    /** Reads an address, or a location that has one. */
    static Optional<Address> address(JsonLdNode node) {
        node.types();
        Optional<Address> inner =
                node.nodes("address", Places::address, Places::line).stream().findFirst();
        Optional<NutsCode> nuts = node.nodes("adminUnit", Places::unit).stream().findFirst();
        Optional<NutsCode> itself = code(node);
        Optional<GeoPoint> point =
                node.nodes("Resource.geometry", Places::readPoint).stream().findFirst();
        Address written = inner.orElseGet(() -> postal(node));
        return Optional.of(new Address(
                written.street(),
                written.postcode(),
                written.city(),
                written.province(),
                written.country(),
                written.nuts().or(() -> nuts).or(() -> itself),
                written.point().or(() -> point)));
    }

    private static Optional<Address> line(String text) {
        return Optional.of(NOWHERE.street(text));
    }

    private static Address postal(JsonLdNode node) {
        String street = node.text("thoroughfare").orElse("");
        String number = street.isEmpty() ? "" : node.text("locatorDesignator").orElse("");
        String whole = street.isEmpty() ? node.text("fullAddress").orElse("") : street + " " + number;
        return new Address(
                whole,
                node.text("postCode").orElse(""),
                node.text("postName").orElse(""),
                node.text("adminUnitL2").orElse(""),
                node.first("adminUnitL1", "IT", Places::country),
                Optional.empty(),
                Optional.empty());
    }

    /** Understands the code of a country, and its name in the language of the text. */
    private static Optional<Country> country(JsonValue value) {
        String language = JsonLdNode.language(value);
        return JsonLdNode.textOf(value).flatMap(text -> Country.find(text).or(() -> named(text, language)));
    }

    private static Optional<Country> named(String name, String language) {
        for (String code : Locale.getISOCountries()) {
            Country country = Country.of(code);
            if (country.name(language).equals(name)) {
                return Optional.of(country);
            }
        }
        return Optional.empty();
    }

    private static Optional<GeoPoint> readPoint(JsonLdNode node) {
        node.types();
        node.drop("Geometry.crs");
        Optional<Double> latitude = node.converted("Geometry.latitude", "45.46", Places::number);
        Optional<Double> longitude = node.converted("Geometry.longitude", "9.19", Places::number);
        return latitude.flatMap(north -> longitude.flatMap(east -> Parts.attempt(() -> new GeoPoint(north, east))));
    }

    private static Optional<Double> number(String text) {
        return text.length() > 40 ? Optional.empty() : Parts.attempt(() -> Double.valueOf(text));
    }

    // Territorial units -------------------------------------------------------------------------------------------

    /**
     * A unit under the European Union's own name for it. The edition of the nomenclature stands beside that name, which is the same in
     * all editions and may occur in several of one document.
     */
    static JsonLdDraft unit(NutsCode nuts) {
        return JsonLdDraft.of("AdminUnit")
                .node(
                        "code",
                        JsonLdDraft.of("Code").text("@id", NUTS + nuts.code()).text("notation", nuts.code()))
                .node(
                        "dct:conformsTo",
                        JsonLdDraft.reference(NUTS_EDITIONS + nuts.version().year()));
    }

    static Optional<NutsCode> unit(JsonLdNode node) {
        node.types();
        NutsVersion edition = node.referred("dct:conformsTo", NUTS_EDITIONS + "2021", Places::edition)
                .orElse(NutsVersion.NUTS_2021);
        Optional<NutsCode> code = node.nodes("code", Places::code).stream().findFirst();
        return code.or(() -> code(node)).map(unit -> new NutsCode(unit.code(), edition));
    }

    private static Optional<NutsVersion> edition(String iri) {
        String year = iri.startsWith(NUTS_EDITIONS) ? iri.substring(NUTS_EDITIONS.length()) : "";
        return Parts.attempt(() -> new NutsVersion(Integer.parseInt(year)));
    }

    /** Understands what is named by the European Union; its own label and code say nothing more. */
    private static Optional<NutsCode> code(JsonLdNode node) {
        Optional<NutsCode> code = node.peek("@id").flatMap(Places::published);
        if (code.isPresent()) {
            node.drop("@type", "@id", "notation");
        }
        return code;
    }

    private static Optional<NutsCode> published(String iri) {
        return iri.startsWith(NUTS) ? NutsCode.find(iri.substring(NUTS.length())) : Optional.empty();
    }

    // Countries ---------------------------------------------------------------------------------------------------

    /** A country under the European Union's own name for it. */
    static JsonLdDraft country(Country country) {
        return JsonLdDraft.of("Code")
                .text("@id", COUNTRIES + threeLetters(country))
                .text("notation", country.code());
    }

    static Optional<Country> country(JsonLdNode node) {
        node.types();
        Optional<Country> country = node.peek("notation").flatMap(Country::find);
        Optional<Country> found = country.or(() -> node.peek("@id").flatMap(Places::authority));
        if (found.isPresent()) {
            node.drop("@id", "notation");
        }
        return found;
    }

    private static Optional<Country> authority(String iri) {
        for (String code : Locale.getISOCountries()) {
            if (iri.equals(COUNTRIES + threeLetters(Country.of(code)))) {
                return Optional.of(Country.of(code));
            }
        }
        return Optional.empty();
    }

    private static String threeLetters(Country country) {
        try {
            return new Locale.Builder().setRegion(country.code()).build().getISO3Country();
        } catch (MissingResourceException e) {
            // Kosovo has no code of ISO; the authority table calls it so.
            return "XKX";
        }
    }
}
