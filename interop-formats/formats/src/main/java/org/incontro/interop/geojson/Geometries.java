// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.geojson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incontro.core.place.GeoPoint;

/** Makes geometries of plain values. */
final class Geometries {

    private Geometries() {}

    static Map<String, Object> of(String type, Object coordinates) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", type);
        geometry.put("coordinates", coordinates);
        return geometry;
    }

    /** East before north. */
    static List<Object> position(GeoPoint point) {
        return List.of(point.longitude(), point.latitude());
    }

    static Map<String, Object> points(List<GeoPoint> points) {
        return points.size() == 1
                ? of("Point", position(points.get(0)))
                : of("MultiPoint", points.stream().map(Geometries::position).toList());
    }
}
