// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incontro.core.followup.cases.CaseSamples.CHIEF;
import static org.incontro.core.followup.cases.CaseSamples.CONTEXT;
import static org.incontro.core.followup.cases.CaseSamples.GRACE;
import static org.incontro.core.followup.cases.CaseSamples.HEDY;
import static org.incontro.core.followup.cases.CaseSamples.MONDAY;
import static org.incontro.core.followup.cases.CaseSamples.opened;
import static org.incontro.core.followup.cases.CaseSamples.salts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.incontro.core.followup.workflow.Transition;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.followup.workflow.Workflows;
import org.incontro.core.identity.EntityId;

/** Random commands by random actors, against a plain model of who is in charge and where the case stands. */
class HistoryProperties {

    record Attempt(String command, Optional<String> reason, Actor actor, EntityId advisor, boolean words) {}

    @Property(tries = 300)
    void aHistoryFollowsTheTableAndHasAtMostOnePersonInCharge(
            @ForAll("workflows") Workflow workflow, @ForAll("attempts") List<Attempt> attempts) {
        Case subject = opened(workflow);
        String state = workflow.initial();
        String before = "";
        Optional<EntityId> inCharge = Optional.empty();
        boolean ended = false;
        for (Attempt attempt : attempts) {
            Decision decision = CaseRules.decide(workflow, subject, command(attempt), attempt.actor(), MONDAY, CONTEXT);
            if (decision instanceof Decision.Accepted accepted) {
                Transition row = accepted.row();
                assertThat(row.from()).contains(state);
                assertThat(row.command()).isEqualTo(attempt.command());
                assertThat(!ended || row.to().equals(Transition.SAME))
                        .as("an end is an end")
                        .isTrue();
                inCharge = switch (row.effect()) {
                    case NONE -> inCharge;
                    case TAKE_CHARGE -> {
                        assertThat(inCharge.isEmpty()
                                        || inCharge.equals(
                                                Optional.of(attempt.actor().id())))
                                .isTrue();
                        yield Optional.of(attempt.actor().id());
                    }
                    case ASSIGN -> Optional.of(attempt.advisor());
                    case RELEASE -> Optional.empty();
                    case STEP_ASIDE ->
                        inCharge.filter(who -> !who.equals(attempt.actor().id()));
                };
                String next = row.to().equals(Transition.SAME)
                        ? state
                        : row.to().equals(Transition.PREVIOUS) ? before : row.to();
                if (!next.equals(state)) {
                    before = state;
                }
                state = next;
                subject = subject.after(subject.next(accepted.step(), salts()));
                ended = !workflow.state(state).phase().isOpen();
            }
            assertThat(subject.state()).isEqualTo(state);
            assertThat(subject.inCharge()).isEqualTo(inCharge);
            assertThat(subject.isOpen()).isEqualTo(!ended);
            assertThat(subject.closingReason().isPresent()).isEqualTo(ended);
        }
        assertThat(Case.of(subject.history())).isEqualTo(subject);
        assertThat(HistoryCheck.mistakes(subject.history())).isEmpty();
    }

    @Property(tries = 100)
    void whateverIsErasedTheChainStaysWholeAndWhateverIsChangedIsFound(
            @ForAll("attempts") List<Attempt> attempts, @ForAll int seed) {
        List<CaseEvent> history = grown(attempts).history();
        List<CaseEvent> erased = history.stream()
                .map(event -> event.erase(field -> (field.name().hashCode() ^ seed) % 2 == 0))
                .toList();
        assertThat(HistoryCheck.mistakes(erased)).isEmpty();
        assertThat(history.stream().map(event -> event.erase(field -> true)).flatMap(event -> event.fields().stream()))
                .allSatisfy(field -> assertThat(field.text()).isEmpty());

        int index = Math.floorMod(seed, history.size());
        CaseEvent event = history.get(index);
        for (CaseEvent changed : tampered(event)) {
            List<CaseEvent> forged = new ArrayList<>(history);
            forged.set(index, changed);
            assertThat(HistoryCheck.mistakes(forged)).isNotEmpty();
        }
        if (history.size() > 1) {
            List<CaseEvent> shorter = new ArrayList<>(history);
            shorter.remove(index == history.size() - 1 ? 0 : index);
            assertThat(HistoryCheck.mistakes(shorter)).isNotEmpty();
        }
    }

