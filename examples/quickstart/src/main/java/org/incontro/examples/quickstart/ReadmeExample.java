// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.time.LocalDate;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.place.NutsCode;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.MatchQuery;
import org.incontro.matching.Matches;

/** The example of the README: two organisations, one request in another language, and why they fit. */
public final class ReadmeExample {

    private ReadmeExample() {}

    /**
     * Runs it.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        // tag::readme[]
        try (MatchEngine engine = MatchEngine.withDefaults()) {
            engine.put(Organisation.builder("polo-ottico")
                    .name("it", "Polo ottico alpino")
                    .in(NutsCode.of("ITC4"))
                    .competence(Competence.described("it", "Ottica adattiva, specchi deformabili e fisica dei laser"))
                    .build());
            engine.put(Organisation.builder("molino")
                    .name("it", "Molino del Ticino")
                    .in(NutsCode.of("ITC4"))
                    .competence(Competence.described("it", "Farine, cereali e scienze degli alimenti"))
                    .build());
            Opportunity request = Opportunity.technologyRequest("TR-1")
                    .title("en", "Adaptive optics and laser physics for links to satellites")
                    .build();
            Matches matches = engine.partnersFor(request, MatchQuery.on(LocalDate.of(2026, 11, 23)));
            matches.forEach(match -> System.out.println(match.explain("en")));
        }
        // end::readme[]
    }
}
