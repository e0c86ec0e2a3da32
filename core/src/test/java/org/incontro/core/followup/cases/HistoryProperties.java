// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.TreeMap;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.incontro.core.followup.workflow.Phase;
import org.incontro.core.followup.workflow.Role;
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
        Case subject = grown(attempts);
        List<CaseEvent> history = subject.history();
        BiPredicate<CaseEvent, SealedField> some =
                (event, field) -> (field.name().hashCode() ^ seed) % 2 == 0;
        CaseStep step = new CaseStep(
                MONDAY,
                Role.CLOCK,
                "erase",
                "",
                subject.state(),
                subject.state(),
                subject.phase(),
                false,
                ErasedFields.facts(subject, some, ErasedFields.Cause.REQUEST),
                List.of());
        Case noted = subject.after(subject.next(step, salts()));
        Case erased = ErasedFields.emptied(noted);
        assertThat(HistoryCheck.mistakes(erased.history())).isEmpty();
        assertThat(erased.history().stream()
                        .flatMap(event -> event.fields().stream())
                        .filter(field -> some.test(history.get(0), field)))
                .allSatisfy(field -> assertThat(field.content()).isEmpty());
        boolean anything = !erased.equals(noted);
        List<CaseEvent> behindTheBack = history.stream()
                .map(event -> event.erase(field -> some.test(event, field)))
                .toList();
        assertThat(HistoryCheck.mistakes(behindTheBack).isEmpty())
                .as("a text that is gone without an entry that says so")
                .isEqualTo(!anything);
        assertThat(HistoryCheck.mistakes(noted.history()).isEmpty())
                .as("a text that came back after it was erased")
                .isEqualTo(!anything);
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

    @Property(tries = 100)
    void anEndThatIsCutOffIsFoundByTheAnchor(@ForAll("attempts") List<Attempt> attempts, @ForAll int seed) {
        Case subject = grown(attempts);
        List<CaseEvent> history = subject.history();
        HistoryAnchor anchor = HistoryAnchor.parse(HistoryAnchor.of(subject).toString());
        assertThat(anchor).isEqualTo(HistoryAnchor.of(subject));
        assertThat(HistoryCheck.mistakes(history, anchor)).isEmpty();
        Case longer = subject.after(subject.next(noting("more"), salts()));
        assertThat(HistoryCheck.mistakes(longer.history(), anchor))
                .as("a history goes on")
                .isEmpty();

        int kept = Math.floorMod(seed, history.size());
        List<CaseEvent> cut = history.subList(0, kept);
        assertThat(HistoryCheck.mistakes(cut))
                .as("the chain alone does not show it")
                .isEmpty();
        assertThat(HistoryCheck.mistakes(cut, anchor))
                .containsExactly("case %s: must have at least %s events, as it once had, but has %s"
                        .formatted(subject.id(), history.size(), kept));
        if (kept > 0) {
            Case forged = Case.of(cut);
            while (forged.version() < history.size()) {
                forged = forged.after(forged.next(noting("forged"), salts()));
            }
            assertThat(HistoryCheck.mistakes(forged.history())).isEmpty();
            assertThat(HistoryCheck.mistakes(forged.history(), anchor))
                    .containsExactly("event %s of case %s: must have the hash that it once had, but has another"
                            .formatted(history.size(), subject.id()));
        }
    }

    private static CaseStep noting(String command) {
        return new CaseStep(
                MONDAY, Role.CLOCK, command, "", "x", "x", Phase.WORKING, false, new TreeMap<>(), List.of());
    }

    @Example
    void whatIsNoAnchorIsNamed() {
        assertThatThrownBy(() -> HistoryAnchor.parse("x:c 3"))
                .hasMessage("an anchor must be a case, a count and a hash with a space between, but was \"x:c 3\"");
        assertThatThrownBy(() -> HistoryAnchor.parse("x:c three " + "0".repeat(64)))
                .hasMessage("an anchor's count must be a whole number, but was \"three\"");
        assertThatThrownBy(() -> HistoryAnchor.parse("x:c 0 " + "0".repeat(64)))
                .hasMessageStartingWith(
                        "an anchor must have a count from 1 and 64 hexadecimal digits in small letters");
        assertThatThrownBy(() -> HistoryAnchor.parse("x:c 1 " + "G".repeat(64)))
                .hasMessageEndingWith("but had 1 and \"" + "G".repeat(64) + "\"");
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
