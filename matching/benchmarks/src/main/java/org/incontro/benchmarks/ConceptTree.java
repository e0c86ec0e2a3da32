// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Concepts by number in a tree of six levels; the levels follow one another, the first level has no parents. Thread-safe. */
final class ConceptTree {

    /** How many concepts each level has. */
    private static final int[] LEVELS = {8, 60, 400, 2_000, 6_000, 4_532};

    /** How many concepts there are. */
    static final int SIZE = 13_000;

    /** The first concept of the level whose concepts are topics. */
    static final int FIRST_TOPIC = LEVELS[0] + LEVELS[1];

    /** How many concepts are topics. */
    static final int TOPICS = LEVELS[2];

    /** Parents are drawn from the level above by Zipf's law with this exponent: a mild skew. */
    private static final double PARENT_SKEW = 0.3;

    private final int[] parents = new int[SIZE];
    private final int[][] subtrees = new int[TOPICS][];

    ConceptTree(SplittableRandom random) {
        int above = 0;
        int first = LEVELS[0];
        Arrays.fill(parents, 0, first, -1);
        for (int level = 1; level < LEVELS.length; level++) {
            CumulativeTable choice = CumulativeTable.zipf(LEVELS[level - 1], PARENT_SKEW, 1);
            for (int concept = first; concept < first + LEVELS[level]; concept++) {
                parents[concept] = above + choice.draw(random);
            }
            above = first;
            first += LEVELS[level];
        }
        collectSubtrees();
    }

    private void collectSubtrees() {
        List<List<Integer>> members = new ArrayList<>();
        for (int topic = 0; topic < TOPICS; topic++) {
            members.add(new ArrayList<>());
        }
        for (int concept = FIRST_TOPIC; concept < SIZE; concept++) {
            int topic = concept;
            while (topic >= FIRST_TOPIC + TOPICS) {
                topic = parents[topic];
            }
            members.get(topic - FIRST_TOPIC).add(concept);
        }
        for (int topic = 0; topic < TOPICS; topic++) {
            subtrees[topic] =
                    members.get(topic).stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** Returns the concept above, or -1 at the first level. */
    int parent(int concept) {
        return parents[concept];
    }

    /** Draws a concept at or below a topic, all alike. */
    int drawInside(int topic, SplittableRandom random) {
        int[] subtree = subtrees[topic];
        return subtree[random.nextInt(subtree.length)];
    }
}
