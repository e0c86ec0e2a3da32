// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.time.LocalDate;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.place.NutsCode;
import org.incontro.matching.Match;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.MatchQuery;

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
                    .competence(Competence.described("it", "Ottica adattiva, fisica dei laser, satelliti"))
                    .build());
            engine.put(Organisation.builder("cantina")
                    .name("it", "Cantina sperimentale")
                    .in(NutsCode.of("ITH1"))
                    .competence(Competence.described("it", "Viticoltura e qualità del vino"))
                    .build());

            Opportunity request = Opportunity.technologyRequest("TR-1")
                    .title("en", "Adaptive optics for laser links to satellites")
                    .description("en", "Wanted: partners in laser physics who can build deformable mirrors.")
                    .expiresOn(LocalDate.of(2027, 3, 31))
                    .build();

            for (Match match : engine.partnersFor(request, MatchQuery.on(LocalDate.of(2026, 11, 23)))) {
                System.out.println(match.explain("en"));
            }
        }
        // end::readme[]
    }
}