    private static List<CaseEvent> tampered(CaseEvent event) {
        SealedField field = event.fields().get(0);
        List<SealedField> otherText = new ArrayList<>(event.fields());
        otherText.set(
                0,
                new SealedField(
                        field.name(),
                        field.audience(),
                        field.digest(),
                        Optional.of(new SealedField.Content(
                                field.content().orElseThrow().salt(), "x:forger"))));
        SealedField.Content content = field.content().orElseThrow();
        List<SealedField> shifted = new ArrayList<>(event.fields());
        shifted.set(
                0,
                new SealedField(
                        field.name(),
                        field.audience(),
                        field.digest(),
                        Optional.of(new SealedField.Content(
                                content.salt().substring(0, 30), content.salt().substring(30) + content.text()))));
        List<SealedField> otherAudience = new ArrayList<>(event.fields());
        otherAudience.set(0, new SealedField(field.name(), TextAudience.OWNER, field.digest(), field.content()));
        return List.of(
                copy(event, event.command() + "x", event.fields()),
                copy(event, event.command(), otherText),
                copy(event, event.command(), shifted),
                copy(event, event.command(), otherAudience),
                copy(
                        event,
                        event.command(),
                        event.fields().subList(1, event.fields().size())));
    }

    private static CaseEvent copy(CaseEvent event, String command, List<SealedField> fields) {
        return new CaseEvent(
                event.caseId(),
                event.sequence(),
                event.at(),
                event.role(),
                command,
                event.transition(),
                event.from(),
                event.to(),
                event.phase(),
                event.shownToOwner(),
                event.facts(),
                fields,
                event.previous(),
                event.hash());
    }

    private static Case grown(List<Attempt> attempts) {
        Workflow workflow = Workflows.network();
        Case subject = opened(workflow);
        for (Attempt attempt : attempts) {
            if (CaseRules.decide(workflow, subject, command(attempt), attempt.actor(), MONDAY, CONTEXT)
                    instanceof Decision.Accepted accepted) {
                subject = subject.after(subject.next(accepted.step(), salts()));
            }
        }
        return subject;
    }

    private static CaseCommand command(Attempt attempt) {
        CaseCommand command = CaseCommand.of(attempt.command()).to(attempt.advisor());
        if (attempt.words()) {
            command = command.because("why").saying("what");
        }
        return attempt.reason().map(command::closing).orElse(command);
    }

    @Provide
    Arbitrary<Workflow> workflows() {
        return Arbitraries.of(Workflows.all());
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        List<String> commands = Workflows.all().stream()
                .flatMap(workflow -> workflow.commands().stream())
                .distinct()
                .toList();
        Arbitrary<String> likely =
                Arbitraries.of("take-over", "forward", "suspend", "resume", "transfer", "report-contact");
        Arbitrary<Optional<String>> reasons = Arbitraries.of(
                Optional.empty(),
                Optional.empty(),
                Optional.of("agreement"),
                Optional.of("no-answer"),
                Optional.of("withdrawn"),
                Optional.of("relevant"));
        Arbitrary<Actor> actors = Arbitraries.of(
                CaseSamples.actor(CaseSamples.ADA),
                Actor.participant(CaseSamples.OWNER),
                Actor.advisor(GRACE),
                Actor.advisor(GRACE),
                Actor.advisor(HEDY),
                Actor.coordinator(CHIEF),
                Actor.clock(),
                Actor.participant(HEDY));
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.of(commands)), Tuple.of(3, likely)),
                        reasons,
                        actors,
                        Arbitraries.of(GRACE, HEDY, CHIEF),
                        Arbitraries.of(true, true, false))
                .as(Attempt::new)
                .list()
                .ofMaxSize(60);
    }
}
