// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.geojson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.Person;
import org.incontro.core.participant.Site;
import org.incontro.core.participant.SiteKind;
import org.incontro.core.place.Address;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.core.place.NutsVersion;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.privacy.Visibility;
import org.incontro.interop.Format;
import org.incontro.interop.Formats;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.testing.Projections;
import org.junit.jupiter.api.Test;

class GeoJsonTest {

    private static final GeoPoint MILANO = new GeoPoint(45.4642, 9.19);
    private static final GeoPoint COMO = new GeoPoint(45.81, 9.085);

    private final LossReport losses = new LossReport();

    private static Address inLombardia() {
        return Address.in(NutsCode.of("ITC4C")).city("Milano").street("Via Nascosta 1");
    }

    private static Organisation.Builder polo() {
        return Organisation.builder("lombardia:1")
                .name("it", "Polo \"ottico\"")
                .name("en", "Hub")
                .kind(OrganisationKind.COMPANY)
                .website("https://polo.example/");
    }

    private String write(Format format, Entity... records) {
        return new String(
                Projections.write(
                        format, List.of(records), WriteOptions.complete().in("it"), losses),
                UTF_8);
    }

    private static GeoPoint point(double east, double north) {
        return new GeoPoint(north, east);
    }

    @Test
    void aParticipantStandsAtThePointsOfItsSites() {
        Organisation polo = polo().site(Site.main(inLombardia().at(MILANO)))
                .site(new Site(
                        SiteKind.OPERATIVE,
                        "Lago",
                        Address.in(NutsCode.of("ITC42")).at(COMO),
                        false,
                        Optional.empty()))
                .build();

        assertThat(write(GeoJson.FORMAT, polo))
                .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[\n"
                        + "{\"type\":\"Feature\",\"id\":\"tag:incontro.org,2026:entity/lombardia/1\","
                        + "\"geometry\":{\"type\":\"MultiPoint\",\"coordinates\":[[9.19,45.4642],[9.085,45.81]]},"
                        + "\"properties\":{\"name\":\"Polo \\\"ottico\\\"\",\"language\":\"it\","
                        + "\"type\":\"organisation\",\"kind\":\"" + OrganisationKind.COMPANY.code()
                        + "\",\"website\":\"https://polo.example/\",\"nuts\":\"ITC4C\",\"nutsVersion\":2021,"
                        + "\"country\":\"IT\",\"city\":\"Milano\",\"placedBy\":\"point\"}}\n]}\n");
        assertThat(losses.counts())
                .containsKeys("NO_PLACE /name/en", "NO_PLACE /sites/*/address/street", "NO_PLACE /sites/*/name");
    }

