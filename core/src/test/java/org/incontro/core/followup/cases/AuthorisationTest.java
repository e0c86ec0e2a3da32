// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incontro.core.followup.cases.CaseSamples.ADA;
import static org.incontro.core.followup.cases.CaseSamples.CHIEF;
import static org.incontro.core.followup.cases.CaseSamples.CONTEXT;
import static org.incontro.core.followup.cases.CaseSamples.GRACE;
import static org.incontro.core.followup.cases.CaseSamples.GROUP;
import static org.incontro.core.followup.cases.CaseSamples.HEDY;
import static org.incontro.core.followup.cases.CaseSamples.MONDAY;
import static org.incontro.core.followup.cases.CaseSamples.OWNER;
import static org.incontro.core.followup.cases.CaseSamples.salts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.followup.workflow.AdvisorSight;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.State;
import org.incontro.core.followup.workflow.Transition;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.followup.workflow.Workflows;
import org.incontro.core.identity.EntityId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command × every state × every kind of actor × whether somebody is in charge, for every ready-made workflow. */
class AuthorisationTest {

    private static final EntityId STRANGER = EntityId.parse("lombardia:mallory");
    private static final EntityId ASIDE = EntityId.parse("lombardia:aside");

    private static Actor both(EntityId id) {
        return new Actor(
                id,
                new TreeSet<>(List.of(Actor.Capacity.ADVISOR, Actor.Capacity.COORDINATOR)),
                Collections.emptySortedSet());
    }

    /** A case in which an advisor stepped aside before. */
    private static Case standing(Workflow workflow, String state, Optional<EntityId> inCharge) {
        Case subject = CaseSamples.standing(workflow, state, inCharge);
        return entry(
                subject,
                Role.ADVISOR,
                new TreeMap<>(),
                List.of(new CaseField(CaseField.BARRED, TextAudience.STAFF, ASIDE.toString())));
    }

    private static Case entry(Case subject, Role role, SortedMap<String, String> facts, List<CaseField> fields) {
        CaseStep step = new CaseStep(
                MONDAY, role, "note", "", subject.state(), subject.state(), subject.phase(), false, facts, fields);
        return subject.after(subject.next(step, salts()));
    }

    static List<Workflow> workflows() {
        return Workflows.all();
    }

