// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.geojson;

import org.incontro.interop.Format;

/** Participants on maps, as GeoJSON (RFC 7946). */
public final class GeoJson {

    /** So many must be in a unit to be counted, unless said otherwise. */
    public static final int SMALLEST_COUNT = 5;

    /** The format {@code geojson}: {@link #participants} of a portal that has no maps of units; it is only written. */
    public static final Format FORMAT = participants(AreaShapes.none());

    /**
     * The format {@code geojson-counts}: {@link #counts} by units of level 2, from {@link #SMALLEST_COUNT} on, of a portal that has
     * no maps of units; it is only written.
     */
    public static final Format COUNTS = counts(2, SMALLEST_COUNT, AreaShapes.none());

    private GeoJson() {}

    /**
     * Returns the format in which each participant is a feature: at the points of its sites where it has any, else in the shape of its
     * territorial unit, else without a geometry. The property {@code placedBy} says {@code point}, {@code area} or
     * {@code nothing}, so that nobody takes the middle of a region for an address.
     *
     * <p>A feature has name, type, kind, territorial unit, country, city and web page. Participants of whose place nothing is known
     * have no place here.
     *
     * @param shapes knows where territorial units are
     */
    public static Format participants(AreaShapes shapes) {
        return Format.builder("geojson", "GeoJSON, participants on a map")
                .mediaTypes("application/geo+json")
                .extensions("geojson")
                .writtenBy((out, options) -> new ParticipantEncoder(out, shapes, options.language()))
                .build();
    }

    /**
     * Returns the format in which each territorial unit is a feature with the number of its participants, once they all are known.
     *
     * <p>Where fewer than the smallest number are counted, the property {@code count} is null and {@code fewerThan} says the
     * smallest number; units without any are left out. So that nobody finds what is held back by subtraction from the total, the
     * next larger numbers are held back too, until at least two units and the smallest number of participants are; then no unit
     * says {@code fewerThan}. Do not publish counts of two levels of one set: there the totals of parts are told.
     *
     * @param level the level of the units: 0 for countries, 3 for the smallest; who is known only to be in a larger one is not
     *     counted
     * @param smallest the smallest number that is told, at least 1
     * @param shapes knows where territorial units are
     * @throws IllegalArgumentException if the level or the number is out of its range
     */
    public static Format counts(int level, int smallest, AreaShapes shapes) {
        if (level < 0 || level > 3) {
            throw new IllegalArgumentException("level must be from 0 to 3, but was " + level);
        }
        if (smallest < 1) {
            throw new IllegalArgumentException("smallest must be at least 1, but was " + smallest);
        }
        return Format.builder("geojson-counts", "GeoJSON, how many participants each region has")
                .writtenBy((out, options) -> new CountEncoder(out, level, smallest, shapes))
                .build();
    }
}
