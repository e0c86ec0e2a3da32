// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;

class ChangeFeedProperties {

    /** Versions are 1, 2, 3 and so on; identities are few, so most records change more than once. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void enginesThatAreGivenTheSameChangesInAnyOrderAndTwiceAnswerAlike(
            @ForAll("records") List<Entity> records,
            @ForAll("removals") List<RecordKey> removals,
            @ForAll long seed,
            @ForAll("probes") List<Opportunity> probes)
            throws InterruptedException {
        Random random = new Random(seed);
        List<RecordChange> changes = changes(records, removals, random);
        List<RecordChange> shuffled = new ArrayList<>(changes);
        shuffled.addAll(changes.stream().filter(change -> random.nextBoolean()).toList());
        Collections.shuffle(shuffled, random);
        try (MatchEngine inOrder = Portals.empty(MatchSettings.defaults());
                MatchEngine inDisorder = Portals.empty(MatchSettings.defaults());
                MatchEngine byPages = Portals.empty(MatchSettings.defaults())) {
            changes.forEach(inOrder::apply);
            Set<Long> seen = new TreeSet<>();
            for (RecordChange change : shuffled) {
                inDisorder.apply(change);
                seen.add(change.version());
                if (random.nextInt(3) == 0) {
                    inDisorder.caughtUpTo(completeUpTo(seen));
                }
                if (random.nextInt(20) == 0) {
                    inDisorder.learn();
                }
            }
            shuffled.stream().limit(3).forEach(byPages::apply);
            byPages.catchUp(feed(changes, random));
            for (MatchEngine engine : List.of(inOrder, inDisorder, byPages)) {
                engine.learn();
            }
            assertThat(answers(inDisorder, probes)).isEqualTo(answers(inOrder, probes));
            assertThat(answers(byPages, probes)).isEqualTo(answers(inOrder, probes));
        }
    }

    private static List<RecordChange> changes(List<Entity> records, List<RecordKey> removals, Random random) {
        List<Object> all = new ArrayList<>(records);
        all.addAll(removals);
        Collections.shuffle(all, random);
        List<RecordChange> changes = new ArrayList<>();
        for (Object one : all) {
            long version = changes.size() + 1L;
            changes.add(
                    one instanceof Entity record
                            ? RecordChange.put(record, version)
                            : RecordChange.removed((RecordKey) one, version));
        }
        return changes;
    }

    private static long completeUpTo(Set<Long> seen) {
        long upTo = 0;
        while (seen.contains(upTo + 1)) {
            upTo++;
        }
        return upTo;
    }

    private static ChangeFeed feed(List<RecordChange> changes, Random random) {
        return new ChangeFeed() {
            @Override
            public Page after(long position, int limit) {
                long upTo = Math.min(position + 1 + random.nextInt(4), newest());
                List<RecordChange> page = new ArrayList<>(changes.stream()
                        .filter(change -> change.version() > position)
                        .filter(change -> change.version() <= upTo || random.nextInt(4) == 0)
                        .toList());
                Collections.shuffle(page, random);
                return new Page(page, upTo);
            }

            @Override
            public long newest() {
                return changes.size();
            }
        };
    }

    static List<Object> answers(MatchEngine engine, List<Opportunity> probes) {
        List<Object> answers = new ArrayList<>();
        answers.add(engine.statistics().participants());
        answers.add(engine.statistics().opportunities());
        answers.add(engine.statistics().interests());
        answers.add(engine.statistics().profileInterests());
        answers.add(engine.statistics().model());
        for (Opportunity probe : probes) {
            answers.add(engine.partnersFor(probe, MatchQuery.on(Portals.TODAY)));
            engine.interestsFor(probe, InterestQuery.on(Portals.TODAY)).forEach(hit -> {
                answers.add(hit.interest());
                answers.add(hit.match());
            });
        }
        return answers;
    }

    @Provide
    Arbitrary<List<Entity>> records() {
        return Arbitraries.<Entity>oneOf(
                        Portals.participants().map(Entity.class::cast),
                        Portals.opportunities().map(Entity.class::cast),
                        Portals.interests().map(Entity.class::cast),
                        Portals.profileInterests().map(Entity.class::cast))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<RecordKey>> removals() {
        return Arbitraries.of(
                        new RecordKey(RecordKind.PARTICIPANT, EntityId.parse("a")),
                        new RecordKey(RecordKind.PARTICIPANT, EntityId.parse("b")),
                        new RecordKey(RecordKind.OPPORTUNITY, EntityId.parse("o1")),
                        new RecordKey(RecordKind.INTEREST, EntityId.parse("i1")),
                        new RecordKey(RecordKind.PROFILE_INTEREST, EntityId.parse("a")))
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Opportunity>> probes() {
        return Portals.opportunities().list().ofSize(3);
    }
}
