// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Samples of which bytes were changed, taken out, doubled or cut off. */
final class Damage {

    private Damage() {}

    static Arbitrary<byte[]> of(Arbitrary<byte[]> samples) {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 100_000);
        return Combinators.combine(samples, Arbitraries.integers().between(0, 3), places, places, Arbitraries.bytes())
                .as(Damage::damage);
    }

    private static byte[] damage(byte[] sample, int kind, int first, int second, byte value) {
        int from = first % sample.length;
        int to = Math.min(sample.length, from + second % 200);
        byte[] damaged = sample.clone();
        return switch (kind) {
            case 0 -> {
                damaged[from] = value;
                yield damaged;
            }
            case 1 -> Arrays.copyOf(damaged, from);
            case 2 -> {
                System.arraycopy(sample, to, damaged, from, sample.length - to);
                yield Arrays.copyOf(damaged, sample.length - (to - from));
            }
            default -> {
                damaged = Arrays.copyOf(sample, sample.length + to - from);
                System.arraycopy(sample, from, damaged, to, sample.length - from);
                yield damaged;
            }
        };
    }
}
