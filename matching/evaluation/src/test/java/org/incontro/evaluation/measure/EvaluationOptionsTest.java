// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EvaluationOptionsTest {

    @Test
    void numbersOutOfRangeAreRefused() {
        EvaluationOptions defaults = EvaluationOptions.defaults();

        assertThatThrownBy(() -> defaults.withLevel(-1)).hasMessage("level must be at least 0, but was -1");
        assertThatThrownBy(() -> defaults.withDepth(0)).hasMessage("depth must be at least 1, but was 0");
        assertThatThrownBy(() -> new EvaluationOptions(
                        defaults.version(), defaults.completeness(), 1, 1, defaults.unjudged(), -1))
                .hasMessage("collectionSize must be at least 0, but was -1");
    }

    @Test
    void aVersionSaysItsName() {
        assertThat(TrecEvalVersion.V9.title()).isEqualTo("trec_eval 9.0.8");
        assertThat(TrecEvalVersion.V10.title()).isEqualTo("trec_eval 10.0-rc3");
    }
}