    /** The actors, and the roles that they must have; said here by hand and not taken from the code. */
    private static Map<Actor, Set<Role>> actors(Workflow workflow, Case subject) {
        boolean assigned = subject.inCharge().isPresent();
        boolean seesOthers = workflow.sight() == AdvisorSight.ALL || !assigned;
        Map<Actor, Set<Role>> actors = new LinkedHashMap<>();
        actors.put(Actor.participant(ADA), Set.of(Role.PARTICIPANT));
        actors.put(Actor.participant(STRANGER).speakingFor(List.of(GROUP)), Set.of(Role.PARTICIPANT));
        actors.put(Actor.participant(OWNER), subject.shownToOwner() ? Set.of(Role.OWNER) : Set.of());
        actors.put(Actor.participant(STRANGER), Set.of());
        actors.put(Actor.participant(GRACE), Set.of());
        actors.put(Actor.advisor(GRACE), assigned ? Set.of(Role.ADVISOR_IN_CHARGE) : Set.of(Role.ADVISOR));
        actors.put(Actor.advisor(HEDY), seesOthers ? Set.of(Role.ADVISOR) : Set.of());
        actors.put(Actor.advisor(ADA), Set.of(Role.PARTICIPANT));
        actors.put(Actor.coordinator(ADA), Set.of(Role.PARTICIPANT));
        actors.put(Actor.coordinator(OWNER), subject.shownToOwner() ? Set.of(Role.OWNER) : Set.of());
        actors.put(Actor.coordinator(CHIEF), Set.of(Role.COORDINATOR));
        actors.put(both(CHIEF), seesOthers ? Set.of(Role.ADVISOR, Role.COORDINATOR) : Set.of(Role.COORDINATOR));
        actors.put(
                both(GRACE),
                assigned ? Set.of(Role.ADVISOR_IN_CHARGE, Role.COORDINATOR) : Set.of(Role.ADVISOR, Role.COORDINATOR));
        actors.put(both(ADA), Set.of(Role.PARTICIPANT));
        actors.put(both(OWNER), subject.shownToOwner() ? Set.of(Role.OWNER) : Set.of());
        for (Actor barred : List.of(Actor.advisor(ASIDE), Actor.coordinator(ASIDE), both(ASIDE))) {
            actors.put(barred, Set.of());
        }
        actors.put(Actor.advisor(ASIDE).speakingFor(List.of(GROUP)), Set.of(Role.PARTICIPANT));
        actors.put(Actor.clock(), Set.of(Role.CLOCK));
        return actors;
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void aCommandIsAcceptedExactlyWhereTheTableSaysSo(Workflow workflow) {
        int accepted = 0;
        int refused = 0;
        for (String state : workflow.states().keySet()) {
            for (Optional<EntityId> inCharge : List.of(Optional.<EntityId>empty(), Optional.of(GRACE))) {
                Case subject = standing(workflow, state, inCharge);
                for (Map.Entry<Actor, Set<Role>> actor :
                        actors(workflow, subject).entrySet()) {
                    assertThat(subject.rolesOf(actor.getKey(), workflow.sight()))
                            .as("%s in %s", actor.getKey(), state)
                            .isEqualTo(new TreeSet<>(actor.getValue()));
                    for (Transition row : workflow.transitions().values()) {
                        Decision decision = decide(workflow, subject, row, actor.getKey());
                        boolean inTable = row.from().contains(state)
                                && row.roles().stream().anyMatch(actor.getValue()::contains);
                        if (decision instanceof Decision.Accepted yes) {
                            accepted++;
                            assertThat(workflow.rows(row.command()))
                                    .as("%s by %s in %s", row.id(), actor.getKey(), state)
                                    .anyMatch(same -> same.from().contains(state)
                                            && same.roles().stream().anyMatch(actor.getValue()::contains));
                            assertThat(actor.getValue()).contains(yes.role());
                            assertThat(yes.row().roles()).contains(yes.role());
                            assertThat(yes.step().from()).isEqualTo(state);
                        } else {
                            refused++;
                            Refusal refusal = ((Decision.Refused) decision).refusal();
                            assertThat(refusal.cause() == Refusal.Cause.NOT_FOUND)
                                    .isEqualTo(actor.getValue().isEmpty());
                            assertThat(refusal.sentence("en", workflow))
                                    .isNotBlank()
                                    .doesNotContain("{");
                            if (inTable) {
                                assertThat(refusal.cause()).isEqualTo(Refusal.Cause.GUARD);
                            }
                        }
                    }
                }
            }
        }
        assertThat(accepted).isGreaterThan(20);
        assertThat(refused).isGreaterThan(accepted);
    }

    private static Decision decide(Workflow workflow, Case subject, Transition row, Actor actor) {
        CaseCommand command =
                CaseCommand.of(row.command()).because("so").saying("words").to(EntityId.parse("lombardia:new"));
        if (!row.reasons().isEmpty()) {
            command = command.closing(row.reasons().first());
        }
        return CaseRules.decide(workflow, subject, command, actor, MONDAY, CONTEXT);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void whatIsNotThereForSomebodyCannotBeSeenByThem(Workflow workflow) {
        for (String state : workflow.states().keySet()) {
            for (Optional<EntityId> inCharge : List.of(Optional.<EntityId>empty(), Optional.of(GRACE))) {
                Case subject = standing(workflow, state, inCharge);
                actors(workflow, subject).forEach((actor, roles) -> {
                    Optional<CaseView> view = CaseView.of(workflow, subject, actor);
                    boolean person = !roles.equals(Set.of(Role.CLOCK));
                    assertThat(view.isPresent()).as("%s in %s", actor, state).isEqualTo(person && !roles.isEmpty());
                    assertThat(CaseRules.available(workflow, subject, actor).isEmpty() || !roles.isEmpty())
                            .isTrue();
                });
            }
        }
    }

    /** An entry with a text for each audience, and one of the participant's own for the other side. */
    private static Case written(Case subject) {
        List<CaseField> fields = new ArrayList<>();
        for (TextAudience audience : TextAudience.values()) {
            fields.add(new CaseField("text.for-" + audience, audience, "a text for " + audience));
        }
        fields.add(new CaseField("attachment.2", TextAudience.BOTH_SIDES, "files/18"));
        return entry(subject, Role.PARTICIPANT, new TreeMap<>(), fields);
    }

    /** Said here by hand and not taken from the code. */
    private static Set<TextAudience> readable(Set<Role> roles) {
        Set<TextAudience> readable = EnumSet.noneOf(TextAudience.class);
        if (roles.contains(Role.PARTICIPANT)) {
            readable.addAll(Set.of(TextAudience.PARTICIPANT, TextAudience.BOTH_SIDES));
        }
        if (roles.contains(Role.OWNER)) {
            readable.addAll(Set.of(TextAudience.OWNER, TextAudience.BOTH_SIDES));
        }
        if (roles.contains(Role.ADVISOR)
                || roles.contains(Role.ADVISOR_IN_CHARGE)
                || roles.contains(Role.COORDINATOR)) {
            readable.addAll(Set.of(TextAudience.values()));
        }
        return readable;
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyTextAndFileIsForItsAudienceAndForNobodyElse(Workflow workflow) {
        int shown = 0;
        for (String state : workflow.states().keySet()) {
            for (Optional<EntityId> inCharge : List.of(Optional.<EntityId>empty(), Optional.of(GRACE))) {
                Case subject = written(standing(workflow, state, inCharge));
                for (Map.Entry<Actor, Set<Role>> actor :
                        actors(workflow, subject).entrySet()) {
                    Set<TextAudience> readable = readable(actor.getValue());
                    Optional<CaseView> view = CaseView.of(workflow, subject, actor.getKey());
                    long last = subject.version();
                    for (TextAudience audience : TextAudience.values()) {
                        Optional<String> text = view.flatMap(seen -> seen.text(last, "text.for-" + audience));
                        assertThat(text.isPresent())
                                .as("a text for %s in %s, read by %s", audience, state, actor.getKey())
                                .isEqualTo(readable.contains(audience));
                        shown += text.isPresent() ? 1 : 0;
                    }
                    assertThat(view.flatMap(seen -> seen.text(last, "attachment.2"))
                                    .isPresent())
                            .isEqualTo(readable.contains(TextAudience.BOTH_SIDES));
                }
            }
        }
        assertThat(shown).isPositive();
    }

    /** What tells who the participant is, by name; said here by hand and not taken from the code. */
    private static final List<String> TELLING =
            List.of("id.participant", "id.on-behalf-of", "text.contact", "text.presentation.en", "attachment.1");

    private static final List<String> WRITTEN_FOR_THE_OWNER = List.of("text.interest.en", "text.question.en");

    @ParameterizedTest
    @MethodSource("workflows")
    void theOwnerSeesWhoItIsWhileTheParticipantAgreesAndWhatWasWrittenForThemInAnyCase(Workflow workflow) {
        int hidden = 0;
        int shown = 0;
        for (String state : workflow.states().keySet()) {
            for (String agrees : List.of("true", "false")) {
                SortedMap<String, String> consent = new TreeMap<>(Map.of("consent.CONTACT_SHARING", agrees));
                Case subject = entry(
                        standing(workflow, state, Optional.of(GRACE)),
                        Role.PARTICIPANT,
                        consent,
                        List.of(new CaseField("attachment.2", TextAudience.BOTH_SIDES, "files/18")));
                for (Map.Entry<Actor, Set<Role>> actor :
                        actors(workflow, subject).entrySet()) {
                    Optional<CaseView> view = CaseView.of(workflow, subject, actor.getKey());
                    boolean reads = view.isPresent();
                    boolean isOwner = actor.getValue().equals(Set.of(Role.OWNER));
                    boolean mayKnow = reads && (!isOwner || agrees.equals("true"));
                    for (String name : TELLING) {
                        assertThat(view.flatMap(seen -> seen.text(1, name)).isPresent())
                                .as("%s in %s, read by %s, consent %s", name, state, actor.getKey(), agrees)
                                .isEqualTo(mayKnow);
                    }
                    assertThat(view.flatMap(seen -> seen.text(subject.version(), "attachment.2"))
                                    .isPresent())
                            .isEqualTo(mayKnow);
                    for (String name : WRITTEN_FOR_THE_OWNER) {
                        assertThat(view.flatMap(seen -> seen.text(1, name)).isPresent())
                                .isEqualTo(reads);
                    }
                    hidden += reads && !mayKnow ? 1 : 0;
                    shown += isOwner && mayKnow ? 1 : 0;
                }
            }
        }
        boolean isEverShown = workflow.states().values().stream().anyMatch(State::shownToOwner);
        assertThat(hidden > 0).isEqualTo(isEverShown);
        assertThat(shown).isEqualTo(hidden);
    }
}