    @Test
    void nobodyIsPutWhereNothingIsKnown() {
        Organisation inUnit = polo().site(Site.main(inLombardia())).build();
        AreaShapes maps =
                unit -> unit.code().equals("ITC4C") ? Optional.of(new AreaShape.Centroid(MILANO)) : Optional.empty();

        assertThat(write(GeoJson.FORMAT, inUnit))
                .contains("\"geometry\":null,")
                .contains("\"nuts\":\"ITC4C\"")
                .contains("\"placedBy\":\"nothing\"");
        assertThat(write(GeoJson.participants(maps), inUnit))
                .contains("\"geometry\":{\"type\":\"Point\",\"coordinates\":[9.19,45.4642]}")
                .contains("\"placedBy\":\"area\"");
        assertThat(write(GeoJson.FORMAT, polo().build()))
                .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}\n");
        assertThat(losses.counts()).containsKey("NO_PLACE_FOR_RECORD");
    }

    @Test
    void onlyPlacesThatMayBeShownAreOnTheMap() {
        Organisation shy = polo().site(Site.main(inLombardia().at(MILANO)))
                .disclosure(Disclosure.open().restrict(Field.LOCATION, Audience.of(Visibility.STAFF)))
                .build();
        Person ada = Person.builder("lombardia:2")
                .name("Ada")
                .address(inLombardia().at(COMO))
                .build();
        WriteOptions everybody = WriteOptions.shownTo(Reader.anonymous());

        String map = new String(Projections.write(GeoJson.FORMAT, List.of(shy, ada), everybody, losses), UTF_8);
        String counts = new String(
                Projections.write(GeoJson.counts(2, 1, AreaShapes.none()), List.of(shy, ada), everybody, losses),
                UTF_8);

        assertThat(map).isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}\n");
        assertThat(counts).isEqualTo(map);
        assertThat(losses.counts()).containsKeys("NOT_SHOWN /sites", "RECORD_NOT_SHOWN");
        assertThat(write(GeoJson.FORMAT, ada)).contains("\"type\":\"person\"", "\"city\":\"Milano\"");
    }

    @Test
    void smallCountsAreHeldBack() {
        List<Entity> participants = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            participants.add(Organisation.builder("a:" + i)
                    .in(NutsCode.of(i < 5 ? "ITC4C" : "ITH10"))
                    .build());
        }
        for (int i = 20; i < 27; i++) {
            participants.add(
                    Organisation.builder("a:" + i).in(NutsCode.of("ITF33")).build());
        }
        participants.add(Organisation.builder("a:9").in(NutsCode.of("IT")).build());
        participants.add(Organisation.builder("a:10")
                .site(Site.main(Address.in(new NutsCode("ITC4C", NutsVersion.NUTS_2024))))
                .build());
        participants.add(Opportunity.businessOffer("a:11").build());

        assertThat(write(GeoJson.COUNTS, participants.toArray(Entity[]::new)))
                .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[\n"
                        + "{\"type\":\"Feature\",\"id\":\"http://data.europa.eu/nuts/code/ITC4#2021\",\"geometry\":null,"
                        + "\"properties\":{\"nuts\":\"ITC4\",\"nutsVersion\":2021,\"count\":null}},\n"
                        + "{\"type\":\"Feature\",\"id\":\"http://data.europa.eu/nuts/code/ITC4#2024\",\"geometry\":null,"
                        + "\"properties\":{\"nuts\":\"ITC4\",\"nutsVersion\":2024,\"count\":null}},\n"
                        + "{\"type\":\"Feature\",\"id\":\"http://data.europa.eu/nuts/code/ITF3#2021\",\"geometry\":null,"
                        + "\"properties\":{\"nuts\":\"ITF3\",\"nutsVersion\":2021,\"count\":7}},\n"
                        + "{\"type\":\"Feature\",\"id\":\"http://data.europa.eu/nuts/code/ITH1#2021\",\"geometry\":null,"
                        + "\"properties\":{\"nuts\":\"ITH1\",\"nutsVersion\":2021,\"count\":null}}\n]}\n");
        assertThat(losses.counts()).containsEntry("REDUCED", 16L).containsEntry("NO_PLACE_FOR_RECORD", 2L);
    }

    @Test
    void aSmallCountIsHeldBackWithTheNextSoThatNoTotalTellsIt() {
        List<Entity> participants = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, Integer> unit :
                Map.of("ITC4C", 1, "ITH10", 6, "ITF33", 9).entrySet()) {
            for (int i = 0; i < unit.getValue(); i++) {
                participants.add(Organisation.builder("a:" + number++)
                        .in(NutsCode.of(unit.getKey()))
                        .build());
            }
        }

        assertThat(write(GeoJson.COUNTS, participants.toArray(Entity[]::new)))
                .contains(
                        "\"ITC4\",\"nutsVersion\":2021,\"count\":null}",
                        "\"ITH1\",\"nutsVersion\":2021,\"count\":null}")
                .contains("\"ITF3\",\"nutsVersion\":2021,\"count\":9}");
    }

    @Test
    void countsStandInTheShapesThatThePortalGives() {
        Map<String, GeoPoint> centroids = Map.of("IT", MILANO);
        AreaShapes maps =
                unit -> Optional.ofNullable(centroids.get(unit.code())).map(AreaShape.Centroid::new);

        assertThat(write(
                        GeoJson.counts(0, 1, maps),
                        Organisation.builder("a:1").in(NutsCode.of("ITC4C")).build()))
                .contains("\"coordinates\":[9.19,45.4642]", "\"nuts\":\"IT\"", "\"count\":1}");
        assertThatThrownBy(() -> GeoJson.counts(4, 1, maps)).hasMessage("level must be from 0 to 3, but was 4");
        assertThatThrownBy(() -> GeoJson.counts(-1, 1, maps)).hasMessage("level must be from 0 to 3, but was -1");
        assertThatThrownBy(() -> GeoJson.counts(0, 0, maps)).hasMessage("smallest must be at least 1, but was 0");
    }

    @Test
    void ringsAreTurnedTheWayThatTheStandardWants() {
        List<GeoPoint> against = List.of(point(0, 0), point(4, 0), point(4, 4), point(0, 0));
        List<GeoPoint> with = List.of(point(0, 0), point(4, 4), point(4, 0), point(0, 0));
        AreaShape.Area area = new AreaShape.Area(List.of(List.of(with, against)));

        assertThat(area.parts()).containsExactly(List.of(against, with));
        assertThat(new AreaShape.Area(List.of(List.of(against, with))).parts()).isEqualTo(area.parts());
        assertThat(area.geometry())
                .containsEntry("type", "Polygon")
                .extractingByKey("coordinates")
                .asString()
                .startsWith("[[[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 0.0]], [[0.0, 0.0], [4.0, 4.0]");
        assertThat(new AreaShape.Area(List.of(List.of(with), List.of(against))).geometry())
                .containsEntry("type", "MultiPolygon");
    }

    @Test
    void whatIsNoAreaIsRefused() {
        assertThatThrownBy(() -> new AreaShape.Area(List.of()))
                .hasMessage("an area must have at least one part, but had none");
        assertThatThrownBy(() -> new AreaShape.Area(List.of(List.of())))
                .hasMessage("a part of an area must have an outer ring, but had none");
        assertThatThrownBy(() -> new AreaShape.Area(List.of(List.of(List.of(MILANO, COMO, MILANO)))))
                .hasMessage("a ring must have at least four points and end where it begins, but had 3 points");
        assertThatThrownBy(() -> new AreaShape.Area(List.of(List.of(List.of(MILANO, COMO, MILANO, COMO)))))
                .hasMessageContaining("but had 4 points");
    }

    @Test
    void readingIsRefusedByName() {
        assertThat(Formats.installed().forFile("map.geojson")).contains(GeoJson.FORMAT);
        assertThatThrownBy(() -> GeoJson.FORMAT.read(new ByteArrayInputStream(new byte[0]), ReadOptions.of("x")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the format geojson cannot be read: it is only written");
        assertThatThrownBy(() -> GeoJson.COUNTS.read(new ByteArrayInputStream(new byte[0]), ReadOptions.of("x")))
                .hasMessage("the format geojson-counts cannot be read: it is only written");
    }
}
