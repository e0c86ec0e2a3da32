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

    void addParticipants(List<? extends Participant> read, Source source) {
        read.forEach(participant -> participants.put(participant.id(), participant));
        sources.add(source);
    }

    void addOpportunities(List<Opportunity> read, Source source) {
        read.forEach(opportunity -> opportunities.put(opportunity.id(), opportunity));
        sources.add(source);
    }
}
