// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Where participants are, for maps: GeoJSON (RFC 7946).
 *
 * <pre>{@code
 * try (RecordWriter out = GeoJson.FORMAT.write(Path.of("participants.geojson"), WriteOptions.shownTo(Reader.anonymous()))) {
 *     participants.forEach(out::write);
 *     LossReport losses = out.finish();
 * }
 * Format counts = GeoJson.counts(3, 5, unit -> Optional.ofNullable(myCentroids.get(unit.code())).map(AreaShape.Centroid::new));
 * }</pre>
 *
 * <p>Only places that a record has, and that its disclosure shows to the reader, are on the map. No coordinates are made up: who
 * has only a territorial unit comes without a geometry, unless the portal gives shapes of units ({@link AreaShapes}). Counts by
 * unit hold small numbers back, because one of one is somebody.
 */
@NullMarked
package org.incontro.interop.geojson;

import org.jspecify.annotations.NullMarked;
