// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.incontro.core.followup.cases.CaseSamples.ADA;
import static org.incontro.core.followup.cases.CaseSamples.GRACE;
import static org.incontro.core.followup.cases.CaseSamples.HEDY;
import static org.incontro.core.followup.cases.CaseSamples.MONDAY;
import static org.incontro.core.followup.cases.CaseSamples.OPPORTUNITY;
import static org.incontro.core.followup.cases.CaseSamples.after;
import static org.incontro.core.followup.cases.CaseSamples.network;
import static org.incontro.core.followup.cases.CaseSamples.opened;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.incontro.core.followup.cases.Actor;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseCommand;
import org.incontro.core.followup.report.Outcomes.Dimension;
import org.incontro.core.followup.report.Outcomes.Row;
import org.incontro.core.followup.workflow.Workflows;
import org.incontro.core.identity.EntityId;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static Case open(EntityId advisor) {
        return opened(network(), Optional.of(advisor));
    }

    private static Case agreed(EntityId advisor) {
        Actor actor = Actor.advisor(advisor);
        Case contact = after(
                network(),
                open(advisor),
                MONDAY.plus(Duration.ofDays(2)),
                CaseCommand.of("take-over"),
                actor,
                CaseCommand.of("forward"),
                actor,
                CaseCommand.of("report-contact"),
                actor);
        return after(
                network(),
                contact,
                MONDAY.plus(Duration.ofDays(40)),
                CaseCommand.of("agree").closing("agreement"),
                actor);
    }

    private static Case closed(EntityId advisor, String reason) {
        return after(
                network(),
                open(advisor),
                MONDAY.plus(Duration.ofDays(5)),
                CaseCommand.of("close").closing(reason),
                Actor.advisor(advisor));
    }

    private static List<Case> some(int count, Case one) {
        List<Case> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(one);
        }
        return all;
    }

    @Test
    void figuresTellTheFunnelTheTimesAndTheReasons() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(some(3, agreed(GRACE)));
        cases.addAll(some(4, closed(GRACE, "no-answer")));
        cases.addAll(some(2, open(GRACE)));
        cases.add(opened(Workflows.regional()));

        List<Row> rows = Outcomes.of(network(), cases, Dimension.ALL, 1);
        assertThat(rows).hasSize(1);
        Row row = rows.get(0);
        assertThat(row.total()).contains(9L);
        assertThat(row.outcomes())
                .isEqualTo(Map.of("OPEN", Optional.of(2L), "SUCCESS", Optional.of(3L), "FAILURE", Optional.of(4L)));
        assertThat(row.reached())
                .containsEntry("submitted", Optional.of(9L))
                .containsEntry("forwarded", Optional.of(3L));
        assertThat(row.reasons()).isEqualTo(Map.of("agreement", Optional.of(3L), "no-answer", Optional.of(4L)));
        assertThat(row.medianDaysToFirstMove()).contains(5L);
        assertThat(row.medianDaysToEnd()).contains(5L);
        assertThat(Outcomes.of(network(), cases, Dimension.TERRITORY, 1))
                .extracting(Row::group)
                .containsExactly("ITC4");
        assertThat(Outcomes.of(network(), cases, Dimension.FIELD, 1))
                .extracting(Row::group)
                .containsExactly("euroscivoc:543");
        assertThatThrownBy(() -> Outcomes.of(network(), cases, Dimension.ALL, 0))
                .hasMessage("least must be at least 1, but was 0");
    }

    @Test
    void aSmallNumberIsNotToldAndCannotBeFoundBySubtraction() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(some(6, closed(GRACE, "no-answer")));
        cases.addAll(some(9, open(GRACE)));
        cases.add(agreed(GRACE));
        cases.addAll(some(7, open(HEDY)));
        cases.addAll(some(2, open(EntityId.parse("x:tiny"))));

        List<Row> rows = Outcomes.of(network(), cases, Dimension.ADVISOR, 5);
        assertThat(rows).extracting(Row::group).containsExactly(GRACE.toString(), HEDY.toString(), "x:tiny");
        assertThat(rows.get(0).outcomes())
                .isEqualTo(Map.of("FAILURE", Optional.empty(), "OPEN", Optional.of(9L), "SUCCESS", Optional.empty()));
        assertThat(rows.get(1).total())
                .as("or the tiny one could be told from the sum")
                .isEmpty();
        assertThat(rows.get(1).outcomes()).isEmpty();
        assertThat(rows.get(2).total()).isEmpty();
        assertThat(Outcomes.of(network(), some(2, open(GRACE)), Dimension.ALL, 5)
                        .get(0)
                        .medianDaysToEnd())
                .isEmpty();
    }

    @Test
    void whatReasonsAndEndsSayDoesNotGiveAwayWhatOutcomesHide() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(some(3, open(GRACE)));
        cases.addAll(some(8, closed(GRACE, "no-answer")));
        cases.addAll(some(20, agreed(GRACE)));

        Row row = Outcomes.of(network(), cases, Dimension.ALL, 5).get(0);
        assertThat(row.total()).contains(31L);
        assertThat(row.outcomes())
                .isEqualTo(Map.of("FAILURE", Optional.empty(), "OPEN", Optional.empty(), "SUCCESS", Optional.of(20L)));
        assertThat(row.reasons())
                .as("31 less 8 and 20 would be the 3 that are open")
                .isEqualTo(Map.of("agreement", Optional.of(20L), "no-answer", Optional.empty()));
        assertThat(row.reached())
                .containsEntry("closed", Optional.empty())
                .containsEntry("submitted", Optional.of(31L));
    }

    @Test
    void twoNumbersThatTogetherAreSmallAreNotMissingAlone() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(some(7, open(GRACE)));
        cases.addAll(some(9, open(HEDY)));
        cases.add(open(EntityId.parse("x:one")));
        cases.add(open(EntityId.parse("x:two")));
        assertThat(Outcomes.of(network(), cases, Dimension.ADVISOR, 5))
                .extracting(Row::total)
                .as("18 less 7 and 9 would be 1 and 1")
                .containsExactly(Optional.empty(), Optional.of(9L), Optional.empty(), Optional.empty());
    }

    /** What is left out of a sum that can be known is two numbers or more, and the least count together. */
    @Property(tries = 200)
    void whatIsMissingOfASumIsNeverSmall(
            @ForAll @Size(6) List<@IntRange(max = 9) Integer> counts, @ForAll @IntRange(min = 1, max = 6) int least) {
        List<String> failures = List.of("no-answer", "not-interested", "not-eligible");
        List<String> neutral = List.of("duplicate", "withdrawn");
        List<Case> cases = new ArrayList<>(some(counts.get(0), open(GRACE)));
        Map<String, Long> truth = new TreeMap<>(Map.of("OPEN", (long) counts.get(0)));
        List<String> reasons =
                Stream.concat(failures.stream(), neutral.stream()).toList();
        for (int i = 0; i < reasons.size(); i++) {
            String reason = reasons.get(i);
            cases.addAll(some(counts.get(i + 1), reason.equals("withdrawn") ? withdrawn() : closed(GRACE, reason)));
            truth.put(reason, (long) counts.get(i + 1));
        }
        for (Row row : Outcomes.of(network(), cases, Dimension.ALL, least)) {
            if (row.total().isEmpty()) {
                continue;
            }
            List<Long> rest = new ArrayList<>();
            Map<String, List<String>> parts = Map.of("OPEN", List.of("OPEN"), "FAILURE", failures, "NEUTRAL", neutral);
            parts.forEach((outcome, names) -> {
                boolean told =
                        row.outcomes().getOrDefault(outcome, Optional.empty()).isPresent();
                List<Long> missing = names.stream()
                        .filter(name -> truth.get(name) > 0)
                        .filter(name -> name.equals("OPEN")
                                ? !told
                                : row.reasons().get(name).isEmpty())
                        .map(truth::get)
                        .toList();
                if (told) {
                    assertSafe(missing, least);
                } else {
                    rest.addAll(missing);
                }
            });
            assertSafe(rest, least);
        }
    }

    private static void assertSafe(List<Long> missing, int least) {
        long sum = missing.stream().mapToLong(Long::longValue).sum();
        assertThat(missing.isEmpty() || (missing.size() > 1 && sum >= least))
                .as("%s with at least %s", missing, least)
                .isTrue();
    }

    private static Case withdrawn() {
        return after(
                network(),
                open(GRACE),
                MONDAY.plus(Duration.ofDays(1)),
                CaseCommand.of("withdraw").closing("withdrawn"),
                Actor.participant(ADA));
    }

    /** No group and no outcome is ever the only one that is missing from its sum, unless it is the only one at all. */
    @Property(tries = 100)
    void neverIsOneNumberMissingAlone(
            @ForAll("counts") List<Integer> counts, @ForAll @IntRange(min = 1, max = 6) int least) {
        List<Case> cases = new ArrayList<>();
        Map<String, Integer> wanted = new HashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            EntityId advisor = EntityId.parse("x:a" + i);
            cases.addAll(some(counts.get(i), open(advisor)));
            wanted.put(advisor.toString(), counts.get(i));
        }
        List<Row> rows = Outcomes.of(network(), cases, Dimension.ADVISOR, least);
        long missing = rows.stream().filter(row -> row.total().isEmpty()).count();
        assertThat(missing == 1 && rows.size() > 1).isFalse();
        for (Row row : rows) {
            row.total()
                    .ifPresent(total -> assertThat(total)
                            .isEqualTo((long) wanted.get(row.group()))
                            .isGreaterThanOrEqualTo(least));
        }
    }

    @Test
    void endsThatSaySomethingBecomeLabels() {
        List<Case> cases = List.of(
                agreed(GRACE),
                closed(GRACE, "no-answer"),
                closed(GRACE, "duplicate"),
                open(GRACE),
                opened(Workflows.regional()));
        assertThat(Outcomes.labels(network(), cases))
                .extracting(
                        OutcomeLabel::participant,
                        OutcomeLabel::opportunity,
                        OutcomeLabel::success,
                        OutcomeLabel::reason)
                .containsExactly(
                        tuple(ADA, OPPORTUNITY, true, "agreement"), tuple(ADA, OPPORTUNITY, false, "no-answer"));
    }

    @Provide
    Arbitrary<List<Integer>> counts() {
        return Arbitraries.integers().between(1, 9).list().ofMinSize(1).ofMaxSize(5);
    }
}
