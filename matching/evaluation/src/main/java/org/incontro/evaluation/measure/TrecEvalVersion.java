// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import org.incontro.evaluation.trec.ScorePrecision;

/** Which trec_eval a number equals. The two differ in more than name: docs/evaluation.md lists where. */
public enum TrecEvalVersion {

    /** 9.0.8, with which most published figures were made. */
    V9("trec_eval 9.0.8", ScorePrecision.FLOAT) {
        @Override
        int documents(double share, int relevant) {
            return (int) (share * relevant + 0.9);
        }
    },

    /** 10.0-rc3. */
    V10("trec_eval 10.0-rc3", ScorePrecision.DOUBLE) {
        @Override
        int documents(double share, int relevant) {
            double exact = share * relevant;
            int floor = (int) exact;
            return exact - floor >= 0.5 ? floor + 1 : floor;
        }
    };

    private final String title;
    private final ScorePrecision precision;

    TrecEvalVersion(String title, ScorePrecision precision) {
        this.title = title;
        this.precision = precision;
    }

    /** Returns the name under which the program is known. */
    public String title() {
        return title;
    }

    /** Returns how much of a score it looks at. */
    public ScorePrecision precision() {
        return precision;
    }

    /**
     * Turns a share of the relevant documents into a number of documents.
     *
     * @param share at least 0
     * @param relevant how many are relevant
     */
    abstract int documents(double share, int relevant);
}
