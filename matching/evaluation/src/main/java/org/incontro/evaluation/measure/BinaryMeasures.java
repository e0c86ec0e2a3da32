// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

/**
 * Formulas that know relevant and not relevant only, and ask where in the ranking the relevant documents are.
 *
 * <p>R is the number of relevant documents, found or not. Where R is 0, every value is 0.
 */
final class BinaryMeasures {

    private static final double INFERENCE_SMOOTHING = 0.00001;

    private BinaryMeasures() {}

    /** Mean, over all relevant documents, of the precision at their rank; one that was not found adds 0. */
    static double averagePrecision(JudgedRanking ranking) {
        return averagePrecision(ranking, Integer.MAX_VALUE);
    }

    static double averagePrecision(JudgedRanking ranking, int cut) {
        double sum = 0;
        for (int i = 0; i < ranking.relevantRetrieved() && ranking.relevantRank(i) <= cut; i++) {
            sum += (i + 1.0) / ranking.relevantRank(i);
        }
        return ratio(sum, ranking.relevant());
    }

    /** Share of the first k that is relevant; a ranking that is shorter is filled with wrong documents. */
    static double precision(JudgedRanking ranking, int cut) {
        return (double) ranking.relevantWithin(cut) / cut;
    }

    /** Share of the relevant documents that is among the first k. */
    static double recall(JudgedRanking ranking, int cut) {
        return ratio(ranking.relevantWithin(cut), ranking.relevant());
    }

    /** 1 if a relevant document is among the first k, otherwise 0. */
    static double success(JudgedRanking ranking, int cut) {
        return ranking.relevantWithin(cut) > 0 ? 1 : 0;
    }

    /** Precision over the best precision that is possible at k. */
    static double relativePrecision(JudgedRanking ranking, int cut) {
        return ratio(ranking.relevantWithin(cut), Math.min(cut, ranking.relevant()));
    }

    /** 1 over the rank of the first relevant document; 0 if there is none among the first k. */
    static double reciprocalRank(JudgedRanking ranking, int cut) {
        boolean found = ranking.relevantRetrieved() > 0 && ranking.relevantRank(0) <= cut;
        return found ? 1.0 / ranking.relevantRank(0) : 0;
    }

    /** Precision after R documents. */
    static double rPrecision(JudgedRanking ranking) {
        return ratio(ranking.relevantWithin(ranking.relevant()), ranking.relevant());
    }

    /** Precision after a multiple of R documents. */
    static double rPrecision(JudgedRanking ranking, double multiple) {
        int cut = TrecEvalVersion.V9.documents(multiple, ranking.relevant());
        return ratio(ranking.relevantWithin(cut), cut);
    }

    /** The greatest precision at this share of recall or a higher one. */
    static double interpolatedPrecision(JudgedRanking ranking, double recall) {
        int needed = ranking.options().version().documents(recall, ranking.relevant());
        double best = 0;
        for (int i = Math.max(0, needed - 1); i < ranking.relevantRetrieved(); i++) {
            best = Math.max(best, (i + 1.0) / ranking.relevantRank(i));
        }
        return best;
    }

    /** Mean of the interpolated precision at some shares of recall; summed from the last one on, as trec_eval does. */
    static double interpolatedAverage(JudgedRanking ranking, double... recalls) {
        double sum = 0;
        for (int i = recalls.length - 1; i >= 0; i--) {
            sum += interpolatedPrecision(ranking, recalls[i]);
        }
        return sum / recalls.length;
    }

    /**
     * Share of the pairs of a relevant and a judged wrong document that are in the right order; of the wrong ones
     * only the first R count. Documents without a judgement play no part. Buckley and Voorhees, SIGIR 2004.
     */
    static double binaryPreference(JudgedRanking ranking) {
        int relevant = ranking.relevant();
        double most = Math.min(ranking.judgedNonRelevant(), relevant);
        double sum = 0;
        int wrong = 0;
        for (int i = 0; i < ranking.judgedRetrieved(); i++) {
            if (ranking.judgedGrade(i) < ranking.level()) {
                wrong++;
            } else {
                sum += wrong == 0 ? 1.0 : 1.0 - Math.min(wrong, relevant) / most;
            }
        }
        return ratio(sum, relevant);
    }

