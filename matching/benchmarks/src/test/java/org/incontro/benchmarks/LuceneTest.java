// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.benchmarks.task.Peer;
import org.incontro.benchmarks.task.PeerFactory;
import org.incontro.benchmarks.task.PeerOptions;
import org.incontro.benchmarks.task.Ranking;
import org.incontro.matching.weight.ImpactVector;
import org.junit.jupiter.api.Test;

/** Each set-up of Lucene answers as brute force does, with the newest Lucene that the Java of the test can run and with 9.12. */
final class LuceneTest {

    private static final int SIZE = 1_200;
    private static final Workload WORKLOAD = Workload.standard();

    @Test
    void eachSetUpFindsTheBestOfProfilesThatPass() throws Exception {
        Population profiles = WORKLOAD.profiles(SIZE);
        List<Opportunity> opportunities = WORKLOAD.opportunities(99, 4);

        for (int version : versions()) {
            BruteForce truth = new BruteForce(profiles, opportunities, Arena.LIMIT);
            for (boolean sorted : new boolean[] {false, true}) {
                try (Peer lucene = filled(IsolatedLucene.newest(version), profiles, sorted, truth)) {
                    List<Contestant> contestants = lucene.topSearches(Arena.LIMIT);
                    assertThat(contestants).hasSize(sorted ? 8 : 6);
                    assertAllRight(contestants, opportunities, truth);
                }
            }
        }
    }

    @Test
    void eachSetUpFindsTheInterestsThatAnOpportunityConcerns() throws Exception {
        Population interests = WORKLOAD.interests(SIZE);
        List<Opportunity> news = WORKLOAD.news(99, 12);

        for (int version : versions()) {
            BruteForce truth = new BruteForce(interests, news, Arena.LIMIT);
            for (boolean sorted : new boolean[] {false, true}) {
                try (Peer lucene = filled(IsolatedLucene.newest(version), interests, sorted, truth)) {
                    List<Contestant> contestants = lucene.alertSearches();
                    assertThat(contestants).hasSize(4);
                    assertAllRight(contestants, news, truth);
                }
            }
            assertThat(truth.answer(0).entries().length
                            + truth.answer(1).entries().length
                            + truth.answer(2).entries().length)
                    .isPositive();
        }
    }

    @Test
    void versionNineIsOnTheClassPathAndANewerOneIsApart() throws IOException {
        assertThat(IsolatedLucene.newest(9).version()).isEqualTo("Lucene 9.12.3");
        assumeThat(Runtime.version().feature())
                .as("Lucene 10 needs Java 21")
                .isGreaterThanOrEqualTo(IsolatedLucene.LEAST_JAVA);
        assumeThat(getClass().getResource("/lucene-10/lucene-core.jar"))
                .as("the nested jar is made by Maven")
                .isNotNull();
        assertThat(IsolatedLucene.newest(0).version()).startsWith("Lucene 10.");
    }

    @Test
    void aLuceneThatThisJavaCannotRunIsRefused() {
        assumeThat(Runtime.version().feature()).as("what an older Java does").isLessThan(IsolatedLucene.LEAST_JAVA);

        assertThatThrownBy(() -> IsolatedLucene.newest(10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Lucene 10 needs Java 21 or later and the packaged jar, but this is Java ");
    }

    @Test
    void noFileStaysBehind() throws Exception {
        List<Path> before = folders();
        try (Peer lucene = IsolatedLucene.newest(0).open(new PeerOptions(List.of(), new int[0], false))) {
            lucene.add(0, WORKLOAD.profile(0));
            lucene.finish();

            assertThat(lucene.bytes()).isPositive();
            assertThat(folders()).hasSizeGreaterThan(before.size());
        }
        assertThat(folders()).isSubsetOf(before);
    }

    private static int[] versions() {
        return Runtime.version().feature() < IsolatedLucene.LEAST_JAVA ? new int[] {9} : new int[] {9, 0};
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("incontro-benchmarks-"))
                    .toList();
        }
    }

    private static Peer filled(PeerFactory factory, Population population, boolean sorted, BruteForce truth)
            throws IOException {
        Peer lucene = factory.open(new PeerOptions(population.attributes(), population.thresholds(), sorted));
        for (int entry = 0; entry < population.size(); entry++) {
            ImpactVector vector = population.vectors().apply(entry);
            lucene.add(entry, vector);
            if (!sorted) {
                truth.add(entry, vector);
            }
        }
        lucene.finish();
        return lucene;
    }

    private static void assertAllRight(List<Contestant> contestants, List<Opportunity> opportunities, BruteForce truth)
            throws IOException {
        for (Contestant contestant : contestants) {
            for (int query = 0; query < opportunities.size(); query++) {
                Ranking found =
                        contestant.prepare(opportunities.get(query)).search().ranking();
                Ranking right = truth.answer(query);
                assertThat(contestant.mayTieOtherwise() ? found.equalsButForTheLastPlace(right) : found.equals(right))
                        .as("%s, query %d: %s, but brute force %s", contestant.name(), query, found, right)
                        .isTrue();
            }
        }
    }
}
