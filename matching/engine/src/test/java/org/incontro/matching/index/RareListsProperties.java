// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Lists give back what was put into them, in each of their forms and across pages. */
class RareListsProperties {

    private static final int ENTRIES = Block.CAPACITY;

    /** Lists of some entries; every other impact of some lists is great. */
    private static final class Drawn {

        final int[] counts;
        final char[] entries;
        final byte[] impacts;

        Drawn(Random random, int lists, int most) {
            counts = new int[lists];
            char[] all = new char[lists * most];
            byte[] allImpacts = new byte[lists * most];
            int size = 0;
            for (int list = 0; list < lists; list++) {
                // Of all lengths alike, and some empty, as those of heavy features are.
                counts[list] = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(1 << random.nextInt(logarithm(most)));
                TreeMap<Integer, Integer> postings = new TreeMap<>();
                int range = random.nextBoolean() ? ENTRIES : counts[list] + random.nextInt(ENTRIES - counts[list]);
                int greatest = random.nextBoolean() ? 255 : 70;
                while (postings.size() < counts[list]) {
                    postings.put(random.nextInt(Math.max(range, counts[list])), 1 + random.nextInt(greatest));
                }
                for (var posting : postings.entrySet()) {
                    all[size] = (char) (int) posting.getKey();
                    allImpacts[size++] = (byte) (int) posting.getValue();
                }
            }
            entries = Arrays.copyOf(all, size);
            impacts = Arrays.copyOf(allImpacts, size);
        }

        private static int logarithm(int most) {
            return 32 - Integer.numberOfLeadingZeros(most - 1);
        }

        RareLists lists() {
            RareLists.Builder builder = new RareLists.Builder(counts.length);
            int from = 0;
            for (int count : counts) {
                builder.add(entries, impacts, from, from + count);
                from += count;
            }
            return builder.build();
        }

        /** Returns how many lists each entry is in. */
        int[] ofEntries() {
            int[] counts = new int[ENTRIES];
            for (char entry : entries) {
                counts[entry]++;
            }
            return counts;
        }
    }

    @Property(tries = 60)
    void listsGiveBackWhatWasPutIntoThem(@ForAll long seed) {
        Random random = new Random(seed);
        Drawn drawn = new Drawn(random, 1 + random.nextInt(60), 1 << random.nextInt(3, 15));
        RareLists lists = drawn.lists();
        int at = 0;
        for (int list = 0; list < drawn.counts.length; list++) {
            assertThat(lists.isEmpty(list)).isEqualTo(drawn.counts[list] == 0);
            int[] scores = new int[ENTRIES];
            int[] expected = new int[ENTRIES];
            RareLists.Postings postings = lists.postings(list);
            for (int end = at + drawn.counts[list]; at < end; at++) {
                assertThat(postings.next()).isTrue();
                assertThat(postings.entry()).isEqualTo(drawn.entries[at]);
                assertThat(postings.impact()).isEqualTo(drawn.impacts[at]);
                expected[drawn.entries[at]] = 7 * (drawn.impacts[at] & 0xff);
            }
            assertThat(postings.next()).isFalse();
            if (!lists.isEmpty(list)) {
                lists.add(list, 7, scores);
            }
            assertThat(scores).isEqualTo(expected);
        }
        int[] counts = drawn.ofEntries();
        assertThat(lists.areOf(counts)).isTrue();
        assertThat(counts).containsOnly(0);
    }

    /** Otherwise the law above might say nothing of some of them. */
    @Example
    void allFormsAndSeveralPagesComeUp() {
        RareLists lists = new Drawn(new Random(1), 600, 1 << 15).lists();
        TreeSet<Integer> forms = new TreeSet<>();
        for (int list = 0; list < lists.starts.length - 1; list++) {
            forms.add(lists.starts[list] >>> 30);
        }
        assertThat(forms).containsExactly(0, 1, 2, 3);
        assertThat(lists.pages.length).isGreaterThan(2);
    }

    /** The longest list there can be, and none at all. */
    @Example
    void theLongestListFitsAPage() {
        char[] entries = new char[ENTRIES];
        byte[] impacts = new byte[ENTRIES];
        for (int entry = 0; entry < ENTRIES; entry++) {
            entries[entry] = (char) entry;
            impacts[entry] = (byte) 255;
        }
        RareLists.Builder builder = new RareLists.Builder(3);
        for (int list = 0; list < 3; list++) {
            builder.add(entries, impacts, 0, ENTRIES);
        }
        int[] counts = new int[ENTRIES];
        Arrays.fill(counts, 3);
        assertThat(builder.build().areOf(counts)).isTrue();
        assertThat(counts).containsOnly(0);
        assertThat(new RareLists.Builder(0).build().areOf(new int[1])).isTrue();
    }

    /** Whatever is changed of where lists begin: what is not refused names no entry that there is not, and leaves no gap. */
    @Property(tries = 200)
    void otherEndsAreRefusedOrAreListsToo(@ForAll long seed) {
        Random random = new Random(seed);
        Drawn drawn = new Drawn(random, 2 + random.nextInt(20), 64);
        RareLists lists = drawn.lists();
        int[] starts = lists.starts.clone();
        switch (random.nextInt(3)) {
            case 0 -> starts[random.nextInt(starts.length)] ^= 1 << random.nextInt(32);
            case 1 -> starts = Arrays.copyOf(starts, 1 + random.nextInt(starts.length));
            default -> {
                int one = random.nextInt(starts.length);
                int other = random.nextInt(starts.length);
                int former = starts[one];
                starts[one] = starts[other];
                starts[other] = former;
            }
        }
        RareLists others = new RareLists(starts, lists.pages);
        int[] counts = drawn.ofEntries();
        if (others.areOf(counts)) {
            assertThat(starts[starts.length - 1] << 2).isEqualTo(lists.starts[lists.starts.length - 1] << 2);
            for (int list = 0; list < starts.length - 1; list++) {
                others.add(list, 1, new int[ENTRIES]);
            }
        }
    }
}