    /**
     * Average precision inferred from a pool of which only a sample was judged. Yilmaz and Aslam, CIKM 2006, with
     * trec_eval's smoothing.
     */
    static double inferredAveragePrecision(JudgedRanking ranking) {
        double sum = 0;
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < ranking.judgedRetrieved(); i++) {
            if (ranking.judgedGrade(i) < ranking.level()) {
                wrong++;
            } else {
                int rank = ranking.judgedRank(i);
                sum += rank == 1 ? 1.0 : inferredPrecision(rank, right, wrong, ranking.pooledWithin(rank));
                right++;
            }
        }
        return ratio(sum, ranking.relevant());
    }

    private static double inferredPrecision(int rank, int right, int wrong, int pooled) {
        double above = rank - 1;
        double judgedShare = (right + wrong + pooled) / above;
        double rightShare = (right + INFERENCE_SMOOTHING) / (right + wrong + 2 * INFERENCE_SMOOTHING);
        return 1.0 / (above + 1.0) + (above / (above + 1.0)) * judgedShare * rightShare;
    }

    /** Mean, over all relevant documents, of 1 / log2(2 + wrong documents above it). */
    static double binaryGain(JudgedRanking ranking) {
        double sum = 0;
        for (int i = 0; i < ranking.relevantRetrieved(); i++) {
            sum += 1.0 / Logarithms.log2(1 + ranking.relevantRank(i) - i);
        }
        return ratio(sum, ranking.relevant());
    }

    /** Share of what was found that is relevant. */
    static double setPrecision(JudgedRanking ranking) {
        return ratio(ranking.relevantRetrieved(), ranking.retrieved());
    }

    /** Share of what is relevant that was found. */
    static double setRecall(JudgedRanking ranking) {
        return ratio(ranking.relevantRetrieved(), ranking.relevant());
    }

    static double setRelativePrecision(JudgedRanking ranking) {
        return ratio(ranking.relevantRetrieved(), Math.min(ranking.retrieved(), ranking.relevant()));
    }

    /** Product of the precision and the recall of what was found. */
    static double setAveragePrecision(JudgedRanking ranking) {
        double found = ranking.relevantRetrieved();
        return ratio(found * found, (double) ranking.retrieved() * ranking.relevant());
    }

    /** (x + 1) P R / (R + x P): with x = 1 the harmonic mean of precision and recall. */
    static double setF(JudgedRanking ranking, double weight) {
        double precision = setPrecision(ranking);
        double recall = setRecall(ranking);
        return ratio((weight + 1.0) * precision * recall, weight * precision + recall);
    }

    /**
     * Weighted sum of: found and relevant, found and wrong, missed and relevant, missed and wrong. A query without hits has 0, for
     * version 9 does not come to it.
     */
    static double utility(JudgedRanking ranking, double[] weights) {
        EvaluationOptions options = ranking.options();
        if (ranking.retrieved() == 0
                && options.unjudged() == EvaluationOptions.Unjudged.COUNT_AS_WRONG
                && options.version() == TrecEvalVersion.V9) {
            return 0;
        }
        int both = ranking.relevantRetrieved();
        long neither = options.collectionSize() + both - ranking.retrieved() - ranking.relevant();
        return weights[0] * both
                + weights[1] * (ranking.retrieved() - both)
                + weights[2] * (ranking.relevant() - both)
                + weights[3] * neither;
    }

    /** Share of the first k of which nothing is known; a ranking that is shorter is filled with known documents. */
    static double unjudged(JudgedRanking ranking, int cut) {
        int shown = Math.min(cut, ranking.retrieved());
        return (double) (shown - ranking.judgedWithin(shown)) / cut;
    }

    /** Share of the first k that was judged; a ranking that is shorter is filled with unknown documents. */
    static double judged(JudgedRanking ranking, int cut) {
        return (double) ranking.judgedWithin(cut) / cut;
    }

    static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
