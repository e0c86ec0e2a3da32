// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The shape of a scheme, on concepts numbered from 0: who is above whom, how far, and how much a concept says. */
final class ConceptGraph {

    /*
     * Per concept the closure upwards is kept, itself included, as ascending numbers with the fewest steps to each.
     * Schemes are shallow (ESCO: about ten ancestors a concept), so this costs a few megabytes, and every question about
     * a pair becomes one merge of two short sorted arrays. Chains of thousands would make it quadratic; such input is
     * no vocabulary, and is refused by MAXIMUM_PAIRS.
     *
     * Information content is intrinsic, after Sánchez, Batet and Isern, "Ontology-based information content
     * computation", Knowledge-Based Systems 24(2), 2011:
     *
     *   IC(c) = -log( (|leaves(c)| / |subsumers(c)| + 1) / (maxLeaves + 1) )
     *
     * where leaves(c) are the concepts without narrower ones below c (c itself not counted), subsumers(c) the ancestors
     * of c and c itself, and maxLeaves all leaves; divided by log(maxLeaves + 1), so that it runs from 0 to 1. One step
     * down never adds leaves and always adds a subsumer, hence IC never falls from an ancestor to a descendant. Chosen
     * over Seco, Veale and Hayes (ECAI 2004) because that one counts descendants, which inner nodes that nobody tags
     * with inflate, and because it sees a second parent. A scheme with several roots has an imagined root of
     * content 0 above them, which is not counted among the subsumers.
     */

    /** The most pairs of concept and ancestor (or itself) that are kept: 64 MB of numbers and steps. */
    static final int MAXIMUM_PAIRS = 8_000_000;

    private final int[][] broader;
    private final int[][] narrower;
    private final int[][] closure;
    private final int[][] steps;
    private final int[] depths;
    private final double[] content;

    /** Takes parents by number; throws {@link CycleException} if they form a cycle. */
    ConceptGraph(int[][] broader) {
        this.broader = broader;
        this.narrower = inverted(broader);
        this.closure = new int[broader.length][];
        this.steps = new int[broader.length][];
        this.depths = new int[broader.length];
        int[] order = parentsFirst();
        long pairs = 0;
        for (int concept : order) {
            climb(concept);
            pairs += closure[concept].length;
            if (pairs > MAXIMUM_PAIRS) {
                throw new LimitException("pairs of concept and ancestor", MAXIMUM_PAIRS);
            }
        }
        this.content = contents();
    }

    private static int[][] inverted(int[][] edges) {
        int[] counts = new int[edges.length];
        for (int[] targets : edges) {
            for (int target : targets) {
                counts[target]++;
            }
        }
        int[][] inverted = new int[edges.length][];
        Arrays.setAll(inverted, target -> new int[counts[target]]);
        int[] filled = new int[edges.length];
        for (int source = 0; source < edges.length; source++) {
            for (int target : edges[source]) {
                inverted[target][filled[target]++] = source;
            }
        }
        return inverted;
    }

    private int[] parentsFirst() {
        int[] open = new int[broader.length];
        int[] order = new int[broader.length];
        int known = 0;
        for (int concept = 0; concept < open.length; concept++) {
            open[concept] = broader[concept].length;
            if (open[concept] == 0) {
                order[known++] = concept;
            }
        }
        for (int next = 0; next < known; next++) {
            for (int child : narrower[order[next]]) {
                if (--open[child] == 0) {
                    order[known++] = child;
                }
            }
        }
        if (known < order.length) {
            throw new CycleException(cycle(open));
        }
        return order;
    }

    /** Follows the first open parent until one comes again: what lies between is a cycle. */
    private List<Integer> cycle(int[] open) {
        int concept = 0;
        while (open[concept] == 0) {
            concept++;
        }
        Set<Integer> path = new LinkedHashSet<>();
        while (path.add(concept)) {
            concept = Arrays.stream(broader[concept])
                    .filter(parent -> open[parent] > 0)
                    .findFirst()
                    .orElseThrow();
        }
        List<Integer> walked = new ArrayList<>(path);
        List<Integer> cycle = new ArrayList<>(walked.subList(walked.indexOf(concept), walked.size()));
        cycle.add(concept);
        return cycle;
    }

    /** Merges the closures of the parents, each a step further away, and adds the concept itself. */
    private void climb(int concept) {
        int[] parents = broader[concept];
        Closure itself = new Closure(new int[] {concept}, new int[1]);
        Closure above = parents.length == 0
                ? itself
                : itself.merged(above(parents, 0, parents.length).stepped());
        closure[concept] = above.concepts;
        steps[concept] = above.steps;
        depths[concept] =
                Arrays.stream(parents).map(parent -> depths[parent] + 1).min().orElse(0);
    }

    /** Halves the parents until one is left: one after the other would cost the square of their number. */
    private Closure above(int[] parents, int from, int to) {
        if (to - from == 1) {
            return new Closure(closure[parents[from]], steps[parents[from]]);
        }
        int middle = (from + to) >>> 1;
        return above(parents, from, middle).merged(above(parents, middle, to));
    }

    /** Ascending numbers of concepts, and the fewest steps to each. */
    private record Closure(int[] concepts, int[] steps) {

        Closure stepped() {
            return new Closure(
                    concepts, Arrays.stream(steps).map(far -> far + 1).toArray());
        }

