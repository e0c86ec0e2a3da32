// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.incontro.core.followup.assistance.Notices;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseEvent;
import org.incontro.core.followup.cases.CaseField;
import org.incontro.core.followup.cases.CaseStep;
import org.incontro.core.followup.cases.ErasedFields;
import org.incontro.core.followup.cases.SealedField;
import org.incontro.core.followup.cases.TextAudience;
import org.incontro.core.followup.store.CaseStore;
import org.incontro.core.followup.workflow.ClosingReason;
import org.incontro.core.followup.workflow.Effect;
import org.incontro.core.followup.workflow.Phase;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.State;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.identity.EntityId;
import org.incontro.core.outbox.Outbox;

/**
 * What follow-up holds about one person: to be given to them, and to be erased. As thread-safe as store and outbox are.
 *
 * <p>In a case of the person as a participant everything is theirs: what they wrote and what was written about them. In a case in which they are
 * the owner or an advisor, or speak for the group on whose behalf somebody else answered, only what names them is, and what they wrote for either
 * side.
 */
public final class PersonalData {

    private static final int PAGE = 200;

    private static final String ERASE = "erase";

    private final Map<String, Workflow> workflows;
    private final CaseStore store;
    private final Outbox outbox;
    private final Notices notices;
    private final RandomGenerator salts;

    private PersonalData(Map<String, Workflow> workflows, CaseStore store, Outbox outbox, RandomGenerator salts) {
        this.workflows = new TreeMap<>(workflows);
        this.store = store;
        this.outbox = outbox;
        this.notices = Notices.to(outbox);
        this.salts = salts;
    }

    /**
     * Names where to look.
     *
     * @param workflows the workflows by name
     * @param store where cases are kept
     * @param outbox where messages wait
     * @param salts where salts come from
     */
    public static PersonalData in(
            Map<String, Workflow> workflows, CaseStore store, Outbox outbox, RandomGenerator salts) {
        return new PersonalData(workflows, store, outbox, salts);
    }

    /**
     * What an erasure did, and what the portal must still do.
     *
     * @param cases the cases that were touched, in order
     * @param fields how many fields were erased
     * @param messages how many messages in the outbox were erased
     * @param attachments the references of files that the portal must delete
     */
    public record Erasure(List<EntityId> cases, long fields, int messages, List<String> attachments) {

