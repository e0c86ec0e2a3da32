// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.problem.Problems;

/**
 * Everything that was read; of two records of the same identity the later counts.
 *
 * @param participants by identity, in the order in which they were read
 * @param opportunities by identity, in the order in which they were read
 * @param sources where it comes from, in the order of reading
 */
record Material(
        Map<EntityId, Participant> participants, Map<EntityId, Opportunity> opportunities, List<Source> sources) {

    Material() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    }

    /** Adds what an input gave, and remembers the input. */
    void addParticipants(List<? extends Participant> read, Origin origin) {
        int before = participants.size();
        read.forEach(participant -> participants.put(participant.id(), participant));
        sources.add(origin.source(read.size(), read.size() - (participants.size() - before)));
    }

    /** Adds what an input gave, and remembers the input. */
    void addOpportunities(List<Opportunity> read, Origin origin) {
        int before = opportunities.size();
        read.forEach(opportunity -> opportunities.put(opportunity.id(), opportunity));
        sources.add(origin.source(read.size(), read.size() - (opportunities.size() - before)));
    }

    /** Returns how many there are, each identity counted once. */
    String total(Wording wording) {
        return wording.text(
                "total",
                "participants",
                wording.count("participants", participants.size()),
                "opportunities",
                wording.count("opportunities", opportunities.size()));
    }

    /** What is known of an input before its records are counted; the components are those of {@link Source}. */
    record Origin(Source.Kind kind, String name, Problems problems, String attribution) {

        private Source source(int records, int repeated) {
            return new Source(kind, name, records, repeated, problems, attribution);
        }
    }
}
