// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incontro.core.place.GeoPoint;
import org.incontro.examples.quickstart.MatchMap.Pin;
import org.junit.jupiter.api.Test;

class MatchMapTest {

    private static final GeoPoint KARLSRUHE = new GeoPoint(49.01, 8.40);
    private static final GeoPoint ULM = new GeoPoint(48.40, 9.99);

    private static String drawn(List<Pin> pins, GeoPoint... everybody) {
        HtmlWriter html = new HtmlWriter();
        new MatchMap(pins).write(html, "map", "Where", List.of(everybody));
        return html.toString();
    }

    @Test
    void matchesOfOneTownShareALabel() {
        String map = drawn(List.of(
                new Pin(1, "Karlsruhe", KARLSRUHE),
                new Pin(2, "Ulm", ULM),
                new Pin(3, "Karlsruhe", new GeoPoint(49.011, 8.401))));

        assertThat(map)
                .contains(">1, 3  Karlsruhe</text>", ">2  Ulm</text>", "id=\"map-desc\">1, 3  Karlsruhe; 2  Ulm<");
    }

    @Test
    void everybodyInsideIsADotAndTheRestIsLeftOut() {
        String map =
                drawn(List.of(new Pin(1, "Karlsruhe", KARLSRUHE)), new GeoPoint(49.05, 8.5), new GeoPoint(38.0, 23.7));

        assertThat(map.split("r=\"1.7\"", -1)).hasSize(2);
    }

    @Test
    void aLabelStandsLeftWhereItWouldLeaveTheMap() {
        String map = drawn(List.of(new Pin(1, "Karlsruhe", KARLSRUHE), new Pin(2, "Ulm an der Donau", ULM)));

        assertThat(map)
                .contains("text-anchor=\"end\">2  Ulm an der Donau<")
                .contains("text-anchor=\"start\">1  Karlsruhe<");
    }

    @Test
    void theScaleSuitsTheDistance() {
        assertThat(drawn(List.of(new Pin(1, "Karlsruhe", KARLSRUHE)))).contains(">20 km<");
        assertThat(drawn(List.of(
                        new Pin(1, "Lisboa", new GeoPoint(38.7, -9.1)),
                        new Pin(2, "Helsinki", new GeoPoint(60.2, 24.9)))))
                .contains(">1000 km<");
    }
}
