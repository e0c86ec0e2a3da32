// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.followup.workflow.Phase;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.identity.EntityId;
import org.incontro.core.privacy.ConsentPurpose;

/**
 * What one reader may see of a case. This is the only form in which a case should leave the portal's server. Immutable and
 * thread-safe.
 *
 * <p>The owner of the opportunity sees the opening and what happened since the case was first shown to them. What tells who the participant is
 * (name, group, contact, presentation, files) they see only while the participant agrees to it; what the participant wrote for them (interest,
 * question, clarification, messages) as soon as the case is shown.
 *
 * @param id the case
 * @param opportunity what it is about
 * @param state where it stands
 * @param phase what that means
 * @param closingReason why it ended, if it did
 * @param roles in what roles the reader sees it, in order
 * @param commands what the reader may ask for now, in order
 * @param entries the history as far as the reader may see it, in order
 */
public record CaseView(
        EntityId id,
        EntityId opportunity,
        String state,
        Phase phase,
        Optional<String> closingReason,
        SortedSet<Role> roles,
        List<String> commands,
        List<Entry> entries) {

    /**
     * One entry of the history.
     *
     * @param sequence its number
     * @param at when
     * @param role in what role somebody acted
     * @param command what they asked for
     * @param to the state after
     * @param texts names, texts and references to attachments that the reader may see, by name, in order
     */
    public record Entry(
            long sequence, Instant at, Role role, String command, String to, SortedMap<String, String> texts) {

        /** Copies the map. */
        public Entry {
            texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        }
    }

    /** Copies the collections. */
    public CaseView {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        commands = List.copyOf(commands);
        entries = List.copyOf(entries);
    }

    /**
     * Returns what a reader may see.
     *
     * @param workflow the workflow that the case follows
     * @param subject the case
     * @param reader who asks
     * @return empty for whom the case does not exist
     */
    public static Optional<CaseView> of(Workflow workflow, Case subject, Actor reader) {
        SortedSet<Role> roles = subject.rolesOf(reader, workflow.sight());
        roles = without(roles, Role.CLOCK);
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        boolean shown = false;
        for (CaseEvent event : subject.history()) {
            shown |= event.shownToOwner();
            boolean onlyOwner = roles.equals(Collections.singleton(Role.OWNER));
            if (!onlyOwner || shown || event.sequence() == 1) {
                entries.add(entry(subject, event, roles));
            }
        }
        return Optional.of(new CaseView(
                subject.id(),
                subject.opportunity(),
                subject.state(),
                subject.phase(),
                subject.closingReason(),
                roles,
                CaseRules.available(workflow, subject, reader),
                entries));
    }

    private static SortedSet<Role> without(SortedSet<Role> roles, Role role) {
        SortedSet<Role> fewer = new TreeSet<>(roles);
        fewer.remove(role);
        return fewer;
    }

    private static Entry entry(Case subject, CaseEvent event, SortedSet<Role> roles) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (SealedField field : event.fields()) {
            if (roles.stream().anyMatch(role -> shows(subject, field, role))) {
                field.text().ifPresent(text -> texts.put(field.name(), text));
            }
        }
        return new Entry(event.sequence(), event.at(), event.role(), event.command(), event.to(), texts);
    }

    private static boolean shows(Case subject, SealedField field, Role role) {
        return switch (role) {
            case PARTICIPANT ->
                field.audience() == TextAudience.PARTICIPANT || field.audience() == TextAudience.BOTH_SIDES;
            case OWNER ->
                (field.audience() == TextAudience.OWNER || field.audience() == TextAudience.BOTH_SIDES)
                        && (!tellsWhoItIs(field) || subject.agreedTo(ConsentPurpose.CONTACT_SHARING.code()));
            case ADVISOR_IN_CHARGE, ADVISOR, COORDINATOR -> true;
            case CLOCK -> false;
        };
    }

    /** Names and contact, and what names as well: how somebody presents themselves, and files, for a curriculum is an identity. */
    private static boolean tellsWhoItIs(SealedField field) {
        return field.name().equals(CaseField.PARTICIPANT)
                || field.name().equals(CaseField.ON_BEHALF_OF)
                || field.name().equals(CaseField.CONTACT)
                || field.name().startsWith(CaseField.PRESENTATION)
                || field.name().startsWith(CaseField.ATTACHMENT);
    }

    /**
     * Returns a text of an entry, if it is there and the reader may see it.
     *
     * @param sequence the entry's number
     * @param name the text's name, as in {@link CaseField}
     */
    public Optional<String> text(long sequence, String name) {
        return entries.stream()
                .filter(entry -> entry.sequence() == sequence)
                .findFirst()
                .map(entry -> entry.texts().get(name));
    }
}
