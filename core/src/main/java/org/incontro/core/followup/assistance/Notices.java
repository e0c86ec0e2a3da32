// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.assistance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseEvent;
import org.incontro.core.followup.cases.CaseField;
import org.incontro.core.followup.cases.CaseStep;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.identity.EntityId;
import org.incontro.core.outbox.Outbox;
import org.incontro.core.outbox.OutboxMessage;

/**
 * Puts into the outbox who is to be told of an entry; identifiers only, and never to whoever acted. As thread-safe as the outbox is.
 *
 * <p>The owner hears of each end of a case that was shown to them, whatever the workflow says: they must not wait for what will not come. What
 * somebody wrote about it is not theirs by that.
 */
public final class Notices {

    /** The topic of the messages. */
    public static final String TOPIC = "follow-up";

    private final Outbox outbox;

    private Notices(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Names where messages leave.
     *
     * @param outbox where
     */
    public static Notices to(Outbox outbox) {
        return new Notices(outbox);
    }

    /**
     * Tells of the newest entry of a case.
     *
     * @param before the case before the entry
     * @param after the case after it
     * @param roles whom to tell; an advisor who was in charge before hears as one who is
     */
    public void put(Case before, Case after, Set<Role> roles) {
        CaseEvent event = after.lastEntry();
        Optional<String> actor = event.text(CaseField.ACTOR);
        SortedMap<EntityId, Role> people = new TreeMap<>();
        SortedSet<Role> told = new TreeSet<>(roles);
        if (before.isOpen() && !after.isOpen()) {
            told.add(Role.OWNER);
        }
        for (Role role : told) {
            if (role == Role.COORDINATOR) {
                put(event, role, Optional.empty());
            }
            recipient(after, role).ifPresent(who -> people.putIfAbsent(who, role));
            if (role == Role.ADVISOR_IN_CHARGE) {
                before.inCharge().ifPresent(who -> people.putIfAbsent(who, role));
            }
        }
        people.forEach((who, role) -> {
            if (!actor.equals(Optional.of(who.toString()))) {
                put(event, role, Optional.of(who));
            }
        });
    }

    private static Optional<EntityId> recipient(Case subject, Role role) {
        return switch (role) {
            case PARTICIPANT -> subject.participant();
            case OWNER -> subject.shownToOwner() ? subject.owner() : Optional.empty();
            case ADVISOR_IN_CHARGE -> subject.inCharge();
            case ADVISOR, COORDINATOR, CLOCK -> Optional.empty();
        };
    }

    private void put(CaseEvent event, Role role, Optional<EntityId> who) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("case", event.caseId().toString());
        payload.put("sequence", event.sequence());
        payload.put("command", event.command());
        payload.put("state", event.to());
        payload.put("role", role.code());
        who.ifPresent(id -> payload.put("to", id.toString()));
        event.fact(CaseStep.CLOSING_REASON).ifPresent(reason -> payload.put("reason", reason));
        event.fact(CaseStep.CLOCK).ifPresent(mark -> payload.put("mark", mark));
        Instant at = event.at();
        outbox.put(new OutboxMessage(key(event, role, who), TOPIC, who, payload, at, at));
    }

    /** The recipient stands in the key as a place in the entry, not by name: keys outlive an erasure. */
    private static String key(CaseEvent event, Role role, Optional<EntityId> who) {
        boolean former = role == Role.ADVISOR_IN_CHARGE
                && event.field(CaseField.IN_CHARGE).isPresent()
                && !event.text(CaseField.IN_CHARGE).equals(who.map(EntityId::toString));
        return event.caseId() + "/" + event.sequence() + "/" + role.code() + (former ? "/former" : "");
    }
}
