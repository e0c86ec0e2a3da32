// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.significance;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CorrectionProperties {

    @Example
    void holmMultipliesTheSmallestByMostAndNeverGoesBack() {
        double[] p = {0.04, 0.01, 0.03, 0.5};

        assertThat(Correction.NONE.adjust(p)).containsExactly(p);
        assertThat(Correction.BONFERRONI.adjust(p)).containsExactly(0.16, 0.04, 0.12, 1);
        assertThat(Correction.HOLM.adjust(p)).containsExactly(0.09, 0.04, 0.09, 0.5);
    }

    @Property
    void holmLiesBetweenNothingAndBonferroni(@ForAll("families") double[] p) {
        double[] holm = Correction.HOLM.adjust(p);
        double[] bonferroni = Correction.BONFERRONI.adjust(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(holm[i]).isBetween(p[i], bonferroni[i]);
        }
    }

    @Property
    void holmKeepsTheOrder(@ForAll("families") double[] p) {
        double[] holm = Correction.HOLM.adjust(p);
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                assertThat(p[i] < p[j] && holm[i] > holm[j]).isFalse();
            }
        }
    }

    /** Ties and the ends of the range among them. */
    @Provide
    Arbitrary<double[]> families() {
        return Arbitraries.oneOf(
                        Arbitraries.of(0.0, 0.01, 0.05, 1.0),
                        Arbitraries.doubles().between(0, 1))
                .array(double[].class)
                .ofMaxSize(12);
    }
}
