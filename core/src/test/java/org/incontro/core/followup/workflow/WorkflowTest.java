// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incontro.core.settings.SettingsException;
import org.incontro.core.value.MessageTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowTest {

    static List<Workflow> workflows() {
        return Workflows.all();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void aWorkflowSurvivesItsTree(Workflow workflow) {
        assertThat(Workflow.fromTree(workflow.toTree())).isEqualTo(workflow);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyWordOfAReadyMadeWorkflowIsLabelledInAllLanguages(Workflow workflow) {
        for (String language : MessageTemplates.LANGUAGES) {
            for (State state : workflow.states().values()) {
                assertThat(Words.find("state", state.id(), language))
                        .as(state.id())
                        .isPresent();
                assertThat(state.label(language)).isNotEqualTo(state.id() + "?");
            }
            for (Transition row : workflow.transitions().values()) {
                assertThat(Words.find("command", row.command(), language))
                        .as(row.command())
                        .isPresent();
            }
            for (ClosingReason reason : workflow.reasons().values()) {
                assertThat(Words.find("reason", reason.id(), language))
                        .as(reason.id())
                        .isPresent();
            }
        }
    }

    @Test
    void everyRolePhaseGuardAndEffectIsLabelledInAllLanguages() {
        List<Word> words = new ArrayList<>();
        words.addAll(List.of(Role.values()));
        words.addAll(List.of(Phase.values()));
        words.addAll(List.of(Guard.values()));
        words.addAll(List.of(Effect.values()));
        for (String language : MessageTemplates.LANGUAGES) {
            assertThat(words)
                    .allSatisfy(word -> assertThat(Words.find(word.group(), word.code(), language))
                            .isPresent());
        }
        assertThat(Role.ADVISOR_IN_CHARGE.label("it")).isEqualTo("consulente incaricato");
        assertThat(Role.ADVISOR_IN_CHARGE.code()).isEqualTo("advisor-in-charge");
        assertThat(Workflows.network().transitions().get("take-over").label("de"))
                .isEqualTo("übernehmen");
        assertThat(ClosingReason.ERASED.label("en")).isEqualTo("erased at the person’s request");
    }

    @Test
    void aRegionsOwnWordsComeFirstAndUnknownOnesStandForThemselves() {
        Map<String, Object> tree = Workflows.regional().toTree();
        level(tree, "states", "active").put("label", Map.of("it", "in bacheca"));
        level(tree, "reasons", "relevant").put("label", Map.of("it", "ci piace"));
        Workflow own = Workflow.fromTree(tree);

        assertThat(own.state("active").label("it")).isEqualTo("in bacheca");
        assertThat(own.state("draft").label("it")).isEqualTo("bozza");
        assertThat(own.reason("relevant").orElseThrow().label("it")).isEqualTo("ci piace");
        assertThat(State.of("somewhere", Phase.WORKING).label("fr")).isEqualTo("somewhere");
        assertThat(Workflow.fromTree(own.toTree())).isEqualTo(own);
    }

    @Test
    void allMistakesOfATreeAreNamedAtOnce() {
        Map<String, Object> tree = Workflows.network().toTree();
        tree.put("id", "Net work");
        tree.put("initial", "closed");
        tree.put("erasedState", "agreement");
        tree.put("nitial", "x");
        level(tree, "states", "lonely");
        level(tree, "states", "BAD");
        level(tree, "states", "trap").put("phase", "working");
        level(tree, "states", "closed").put("serviceLevel", Map.of("days", 3));
        level(tree, "states", "contact")
                .put("serviceLevel", Map.of("days", 3, "closeAfter", 2, "remindBefore", List.of(5)));
        level(tree, "states", "negotiation")
                .put("serviceLevel", Map.of("days", 3, "closeAfter", 2, "escalateAfter", 1));
        level(tree, "transitions", "fall")
                .putAll(Map.of("from", List.of("contact"), "to", "trap", "by", List.of("owner")));
        level(tree, "transitions", "take-over").putAll(Map.of("guards", List.of(), "by", List.of("boss")));
        level(tree, "transitions", "transfer").put("guards", List.of());
        level(tree, "transitions", "agree").put("reasons", List.of());
        level(tree, "transitions", "ask").put("reasons", List.of("agreement"));
        level(tree, "transitions", "decline").put("reasons", List.of("no-luck"));
        level(tree, "transitions", "answer").putAll(Map.of("from", List.of("closed", "nowhere"), "to", "elsewhere"));
        level(tree, "transitions", "resume").put("from", List.of("contact"));
        level(tree, "transitions", "empty").put("from", List.of());
        level(tree, "transitions", "escalate").put("from", List.of("submitted", "taken-over", "forwarded"));
        level(tree, "transitions", "second-way")
                .putAll(Map.of(
                        "command",
                        "negotiate",
                        "from",
                        List.of("contact"),
                        "to",
                        "closed",
                        "by",
                        List.of("advisor-in-charge"),
                        "reasons",
                        List.of("duplicate")));

        assertThatThrownBy(() -> Workflow.fromTree(tree))
                .isInstanceOf(SettingsException.class)
                .message()
                .contains(
                        "id: must be 1 to 64 small letters, digits or hyphens, but was \"Net work\"",
                        "initial: must be an open state, but \"closed\" is closed",
                        "erasedState: must be a state of the phase closed, but was \"agreement\"",
                        "nitial: is no setting; did you mean \"initial\"?",
                        "states.lonely: must be reachable from \"closed\", but no transition that somebody can make leads there",
                        "states.BAD: state must be 1 to 64 small letters, digits or hyphens, but was \"BAD\"",
                        "states.trap: must lead to an end, but no transition that somebody can make leads on to one",
                        "states.closed.serviceLevel: must be missing, because \"closed\" is an end",
                        "states.contact.serviceLevel: remindBefore must be from 0 to 3 working days, but was 5",
                        "states.negotiation.serviceLevel: must have a transition \"close\" by clock for the reason \"no-answer\"",
                        "states.negotiation.serviceLevel: must have a transition \"escalate\" by clock in \"negotiation\"",
                        "transitions.take-over.by: must be one of advisor, advisor-in-charge, clock, coordinator, owner, participant, but was \"boss\"",
                        "transitions.take-over.by: must name at least one role, but names none",
                        "transitions.take-over.guards: must have \"free-or-own\" where the effect is \"take-charge\"",
                        "transitions.transfer.guards: must have \"advisor-named\" where the effect is \"assign\"",
                        "transitions.agree.reasons: must name at least one closing reason, because \"agreement\" is an end",
                        "transitions.ask.reasons: must be empty, because \"clarification\" is not an end",
                        "transitions.decline.reasons: must be closing reasons of [agreement, duplicate, erased,",
                        "transitions.answer.from: must be open states, but \"closed\" is an end: a new case is needed instead",
                        "transitions.answer.from: must be states of [",
                        "transitions.answer.to: must be one of the states [",
                        "transitions.resume.to: must not be \"@previous\" where \"contact\" is not suspended",
                        "transitions.empty.from: must name at least one state, but names none",
                        "transitions.second-way: must not answer negotiate in contact by advisor-in-charge, which \"negotiate\" answers already");
    }

    @Test
    void aWorkflowMadeInCodeIsCheckedToo() {
        Workflow.Builder builder = Workflow.builder("short", "begin", "end")
                .states(State.of("begin", Phase.WAITING), State.of("end", Phase.CLOSED));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a workflow must be whole, but \"short\" is not:")
                .hasMessageContaining("states.begin: must lead to an end");

        builder.states(State.of("end", Phase.CLOSED));
        assertThatThrownBy(builder::build)
                .hasMessage("names in the workflow \"short\" must differ, but came twice: [state \"end\"]");
    }

    private static Workflow.Builder twoSteps(Transition way) {
        return Workflow.builder("short", "begin", "end")
                .states(
                        State.of("begin", Phase.WAITING),
                        State.of("middle", Phase.WORKING),
                        State.of("end", Phase.CLOSED))
                .reasons(List.of(ClosingReason.of("done", ClosingReason.Outcome.NEUTRAL)))
                .transitions(
                        way,
                        Transition.of("finish", List.of("middle"), "end", Role.COORDINATOR)
                                .because("done"));
    }

    @Test
    void aWayThatNobodyCanGoIsNone() {
        Transition byAdvisor = Transition.of("go", List.of("begin"), "middle", Role.ADVISOR);
        assertThat(twoSteps(byAdvisor).build().states()).hasSize(3);
        assertThatThrownBy(() -> twoSteps(byAdvisor).sight(AdvisorSight.OWN).build())
                .as("with this sight nobody is another advisor of a case")
                .hasMessageContaining(
                        "states.begin: must lead to an end, but no transition that somebody can make leads")
                .hasMessageContaining(
                        "states.middle: must be reachable from \"begin\", but no transition that somebody");
        assertThatThrownBy(() -> twoSteps(Transition.of("go", List.of("begin"), "middle", Role.OWNER))
                        .build())
                .as("the owner never sees the case")
                .hasMessageContaining("states.begin: must lead to an end");
        Transition byTime =
                Transition.of("close", List.of("begin"), "end", Role.CLOCK).because("done");
        Transition on = Transition.of("go", List.of("begin"), "middle", Role.PARTICIPANT);
        assertThatThrownBy(() -> Workflow.builder("short", "begin", "end")
                        .states(State.of("begin", Phase.WAITING), State.of("end", Phase.CLOSED))
                        .reasons(List.of(ClosingReason.of("done", ClosingReason.Outcome.NEUTRAL)))
                        .transitions(byTime)
                        .build())
                .as("no service level lets time close it")
                .hasMessageContaining("states.begin: must lead to an end");
        assertThat(twoSteps(on).build().sight()).isEqualTo(AdvisorSight.UNASSIGNED);
    }

    @Test
    void askingForAnUnknownStateListsThoseThereAre() {
        assertThatThrownBy(() -> Workflows.regional().state("open"))
                .hasMessage("a state of the workflow \"regional\" must be one of [active, draft, rejected, relevant,"
                        + " to-validate], but was \"open\"");
    }

    @Test
    void serviceLevelsRefuseNumbersOutsideTheirRange() {
        assertThatThrownBy(() -> ServiceLevel.of(0)).hasMessage("days must be from 1 to 5000 working days, but was 0");
        assertThatThrownBy(() -> ServiceLevel.of(2).remind(List.of(), List.of(0)))
                .hasMessage("remindAfter must be from 1 to 5000 working days, but was 0");
        assertThatThrownBy(() -> ServiceLevel.of(2).escalate(0))
                .hasMessage("escalateAfter must be from 1 to 5000 working days, but was 0");
        assertThatThrownBy(() -> ServiceLevel.of(2).close(0, "x"))
                .hasMessage("closeAfter must be from 1 to 5000 working days, but was 0");
    }

    @Test
    void aDiagramHasEveryStateAndEveryWay() {
        String diagram = WorkflowDiagram.mermaid(Workflows.regional(), "en");
        assertThat(diagram)
                .startsWith("stateDiagram-v2\n    draft : draft\n    active : active\n")
                .contains("    [*] --> draft\n", "    relevant --> [*]\n")
                .contains("    to_validate --> relevant : call relevant (owner of the opportunity)\n");
        assertThat(WorkflowDiagram.mermaid(Workflows.network(), "it"))
                .contains("suspended --> before : riprendere (consulente incaricato)", "before : @previous");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> level(Map<String, Object> tree, String group, String name) {
        Map<String, Object> all = (Map<String, Object>) tree.get(group);
        Map<String, Object> level = new LinkedHashMap<>((Map<String, Object>) all.getOrDefault(name, Map.of()));
        all.put(name, level);
        return level;
    }
}
