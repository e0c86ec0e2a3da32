// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.place;

/**
 * A point on the earth, in degrees of WGS 84.
 *
 * @param latitude from -90 to 90
 * @param longitude from -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is outside its range, or NaN
     */
    public GeoPoint {
        // Written so that NaN, which fails every comparison, is refused too.
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException(
                    "latitude must be from -90 to 90 and longitude from -180 to 180, but were %s and %s"
                            .formatted(latitude, longitude));
        }
    }

    /**
     * Returns the great-circle distance, by the haversine formula on a sphere.
     *
     * @param other another point
     * @return kilometres, at least 0
     */
    public double kilometresTo(GeoPoint other) {
        double north = StrictMath.toRadians(other.latitude - latitude);
        double east = StrictMath.toRadians(other.longitude - longitude);
        double a = square(StrictMath.sin(north / 2))
                + StrictMath.cos(StrictMath.toRadians(latitude))
                        * StrictMath.cos(StrictMath.toRadians(other.latitude))
                        * square(StrictMath.sin(east / 2));
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1, StrictMath.sqrt(a)));
    }

    private static double square(double x) {
        return x * x;
    }
}
