// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The data that come with the example, and what of it is shown unless the user asks for something else. */
final class DemoData {

    /** The day of the demonstration: many calls of the bundled snapshot are open then. */
    static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    /** Three calls from different fields that are open on {@link #DAY}, and a profile of the network that is not. */
    static final List<String> OPPORTUNITIES = List.of(
            "eu:HORIZON-JU-EUROHPC-2026-PQC-06-01",
            "eu:HORIZON-MISS-2026-02-CANCER-02",
            "eu:HORIZON-CL5-2026-10-D2-03",
            "een:BOCN20160720001");

    /** Two research centres, on cancer and on batteries, and an invented Italian organisation that writes no English. */
    static final List<String> PARTICIPANTS = List.of("cordis:999990073", "cordis:999517101", "invented:it-001");

    private static final List<String> PROFILES = List.of(
            "een/pod-profile-minimal.xml",
            "een/pod-profile-full-1d77f54.xml",
            "een/pod-profile-full-231dd6e.xml",
            "een/pod-profile-full-6986fb6.xml");

    private DemoData() {}

    static void readParticipants(MaterialReader reader) {
        reader.cordis(
                Input.bundled("cordis/organisations-de1.jsonl.gz"),
                Optional.of(Input.bundled("cordis/projects-de1.jsonl.gz")),
                "attribution.cordis");
        reader.participants(
                Input.bundled("invented/participants.csv.gz"), MaterialReader.INVENTED, "attribution.invented");
    }

    static void readOpportunities(MaterialReader reader) {
        reader.opportunities(Input.bundled("calls/open.jsonl.gz"), "attribution.calls");
        PROFILES.forEach(file -> reader.opportunities(Input.bundled(file), "attribution.een"));
    }
}