        /** Copies the lists. */
        public Erasure {
            cases = List.copyOf(cases);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * Returns everything about a person, as a tree of plain values: for articles 15 and 20 of the General Data Protection Regulation. Other people
     * are not named in it. A text is marked as {@code provided} where the person gave it.
     *
     * @param person who asks, or for whom the portal asks
     */
    public Map<String, Object> export(EntityId person) {
        List<Object> cases = new ArrayList<>();
        for (Case subject : store.naming(person)) {
            cases.add(export(subject, person.toString()));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("person", person.toString());
        tree.put("cases", cases);
        return tree;
    }

    private static Map<String, Object> export(Case subject, String person) {
        boolean theirs = isTheirs(subject, person);
        List<Object> entries = new ArrayList<>();
        for (CaseEvent event : subject.history()) {
            boolean acted = event.text(CaseField.ACTOR).equals(Optional.of(person));
            boolean named =
                    event.fields().stream().anyMatch(field -> field.text().equals(Optional.of(person)));
            if (theirs || named) {
                entries.add(entry(event, person, theirs, acted));
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("case", subject.id().toString());
        tree.put("opportunity", subject.opportunity().toString());
        tree.put("state", subject.state());
        tree.put("entries", entries);
        return tree;
    }

    private static boolean isTheirs(Case subject, String person) {
        return subject.participant().map(EntityId::toString).equals(Optional.of(person));
    }

    private static Map<String, Object> entry(CaseEvent event, String person, boolean theirs, boolean acted) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (SealedField field : event.fields()) {
            String text = field.text().orElse("");
            if (field.isIdentity() ? text.equals(person) : theirs || acted) {
                texts.put(field.name(), text);
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("at", event.at().toString());
        tree.put("command", event.command());
        tree.put("role", event.role().code());
        tree.put("state", event.to());
        tree.put("provided", acted);
        tree.put("facts", theirs ? new LinkedHashMap<String, Object>(event.facts()) : Map.of());
        tree.put("texts", texts);
        return tree;
    }

    /**
     * Erases a person, for article 17: their open cases end, what names them and what is theirs is emptied, messages to them are not sent. What
     * happened stays, without them: the chains of the histories stay whole, and an entry says what was emptied.
     *
     * <p>Advisor and owner hear that a case ended, and not of whom. Cases of an erased advisor are nobody's, and a coordinator is told; the next
     * {@link org.incontro.core.followup.FollowUp#tick} finds another advisor, from among whom the portal must have taken the erased one.
     *
     * @param person who is erased
     * @param now the time
     * @throws org.incontro.core.store.ConcurrentChangeException if somebody else is changing one of the cases: take the transaction back and call
     *     again
     */
    public Erasure erase(EntityId person, Instant now) {
        List<EntityId> touched = new ArrayList<>();
        List<String> attachments = new ArrayList<>();
        long fields = 0;
        for (Case found : store.naming(person)) {
            Case erased = carriedOut(found, stepOf(found, person, now), attachments);
            tell(found, erased, person);
            fields += count(found) - count(erased);
            touched.add(found.id());
        }
        return new Erasure(touched, fields, outbox.erase(person, now), attachments);
    }

    /**
     * What the end of retention periods did, and what the portal must still do.
     *
     * @param emptied the cases from which everything personal was erased, in order
     * @param deleted the cases that were deleted as a whole, in order
     * @param messages how many of its messages in the outbox were forgotten
     * @param attachments the references of files that the portal must delete
     */
    public record Expiry(List<EntityId> emptied, List<EntityId> deleted, int messages, List<String> attachments) {

        /** Copies the lists. */
        public Expiry {
            emptied = List.copyOf(emptied);
            deleted = List.copyOf(deleted);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * Carries out what is due by the retention periods: erases who took part and what they wrote, deletes what is older still, forgets messages
     * of follow-up that were sent. A second call on the same day does nothing.
     *
     * @param retention how long what is kept
     * @param zone where the region's days begin and end
     * @param held cases that must stay as they are, such as those of a dispute
     * @param now the time
     */
    public Expiry expire(Retention retention, ZoneId zone, Collection<EntityId> held, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        SortedSet<EntityId> candidates = new TreeSet<>(store.endedBefore(
                startOf(today.minusDays(Math.min(retention.closedDays(), retention.agreedDays())), zone),
                CaseStore.Held.SOMETHING_PERSONAL));
        candidates.addAll(
                store.endedBefore(startOf(today.minusDays(retention.restDays()), zone), CaseStore.Held.ANYTHING));
        held.forEach(candidates::remove);
        List<EntityId> ids = List.copyOf(candidates);
        List<EntityId> emptied = new ArrayList<>();
        List<EntityId> deleted = new ArrayList<>();
        List<String> attachments = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            SortedMap<EntityId, Case> page = new TreeMap<>();
            store.find(ids.subList(from, Math.min(from + PAGE, ids.size()))).forEach(one -> page.put(one.id(), one));
            for (Retention.DueErasure due : retention.due(page.values(), zone, today)) {
                Case subject = Objects.requireNonNull(page.get(due.caseId()));
                if (due.due() == Retention.Due.WHOLE_CASE) {
                    attachments.addAll(attachments(subject));
                    store.delete(subject.id());
                    deleted.add(subject.id());
                } else {
                    SortedMap<String, String> facts =
                            ErasedFields.facts(subject, (event, field) -> true, ErasedFields.Cause.RETENTION);
                    carriedOut(
                            subject, step(subject, ERASE, subject.state(), subject.phase(), facts, now), attachments);
                    emptied.add(subject.id());
                }
            }
        }
        Collections.sort(emptied);
        Collections.sort(deleted);
        int messages = outbox.purge(Notices.TOPIC, startOf(today.minusDays(retention.messageDays()), zone));
        return new Expiry(emptied, deleted, messages, attachments);
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Adds the entry that says what is erased, and erases it. */
    private Case carriedOut(Case before, CaseStep step, List<String> attachments) {
        Case noted = before.after(before.next(step, salts));
        Case erased = ErasedFields.emptied(noted);
        store.append(before, noted);
        store.erase(erased);
        List<String> gone = new ArrayList<>(attachments(before));
        attachments(erased).forEach(gone::remove);
        attachments.addAll(gone);
        return erased;
    }

    private static long count(Case subject) {
        return texts(subject).count();
    }

    private static List<String> attachments(Case subject) {
        return texts(subject)
                .filter(field -> field.name().startsWith(CaseField.ATTACHMENT))
                .flatMap(field -> field.text().stream())
                .toList();
    }

    /** What the history still holds, but for what the entry of an erasure itself adds, which is nobody's name. */
    private static Stream<SealedField> texts(Case subject) {
        return subject.history().stream()
                .filter(event -> event.fact(CaseStep.ERASED).isEmpty())
                .flatMap(event -> event.fields().stream())
                .filter(field -> field.content().isPresent());
    }

    private static boolean concerns(Case subject, CaseEvent event, SealedField field, String person) {
        if (field.isIdentity()) {
            return field.text().equals(Optional.of(person));
        }
        boolean asParticipantOrOwner = event.role() == Role.PARTICIPANT || event.role() == Role.OWNER;
        boolean wrote = asParticipantOrOwner && event.text(CaseField.ACTOR).equals(Optional.of(person));
        return isTheirs(subject, person) || wrote;
    }

    /** An open case of the person ends; one that they are in charge of loses them; in others it is only said what was erased. */
    private CaseStep stepOf(Case subject, EntityId person, Instant now) {
        SortedMap<String, String> facts = ErasedFields.facts(
                subject,
                (event, field) -> concerns(subject, event, field, person.toString()),
                ErasedFields.Cause.REQUEST);
        if (subject.isOpen() && isTheirs(subject, person.toString())) {
            Workflow workflow = Optional.ofNullable(workflows.get(subject.workflow()))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the workflows must hold \"%s\", which case %s follows, but were %s"
                                    .formatted(subject.workflow(), subject.id(), workflows.keySet())));
            State to = workflow.state(workflow.erasedState());
            facts.put(CaseStep.CLOSING_REASON, ClosingReason.ERASED.id());
            return step(subject, ERASE, to.id(), to.phase(), facts, now);
        }
        return step(
                subject,
                isInCharge(subject, person) ? Effect.RELEASE.code() : ERASE,
                subject.state(),
                subject.phase(),
                facts,
                now);
    }

    private static boolean isInCharge(Case subject, EntityId person) {
        return subject.isOpen() && subject.inCharge().equals(Optional.of(person));
    }

    private static CaseStep step(
            Case subject, String command, String to, Phase phase, SortedMap<String, String> facts, Instant now) {
        Instant last = subject.lastEntry().at();
        return new CaseStep(
                now.isBefore(last) ? last : now,
                Role.CLOCK,
                command,
                "",
                subject.state(),
                to,
                phase,
                false,
                facts,
                command.equals(ERASE)
                        ? List.of()
                        : List.of(new CaseField(CaseField.IN_CHARGE, TextAudience.BOTH_SIDES, "")));
    }

    private void tell(Case before, Case after, EntityId person) {
        if (before.isOpen() && !after.isOpen()) {
            notices.put(before, after, EnumSet.of(Role.ADVISOR_IN_CHARGE));
        } else if (isInCharge(before, person)) {
            notices.put(before, after, EnumSet.of(Role.COORDINATOR));
        }
    }
}
