// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.geojson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.incontro.core.place.GeoPoint;

/** Where a territorial unit is. Implementations are immutable and thread-safe. */
public sealed interface AreaShape {

    /** Returns the geometry as GeoJSON, as plain values. */
    Map<String, Object> geometry();

    /**
     * A point that stands for the unit.
     *
     * @param point somewhere in it
     */
    record Centroid(GeoPoint point) implements AreaShape {

        @Override
        public Map<String, Object> geometry() {
            return Geometries.of("Point", Geometries.position(point));
        }
    }

    /**
     * The area itself, of one part or several.
     *
     * @param parts each an outer ring, then its holes; a ring ends where it begins
     */
    record Area(List<List<List<GeoPoint>>> parts) implements AreaShape {

        /**
         * Copies the rings, and turns them the way that the standard wants: outer ones against the clock, holes with it.
         *
         * @throws IllegalArgumentException if there is no part, a part has no ring, or a ring has fewer than four points or does
         *     not end where it begins
         */
        public Area {
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("an area must have at least one part, but had none");
            }
            List<List<List<GeoPoint>>> turned = new ArrayList<>();
            for (List<List<GeoPoint>> part : parts) {
                if (part.isEmpty()) {
                    throw new IllegalArgumentException("a part of an area must have an outer ring, but had none");
                }
                List<List<GeoPoint>> rings = new ArrayList<>();
                for (List<GeoPoint> ring : part) {
                    rings.add(turned(ring, rings.isEmpty()));
                }
                turned.add(List.copyOf(rings));
            }
            parts = List.copyOf(turned);
        }

        private static List<GeoPoint> turned(List<GeoPoint> ring, boolean isOuter) {
            if (ring.size() < 4 || !ring.get(0).equals(ring.get(ring.size() - 1))) {
                throw new IllegalArgumentException(
                        "a ring must have at least four points and end where it begins, but had %s points"
                                .formatted(ring.size()));
            }
            List<GeoPoint> points = new ArrayList<>(ring);
            if (isOuter == (doubledArea(ring) < 0)) {
                Collections.reverse(points);
            }
            return List.copyOf(points);
        }

        /** Positive against the clock; zero counts as that for an outer ring, and is left as it is for a hole. */
        private static double doubledArea(List<GeoPoint> ring) {
            double sum = 0;
            for (int i = 1; i < ring.size(); i++) {
                GeoPoint from = ring.get(i - 1);
                GeoPoint to = ring.get(i);
                sum += from.longitude() * to.latitude() - to.longitude() * from.latitude();
            }
            return sum;
        }

        @Override
        public Map<String, Object> geometry() {
            List<Object> polygons = new ArrayList<>();
            for (List<List<GeoPoint>> part : parts) {
                List<Object> rings = new ArrayList<>();
                part.forEach(ring ->
                        rings.add(ring.stream().map(Geometries::position).toList()));
                polygons.add(rings);
            }
            return polygons.size() == 1
                    ? Geometries.of("Polygon", polygons.get(0))
                    : Geometries.of("MultiPolygon", polygons);
        }
    }
}
