// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.index.MatchIndex;

/** The vectors of all proofs, by which their owners are found. Written by one thread at a time; any number may search. */
final class EvidenceEntries {

    /*
     * A proof has no identity of its own, so its vector gets a number. No answer depends on it: owners are ranked by their best proofs, and
     * ties by the owners' identities. Numbers are used again for the next proofs of the same owner, so that a new version of a
     * participant replaces its proofs one by one and is at no moment without those that stay.
     */
    private static final String REGION = "evidence";

    final MatchIndex<ParticipantFacts> index;
    private final Map<EntityId, List<EntityId>> entries = new ConcurrentHashMap<>();
    private long last;

    EvidenceEntries(MatchIndex<ParticipantFacts> index) {
        this.index = index;
    }

    /** Puts the proofs of a participant in the place of its former ones. */
    void put(ParticipantProfile profile, ParticipantFacts facts) {
        EntityId owner = profile.participant().id();
        List<EntityId> former = entries.getOrDefault(owner, List.of());
        List<EntityId> now = new ArrayList<>(profile.evidence().size());
        for (int i = 0; i < profile.evidence().size(); i++) {
            EntityId entry = i < former.size() ? former.get(i) : EntityId.of(REGION, Long.toString(++last));
            index.put(entry, owner, profile.evidence().get(i).offered(), facts);
            now.add(entry);
        }
        former.stream().skip(now.size()).forEach(index::remove);
        if (now.isEmpty()) {
            entries.remove(owner);
        } else {
            entries.put(owner, List.copyOf(now));
        }
    }

    void remove(EntityId owner) {
        List<EntityId> former = entries.remove(owner);
        if (former != null) {
            former.forEach(index::remove);
        }
    }

    void close() {
        entries.clear();
        index.close();
    }
}
