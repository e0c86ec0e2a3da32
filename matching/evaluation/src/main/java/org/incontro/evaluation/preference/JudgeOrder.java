// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.preference;

import java.util.Arrays;
import java.util.List;

/** What one judge prefers to what, in one of two forms: levels that are complete, or pairs that are not. */
interface JudgeOrder {

    /** Takes each preference. */
    interface Visitor {
        void visit(int better, int worse);
    }

    void forEach(Visitor visitor);

    /** Returns how many relevant documents there are with a number below this. */
    int relevantBelow(int number);

    /** Returns how many documents that are not relevant there are with a number below this. */
    int nonRelevantBelow(int number);

    /**
     * Counts again, but with the first of the documents that are not relevant only.
     *
     * @param tally to count into
     * @param kept how many to keep
     * @param last documents with this number and higher ones are left out altogether
     */
    void countWithFewer(Tally tally, int kept, int last);

    /** One group: levels from the best to the worst, each with its documents' numbers in ascending order. */
    record Levels(List<Double> levels, List<int[]> documents) implements JudgeOrder {

        @Override
        public void forEach(Visitor visitor) {
            for (int better = 0; better < levels.size(); better++) {
                for (int worse = better + 1; worse < levels.size(); worse++) {
                    pairs(documents.get(better), documents.get(worse), visitor);
                }
            }
        }

        @Override
        public int relevantBelow(int number) {
            return below(number, true);
        }

        @Override
        public int nonRelevantBelow(int number) {
            return below(number, false);
        }

        private int below(int number, boolean relevant) {
            int count = 0;
            for (int i = 0; i < levels.size(); i++) {
                for (int document : documents.get(i)) {
                    count += levels.get(i) > 0 == relevant && document < number ? 1 : 0;
                }
            }
            return count;
        }

        /** As in trec_eval, the worst level is set against its own first documents too. */
        @Override
        public void countWithFewer(Tally tally, int kept, int last) {
            Visitor counter = (better, worse) -> {
                if (better < last && worse < last) {
                    tally.add(better, worse);
                }
            };
            int worst = levels.size() - 1;
            int[] first = Arrays.copyOf(documents.get(worst), Math.min(kept, documents.get(worst).length));
            for (int better = 0; better <= worst; better++) {
                for (int worse = better + 1; worse < worst; worse++) {
                    pairs(documents.get(better), documents.get(worse), counter);
                }
                pairs(documents.get(better), first, counter);
            }
        }

        private static void pairs(int[] better, int[] worse, Visitor visitor) {
            for (int one : better) {
                for (int other : worse) {
                    visitor.visit(one, other);
                }
            }
        }
    }

    /**
     * Several groups: pairs, with those that follow from others.
     *
     * @param preferred whether the first document is preferred to the second
     * @param levels of documents; NaN where this judge said nothing
     */
    record Pairs(boolean[][] preferred, double[] levels) implements JudgeOrder {

        @Override
        public void forEach(Visitor visitor) {
            for (int better = 0; better < preferred.length; better++) {
                for (int worse = 0; worse < preferred.length; worse++) {
                    if (preferred[better][worse]) {
                        visitor.visit(better, worse);
                    }
                }
            }
        }

        @Override
        public int relevantBelow(int number) {
            int count = 0;
            for (int i = 0; i < number; i++) {
                count += levels[i] > 0 ? 1 : 0;
            }
            return count;
        }

        @Override
        public int nonRelevantBelow(int number) {
            int count = 0;
            for (int i = 0; i < number; i++) {
                count += levels[i] == 0 ? 1 : 0;
            }
            return count;
        }

        @Override
        public void countWithFewer(Tally tally, int kept, int last) {
            int discarded = 0;
            for (int seen = 0; discarded < levels.length; discarded++) {
                seen += levels[discarded] == 0 ? 1 : 0;
                if (seen > kept) {
                    break;
                }
            }
            int from = discarded;
            forEach((better, worse) -> {
                boolean keepsBetter = better < from || levels[better] != 0;
                boolean keepsWorse = worse < from || levels[worse] != 0;
                if (keepsBetter && keepsWorse && better < last && worse < last) {
                    tally.add(better, worse);
                }
            });
        }
    }
}
