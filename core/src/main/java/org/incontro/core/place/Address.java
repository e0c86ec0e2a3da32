// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.place;

import java.util.Optional;

/**
 * Where a site is; any part may be unknown.
 *
 * @param street street and number; may be empty
 * @param postcode may be empty
 * @param city may be empty
 * @param province a subdivision that is no NUTS unit, as its country writes it; may be empty
 * @param country the country, if known
 * @param nuts the territorial unit, if known
 * @param point the point on the earth, if known
 */
public record Address(
        String street,
        String postcode,
        String city,
        String province,
        Optional<Country> country,
        Optional<NutsCode> nuts,
        Optional<GeoPoint> point) {

    /** Strips the texts, and takes the country from the NUTS code where none is given. */
    public Address {
        street = street.strip();
        postcode = postcode.strip();
        city = city.strip();
        province = province.strip();
        Optional<NutsCode> area = nuts;
        country = country.or(() -> area.flatMap(NutsCode::country));
    }

    /**
     * Returns an address of which only the country is known.
     *
     * @param country the country
     */
    public static Address in(Country country) {
        return new Address("", "", "", "", Optional.of(country), Optional.empty(), Optional.empty());
    }

    /**
     * Returns an address of which only the territorial unit is known, and with it the country.
     *
     * @param nuts the unit
     */
    public static Address in(NutsCode nuts) {
        return new Address("", "", "", "", Optional.empty(), Optional.of(nuts), Optional.empty());
    }

    /**
     * Returns this address with its street.
     *
     * @param line street and number
     */
    public Address street(String line) {
        return new Address(line, postcode, city, province, country, nuts, point);
    }

    /**
     * Returns this address with its postcode.
     *
     * @param text the postcode
     */
    public Address postcode(String text) {
        return new Address(street, text, city, province, country, nuts, point);
    }

    /**
     * Returns this address with its city.
     *
     * @param name the city
     */
    public Address city(String name) {
        return new Address(street, postcode, name, province, country, nuts, point);
    }

    /**
     * Returns this address with its point on the earth.
     *
     * @param where the point
     */
    public Address at(GeoPoint where) {
        return new Address(street, postcode, city, province, country, nuts, Optional.of(where));
    }
}
