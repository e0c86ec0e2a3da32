// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.value.LocalizedText;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final GeoPoint MILAN = new GeoPoint(45.4642, 9.19);
    private static final GeoPoint ROME = new GeoPoint(41.9028, 12.4964);

    @Test
    void milanIs477KilometresFromRome() {
        assertThat(MILAN.kilometresTo(ROME)).isCloseTo(477, within(1.0));
    }

    @Test
    void theDateLineAndThePolesAreNoWalls() {
        assertThat(new GeoPoint(0, 180).kilometresTo(new GeoPoint(0, -180))).isCloseTo(0, within(1e-6));
        assertThat(new GeoPoint(90, 0).kilometresTo(new GeoPoint(90, 120))).isCloseTo(0, within(1e-6));
        assertThat(new GeoPoint(0, 0).kilometresTo(new GeoPoint(0, 1))).isCloseTo(111.195, within(0.001));
    }

    @Test
    void aPointOffTheEarthIsRefused() {
        assertThatThrownBy(() -> new GeoPoint(90.5, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("latitude must be from -90 to 90 and longitude from -180 to 180, but were 90.5 and 0.0");
        assertThatThrownBy(() -> new GeoPoint(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GeoPoint(0, -181)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddressTakesItsCountryFromItsUnit() {
        Address address = Address.in(NutsCode.of("EL30")).city(" Athina ").at(ROME);
        assertThat(address.country()).contains(Country.of("GR"));
        assertThat(address.city()).isEqualTo("Athina");
        assertThat(address.point()).contains(ROME);
    }

    @Test
    void anAddressIsCompletedStepByStep() {
        Address address = Address.in(Country.of("IT"))
                .street("Via Roma 1")
                .postcode("20121")
                .city("Milano");
        assertThat(address)
                .isEqualTo(new Address(
                        "Via Roma 1",
                        "20121",
                        "Milano",
                        "",
                        Optional.of(Country.of("IT")),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void aCountryThatIsGivenStays() {
        Address address = new Address(
                " Via Roma 1 ",
                " 6900 ",
                "",
                " TI ",
                Optional.of(Country.of("CH")),
                Optional.of(NutsCode.of("ITC4")),
                Optional.empty());
        assertThat(address.country()).contains(Country.of("CH"));
        assertThat(address.street() + address.postcode() + address.province()).isEqualTo("Via Roma 16900TI");
        assertThat(Address.in(Country.of("CH")).nuts()).isEmpty();
    }

    @Test
    void aRegionServesTheUnitsWithinItsTerritory() {
        Region region = region("Lombardia", List.of(NutsCode.of("ITC4"), NutsCode.of("CH07")));
        assertThat(region.id()).isEqualTo("lombardia");
        assertThat(region.serves(NutsCode.of("ITC4C"))).isTrue();
        assertThat(region.serves(NutsCode.of("CH07"))).isTrue();
        assertThat(region.serves(NutsCode.of("ITC"))).isFalse();
    }

    @Test
    void aRegionCopiesItsTerritory() {
        List<NutsCode> territory = new ArrayList<>(List.of(NutsCode.of("ITC4")));
        Region region = region("lombardia", territory);
        territory.clear();
        assertThat(region.territory()).hasSize(1);
    }

    @Test
    void aRegionIsNamedLikeTheIdsOfItsValues() {
        assertThatThrownBy(() -> region("Valle d'Aosta", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("region must be 1 to 64 letters, digits, dots or hyphens, but was \"valle d'aosta\"");
    }

    private static Region region(String id, List<NutsCode> territory) {
        return new Region(id, LocalizedText.of("it", id), territory, List.of("it"), ZoneId.of("Europe/Rome"));
    }
}