        Closure merged(Closure other) {
            int[] into = new int[concepts.length + other.concepts.length];
            int[] intoSteps = new int[into.length];
            int size = 0;
            for (int i = 0, j = 0; i < concepts.length || j < other.concepts.length; size++) {
                boolean ours = i < concepts.length && (j == other.concepts.length || concepts[i] <= other.concepts[j]);
                boolean theirs =
                        j < other.concepts.length && (i == concepts.length || other.concepts[j] <= concepts[i]);
                into[size] = ours ? concepts[i] : other.concepts[j];
                int far = ours ? steps[i++] : Integer.MAX_VALUE;
                intoSteps[size] = theirs ? Math.min(far, other.steps[j++]) : far;
            }
            return new Closure(Arrays.copyOf(into, size), Arrays.copyOf(intoSteps, size));
        }
    }

    private double[] contents() {
        int[] leaves = new int[broader.length];
        int all = 0;
        for (int concept = 0; concept < broader.length; concept++) {
            if (narrower[concept].length == 0) {
                all++;
                for (int ancestor : closure[concept]) {
                    leaves[ancestor] += ancestor == concept ? 0 : 1;
                }
            }
        }
        double scale = StrictMath.log(all + 1.0);
        double[] contents = new double[broader.length];
        for (int concept = 0; concept < contents.length; concept++) {
            double spread = leaves[concept] / (double) closure[concept].length + 1;
            contents[concept] = Math.max(0, Math.min(1, 1 - StrictMath.log(spread) / scale));
        }
        return contents;
    }

    /**
     * Finds edges whose removal leaves no cycle: those that close one in a walk over the concepts and their parents, both
     * in order. Edges are pairs (concept, position among its parents).
     */
    static List<int[]> closingEdges(int[][] broader) {
        List<int[]> closing = new ArrayList<>();
        BitSet done = new BitSet();
        BitSet onPath = new BitSet();
        int[] next = new int[broader.length];
        Deque<Integer> path = new ArrayDeque<>();
        for (int start = 0; start < broader.length; start++) {
            if (!done.get(start)) {
                path.push(start);
                onPath.set(start);
            }
            while (!path.isEmpty()) {
                int concept = path.element();
                if (next[concept] == broader[concept].length) {
                    path.pop();
                    onPath.clear(concept);
                    done.set(concept);
                    continue;
                }
                int position = next[concept]++;
                int parent = broader[concept][position];
                if (onPath.get(parent)) {
                    closing.add(new int[] {concept, position});
                } else if (!done.get(parent)) {
                    path.push(parent);
                    onPath.set(parent);
                }
            }
        }
        return closing;
    }

    int[] broader(int concept) {
        return broader[concept];
    }

    int[] narrower(int concept) {
        return narrower[concept];
    }

    /** Returns all ancestors, nearest first; equally near ones in the order given. */
    int[] ancestors(int concept, Comparator<Integer> order) {
        int[] above = closure[concept];
        int[] far = steps[concept];
        List<Integer> positions = new ArrayList<>(above.length);
        for (int i = 0; i < above.length; i++) {
            if (above[i] != concept) {
                positions.add(i);
            }
        }
        positions.sort(Comparator.<Integer>comparingInt(i -> far[i])
                .thenComparing((a, b) -> order.compare(above[a], above[b])));
        return positions.stream().mapToInt(i -> above[i]).toArray();
    }

    int depth(int concept) {
        return depths[concept];
    }

    double informationContent(int concept) {
        return content[concept];
    }

    double lin(int a, int b) {
        if (a == b) {
            return 1;
        }
        Meeting meeting = meeting(a, b);
        return meeting.concept < 0 ? 0 : 2 * content[meeting.concept] / (content[a] + content[b]);
    }

    double wuPalmer(int a, int b) {
        Meeting meeting = meeting(a, b);
        if (meeting.concept < 0) {
            return 0;
        }
        double shared = 2.0 * (depths[meeting.concept] + 1);
        return shared / (shared + meeting.steps);
    }

    /** Where two concepts meet, and how many steps both are from there together; concept -1 if nowhere. */
    private record Meeting(int concept, int steps) {}

    /** Finds the most informative concept that is above (or is) both; of equals the nearest, then the lowest number. */
    private Meeting meeting(int a, int b) {
        int best = -1;
        int bestSteps = 0;
        int[] up = closure[a];
        int[] other = closure[b];
        for (int i = 0, j = 0; i < up.length && j < other.length; ) {
            if (up[i] < other[j]) {
                i++;
            } else if (up[i] > other[j]) {
                j++;
            } else {
                int far = steps[a][i] + steps[b][j];
                if (best < 0
                        || content[up[i]] > content[best]
                        || (content[up[i]] == content[best] && far < bestSteps)) {
                    best = up[i];
                    bestSteps = far;
                }
                i++;
                j++;
            }
        }
        return new Meeting(best, bestSteps);
    }

    /** Tells that parents form a cycle; names it, first concept repeated at the end. */
    static final class CycleException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final transient List<Integer> cycle;

        CycleException(List<Integer> cycle) {
            super("parents form a cycle");
            this.cycle = cycle;
        }

        List<Integer> cycle() {
            return cycle;
        }
    }
}
