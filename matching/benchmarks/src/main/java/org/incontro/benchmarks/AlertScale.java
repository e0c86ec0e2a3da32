// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.alert.AlertPlanner;
import org.incontro.matching.alert.AlertPolicy;
import org.incontro.matching.alert.AlertPreferences;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.Frequency;
import org.incontro.matching.alert.OriginalAlerts;
import org.incontro.matching.alert.flow.InterestMatcher;
import org.incontro.matching.alert.flow.RunReport;
import org.incontro.matching.alert.flow.TagMatcher;
import org.incontro.matching.baseline.TagRule;

/** Times alerts among some saved interests, and the original's rule for the same people. Confined to one thread. */
final class AlertScale {

    /*
     * The original has no saved interests but tags of a person: here those of all their interests. Its loop is timed twice, as the rule is written and
     * over sets of tags that are ready, which is the best that such a loop can do.
     */
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final RegionTexts texts;
    private final InterestMatcher matcher;
    private final List<Interest> interests;
    private final List<EntityId> people;
    private final List<Organisation> tagged = new ArrayList<>();
    private final List<Set<ConceptId>> tags = new ArrayList<>();
    private final TagMatcher original;

    /**
     * Prepares for timing.
     *
     * @param texts where opportunities come from
     * @param matcher finds interests; it has them already
     * @param interests all that are saved, those of one person together
     * @param vocabularies what the tags are from
     */
    AlertScale(RegionTexts texts, InterestMatcher matcher, List<Interest> interests, Vocabularies vocabularies) {
        this.texts = texts;
        this.matcher = matcher;
        this.interests = interests;
        this.people = interests.stream().map(Interest::owner).distinct().toList();
        people.forEach(person -> tags.add(new HashSet<>()));
        int last = 0;
        for (Interest interest : interests) {
            last += people.get(last).equals(interest.owner()) ? 0 : 1;
            tags.get(last).addAll(interest.concepts());
        }
        for (int i = 0; i < people.size(); i++) {
            tagged.add(Organisation.builder(people.get(i))
                    .competence(Competence.of(tags.get(i).stream().sorted().toArray(ConceptId[]::new)))
                    .build());
        }
        original = TagMatcher.of(TagRule.anyTree(vocabularies), () -> tagged);
    }

    int people() {
        return people.size();
    }

    /**
     * Something that was done again and again.
     *
     * @param millis the median of its CPU time
     * @param found how much it came to, on average
     */
    record Times(double millis, double found) {}

    /** Does something with opportunities, one by one; as many others, half as often, come before and do not count. */
    private static Times times(
            int count, Function<Opportunity, Integer> work, Function<Integer, Opportunity> arrivals) {
        for (int number = count; number < count + count / 2; number++) {
            work.apply(arrivals.apply(number));
        }
        long[] nanos = new long[count];
        int found = 0;
        for (int number = 0; number < count; number++) {
            Opportunity opportunity = arrivals.apply(number);
            long start = THREADS.getCurrentThreadCpuTime();
            found += work.apply(opportunity);
            nanos[number] = THREADS.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        return new Times(nanos[count / 2] / 1e6, (double) found / count);
    }

    private Opportunity opportunity(int number, Instant when) {
        return texts.tagged(number, when, date(when).plusDays(60));
    }

    private static LocalDate date(Instant when) {
        return when.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Finds the interests that an opportunity concerns. */
    Times find(int count) {
        return times(
                count,
                opportunity -> matcher.fits(opportunity, date(START)).size(),
                number -> opportunity(1_000_000 + number, START));
    }

    /** Finds whom an opportunity concerns by the original's rule, as it is written. */
    Times findByRule(int count) {
        return times(
                count,
                opportunity -> original.fits(opportunity, date(START)).size(),
                number -> opportunity(1_000_000 + number, START));
    }

    /** Finds the same over sets that are ready. */
    Times findBySets(int count) {
        return times(
                count,
                opportunity -> {
                    List<ConceptId> wanted = List.copyOf(opportunity.subject().concepts());
                    return (int) tags.stream()
                            .filter(theirs -> wanted.stream().anyMatch(theirs::contains))
                            .count();
                },
                number -> opportunity(1_000_000 + number, START));
    }

    /** From an opportunity to the planned alerts of people who want to hear at once; each comes an hour after the one before. */
    Times tell(int count) {
        AlertPortal portal = portal(matcher, AlertPlanner.of(AlertSettings.defaults()), Frequency.IMMEDIATE);
        int[] hours = {0};
        return times(
                count,
                opportunity -> {
                    Instant now = opportunity.revision().changedAt();
                    portal.arrive(opportunity, now);
                    return portal.plan(now).alerts();
                },
                number -> opportunity(2_000_000 + number, START.plus(Duration.ofDays(++hours[0]))));
    }

    /**
     * A day.
     *
     * @param seconds the CPU time of finding for all its opportunities, and of planning on the next morning
     * @param report the plans
     */
    record Day(double seconds, RunReport report) {}

    /** A day of people who want one digest a day. */
    Day day(int count) {
        return day(count, portal(matcher, AlertPlanner.of(AlertSettings.defaults()), Frequency.DAY));
    }

    /** The same day by the original's rule. */
    Day originalDay(int count) {
        return day(count, portal(original, new OriginalAlerts(), Frequency.DAY));
    }

    private Day day(int count, AlertPortal portal) {
        play(portal, IntStream.range(0, Math.max(1, count / 3)), START);
        Instant next = START.plus(Duration.ofDays(1));
        long start = THREADS.getCurrentThreadCpuTime();
        RunReport report = play(portal, IntStream.range(count, 2 * count), next);
        return new Day((THREADS.getCurrentThreadCpuTime() - start) / 1e9, report);
    }

    private RunReport play(AlertPortal portal, IntStream numbers, Instant now) {
        numbers.forEach(number -> portal.arrive(opportunity(3_000_000 + number, now), now));
        return portal.plan(now.plus(Duration.ofDays(1)));
    }

    private AlertPortal portal(InterestMatcher matching, AlertPolicy policy, Frequency often) {
        AlertPortal portal = new AlertPortal(matching, policy);
        interests.forEach(portal::save);
        AlertPreferences preferences =
                AlertPreferences.in(ZoneOffset.UTC).every(often).profiling(true).build();
        portal.join(people, preferences, START.minus(Duration.ofDays(1)));
        return portal;
    }
}
