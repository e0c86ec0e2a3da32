// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlaceProperties {

    private static final double HALF_ROUND_THE_EARTH_KM = StrictMath.PI * 6371.0088;

    @Property
    void aUnitLiesWithinItselfAndAllItsParents(@ForAll("units") NutsCode unit) {
        for (Optional<NutsCode> up = Optional.of(unit); up.isPresent(); up = up.flatMap(NutsCode::parent)) {
            assertThat(unit.isWithin(up.get())).isTrue();
            assertThat(unit.commonLevel(up.get())).isEqualTo(up.get().level());
        }
    }

    @Property
    void twoUnitsWithinEachOtherAreOne(@ForAll("units") NutsCode a, @ForAll("units") NutsCode b) {
        assertThat(a.isWithin(b) && b.isWithin(a)).isEqualTo(a.equals(b));
        assertThat(a.isWithin(b)).isEqualTo(a.commonLevel(b) == b.level());
    }

    @Property
    void whatLiesWithinAUnitLiesWithinItsParents(
            @ForAll("units") NutsCode a, @ForAll("units") NutsCode b, @ForAll("units") NutsCode c) {
        if (a.isWithin(b) && b.isWithin(c)) {
            assertThat(a.isWithin(c)).isTrue();
        }
        assertThat(a.commonLevel(c)).isGreaterThanOrEqualTo(Math.min(a.commonLevel(b), b.commonLevel(c)));
    }

    @Property
    void everyUnitHasOneParentLessThanItsLevel(@ForAll("units") NutsCode unit) {
        assertThat(unit.parent().map(NutsCode::level).orElse(-1)).isEqualTo(unit.level() - 1);
        assertThat(NutsCode.of(unit.toString())).isEqualTo(unit);
    }

    @Property
    void distanceIsAMetric(@ForAll("points") GeoPoint a, @ForAll("points") GeoPoint b, @ForAll("points") GeoPoint c) {
        double ab = a.kilometresTo(b);
        assertThat(ab).isBetween(0.0, HALF_ROUND_THE_EARTH_KM + 1e-6).isEqualTo(b.kilometresTo(a), within(1e-9));
        assertThat(a.kilometresTo(a)).isZero();
        // Near the other end of the earth the formula is good to a few hundred metres alone.
        assertThat(a.kilometresTo(c)).isLessThanOrEqualTo(ab + b.kilometresTo(c) + 0.5);
    }

    @Provide
    Arbitrary<NutsCode> units() {
        return Combinators.combine(
                        Arbitraries.of("IT", "FR", "EL"),
                        Arbitraries.strings().withChars("C4").ofMaxLength(3))
                .as((country, rest) -> NutsCode.of(country + rest));
    }

    @Provide
    Arbitrary<GeoPoint> points() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180))
                .as(GeoPoint::new);
    }
}
