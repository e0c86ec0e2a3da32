// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.incontro.benchmarks.task.Attribute;
import org.incontro.benchmarks.task.Filter;
import org.incontro.matching.weight.ImpactVector;

/**
 * The law of attributes and filters in a network of regions: 30 countries of five groups of ten regions, as large countries are
 * divided in NUTS. Immutable and thread-safe.
 */
final class Regions {

    static final int COUNTRIES = 30;
    static final int GROUPS = 5 * COUNTRIES;
    static final int REGIONS = 10 * GROUPS;
    static final int TYPES = 10;
    static final int LANGUAGES = 24;

    private static final int ENGLISH = 0;
    private static final long SEED = 3;

    private final CumulativeTable country = CumulativeTable.zipf(COUNTRIES, 0.7, 1);
    private final CumulativeTable within = CumulativeTable.zipf(REGIONS / COUNTRIES, 0.5, 1);
    private final CumulativeTable type = CumulativeTable.zipf(TYPES, 0.8, 1);

    /** Returns profiles; a region's values are its own, its group's and its country's. */
    Population profiles(int size, IntFunction<ImpactVector> vectors) {
        char[] regions = new char[size];
        long[] types = new long[size];
        long[] languages = new long[size];
        for (int number = 0; number < size; number++) {
            SplittableRandom random = Workload.random(~SEED, number);
            int home = country.draw(random);
            regions[number] = (char) (home * (REGIONS / COUNTRIES) + within.draw(random));
            types[number] = 1L << type.draw(random);
            languages[number] = spoken(home, random);
        }
        return Population.of(
                size,
                vectors,
                List.of(
                        Attribute.masked("language", LANGUAGES, languages),
                        Attribute.masked("type", TYPES, types),
                        Attribute.coded("region", COUNTRIES + GROUPS + REGIONS, regions, places())),
                new int[0]);
    }

    private static List<int[]> places() {
        List<int[]> places = new ArrayList<>();
        for (int region = 0; region < REGIONS; region++) {
            places.add(new int[] {
                region * COUNTRIES / REGIONS, COUNTRIES + region * GROUPS / REGIONS, COUNTRIES + GROUPS + region
            });
        }
        return places;
    }

    private static long spoken(int home, SplittableRandom random) {
        long languages = 1L << (1 + home % (LANGUAGES - 1));
        languages |= random.nextDouble() < 0.8 ? 1L << ENGLISH : 0;
        for (int more = 0; more < 2; more++) {
            languages |= random.nextDouble() < 0.2 ? 1L << random.nextInt(LANGUAGES) : 0;
        }
        return languages;
    }

    /**
     * Draws a filter. Of places one in four asks for none, otherwise for one country, two groups or up to three regions. Two in
     * five ask for no type, otherwise for up to four. Half ask for no language, otherwise for one, which is English more often than not.
     */
    Filter filter(SplittableRandom random) {
        BitSet places = new BitSet();
        double kind = random.nextDouble();
        if (kind < 0.25) {
            places.clear();
        } else if (kind < 0.6) {
            places.set(country.draw(random));
        } else {
            int groups = kind < 0.8 ? 2 : 0;
            int regions = kind < 0.8 ? 0 : 1 + random.nextInt(3);
            int home = country.draw(random);
            for (int i = 0; i < groups; i++) {
                places.set(COUNTRIES + home * (GROUPS / COUNTRIES) + random.nextInt(GROUPS / COUNTRIES));
            }
            for (int i = 0; i < regions; i++) {
                places.set(COUNTRIES + GROUPS + home * (REGIONS / COUNTRIES) + within.draw(random));
            }
        }
        BitSet types = new BitSet();
        if (random.nextDouble() >= 0.4) {
            for (int left = 1 + random.nextInt(4); left > 0; left--) {
                types.set(type.draw(random));
            }
        }
        BitSet languages = new BitSet();
        if (random.nextDouble() >= 0.5) {
            languages.set(random.nextDouble() < 0.6 ? ENGLISH : random.nextInt(LANGUAGES));
        }
        return new Filter(List.of(languages, types, places));
    }
}
