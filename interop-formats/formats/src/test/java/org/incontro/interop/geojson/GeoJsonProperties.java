// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.geojson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.incontro.core.identity.Entity;
import org.incontro.core.participant.Participant;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.json.JsonTrees;
import org.incontro.interop.testing.ModelValues;
import org.incontro.interop.testing.Projections;

/** What is written keeps to RFC 7946, has no place that the record does not have, and gives nobody away by a number. */
class GeoJsonProperties {

    /** L6; and L4 in the form that formats without a reader have: the same record, or what is carried of it, gives the same bytes. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyRecordGivesACollectionThatWhatIsCarriedGivesToo(@ForAll("participants") Participant record) {
        LossReport losses = new LossReport();
        byte[] bytes = Projections.write(GeoJson.FORMAT, List.of(record), losses);

        List<Map<String, Object>> features = features(bytes);
        assertThat(Projections.write(GeoJson.FORMAT, List.of(record), new LossReport()))
                .isEqualTo(bytes);
        Optional<Participant> carried = Carried.of(record, "en");
        boolean hasPlace =
                carried.isPresent() && PlainCharacters.areAllIn(record.id().toString());
        assertThat(features).hasSize(hasPlace ? 1 : 0);
        if (!hasPlace) {
            assertThat(losses.total()).isEqualTo(1);
            return;
        }
        LossReport none = new LossReport();
        assertThat(Projections.write(GeoJson.FORMAT, List.of(carried.get()), none))
                .isEqualTo(bytes);
        assertThat(none).as("nothing is lost of what is carried").isEmpty();
        assertThat(losses.isEmpty()).isEqualTo(carried.get().equals(record));
        List<GeoPoint> points = Carried.addresses(record).stream()
                .flatMap(address -> address.point().stream())
                .distinct()
                .toList();
        assertThat(positions(features.get(0))).isEqualTo(points);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void noNumberBelowTheSmallestIsTold(
            @ForAll("lists") List<Entity> records,
            @ForAll @IntRange(max = 3) int level,
            @ForAll @IntRange(min = 1, max = 4) int smallest) {
        byte[] bytes = Projections.write(GeoJson.counts(level, smallest, AreaShapes.none()), records, new LossReport());

        long held = 0;
        long told = 0;
        boolean areAllSmall = true;
        for (Map<String, Object> feature : features(bytes)) {
            Map<?, ?> properties = (Map<?, ?>) feature.get("properties");
            NutsCode unit = NutsCode.of((String) properties.get("nuts"));
            assertThat(unit.level()).isEqualTo(level);
            if (properties.get("count") instanceof Long count) {
                assertThat(count).isGreaterThanOrEqualTo(smallest);
                told += count;
            } else {
                areAllSmall &= properties.containsKey("fewerThan");
                assertThat(properties.get("fewerThan")).isIn((long) smallest, null);
                held++;
            }
        }
        long placed = records.stream()
                .filter(record -> record instanceof Participant participant
                        && participant
                                .nuts()
                                .filter(unit -> unit.level() >= level)
                                .isPresent())
                .count();
        assertThat(told + held).isLessThanOrEqualTo(placed);
        assertThat(placed - told).isBetween(held, areAllSmall ? held * Math.max(1, smallest - 1) : placed);
        if (told > 0 && held > 0) {
            assertThat(held).isGreaterThan(1);
            assertThat(placed - told).isGreaterThanOrEqualTo(smallest);
        }
    }

    /** L18. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void aCollectionIsItsRecordsInOrder(@ForAll("lists") List<Entity> records) {
        List<Map<String, Object>> oneByOne = new ArrayList<>();
        records.forEach(record ->
                oneByOne.addAll(features(Projections.write(GeoJson.FORMAT, List.of(record), new LossReport()))));

        assertThat(features(Projections.write(GeoJson.FORMAT, records, new LossReport())))
                .isEqualTo(oneByOne);
    }

    /** Reads a collection, by sections 3.2 and 3.3 of the standard. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> features(byte[] bytes) {
        Map<String, Object> collection = JsonTrees.object(new String(bytes, UTF_8));
        assertThat(collection).containsOnlyKeys("type", "features").containsEntry("type", "FeatureCollection");
        List<Map<String, Object>> features = new ArrayList<>();
        for (Object item : (List<?>) collection.get("features")) {
            Map<String, Object> feature = (Map<String, Object>) item;
            assertThat(feature)
                    .containsOnlyKeys("type", "id", "geometry", "properties")
                    .containsEntry("type", "Feature");
            assertThat(feature.get("id")).isInstanceOf(String.class);
            assertThat(feature.get("properties")).isInstanceOf(Map.class);
            features.add(feature);
        }
        return features;
    }

    /** Reads points, by section 3.1 of the standard: east first. */
    private static List<GeoPoint> positions(Map<String, Object> feature) {
        if (!(feature.get("geometry") instanceof Map<?, ?> geometry)) {
            return List.of();
        }
        List<?> coordinates = (List<?>) geometry.get("coordinates");
        return "Point".equals(geometry.get("type"))
                ? List.of(position(coordinates))
                : coordinates.stream().map(each -> position((List<?>) each)).toList();
    }

    private static GeoPoint position(List<?> position) {
        assertThat(position).hasSize(2);
        return new GeoPoint(number(position.get(1)), number(position.get(0)));
    }

    private static double number(Object value) {
        return new BigDecimal(value.toString()).doubleValue();
    }

    @Provide
    Arbitrary<Participant> participants() {
        return Arbitraries.oneOf(
                ModelValues.organisations().map(Participant.class::cast),
                ModelValues.persons().map(Participant.class::cast));
    }

    @Provide
    Arbitrary<List<Entity>> lists() {
        return Arbitraries.oneOf(participants().map(Entity.class::cast), ModelValues.entities())
                .list()
                .ofMaxSize(6);
    }
}
