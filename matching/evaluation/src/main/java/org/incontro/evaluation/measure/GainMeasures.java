// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

/**
 * Formulas that know degrees of relevance. A document at rank i adds its gain over log2(i + 1); the sum is set
 * against that of the best ranking that is possible.
 *
 * <p>Where nothing has a gain above 0, every value is 0.
 */
final class GainMeasures {

    private GainMeasures() {}

    /**
     * Normalised discounted cumulative gain of the first k.
     *
     * @param ranking the ranking
     * @param gains what the grades are worth
     * @param cut k, for the ranking and for the best one alike
     * @return at most 1
     */
    static double ndcg(JudgedRanking ranking, Gains gains, int cut) {
        double sum = 0;
        for (int i = 0; i < ranking.judgedRetrieved() && ranking.judgedRank(i) <= cut; i++) {
            sum += discounted(gains.of(ranking.judgedGrade(i)), ranking.judgedRank(i));
        }
        double[] ideal = gains.ideal(ranking);
        double best = 0;
        for (int i = 0; i < Math.min(cut, ideal.length); i++) {
            best += discounted(ideal[i], i + 1);
        }
        return BinaryMeasures.ratio(sum, best);
    }

    /** Mean, over all documents with a gain, of nDCG at their rank; one that was not found adds that at the end. */
    static double ndcgAtRelevant(JudgedRanking ranking, Gains gains) {
        double[] ideal = gains.ideal(ranking);
        double[] best = cumulated(ideal);
        double dcg = 0;
        double sum = 0;
        int found = 0;
        for (int i = 0; i < ranking.judgedRetrieved(); i++) {
            int rank = ranking.judgedRank(i);
            double gain = gains.of(ranking.judgedGrade(i));
            dcg += discounted(gain, rank);
            if (gain > 0) {
                sum += dcg / best[Math.min(rank, ideal.length)];
                found++;
            }
        }
        sum += BinaryMeasures.ratio((ideal.length - found) * dcg, best[ideal.length]);
        return sum > 0 ? sum / ideal.length : 0;
    }

    /**
     * Mean of nDCG at the ranks at which the best ranking steps down to a lower gain, and at the end of what was
     * found if it lies further on.
     */
    static double ndcgAtSteps(JudgedRanking ranking, Gains gains) {
        double[] ideal = gains.ideal(ranking);
        if (ideal.length == 0 || ranking.relevant() == 0) {
            return 0;
        }
        double[] best = cumulated(ideal);
        double dcg = 0;
        double sum = 0;
        int steps = 0;
        int next = 0;
        for (int rank = 1; rank <= ideal.length; rank++) {
            while (next < ranking.judgedRetrieved() && ranking.judgedRank(next) <= rank) {
                dcg += discounted(gains.of(ranking.judgedGrade(next)), ranking.judgedRank(next));
                next++;
            }
            if (rank == ideal.length || ideal[rank] != ideal[rank - 1]) {
                sum += dcg / best[rank];
                steps++;
            }
        }
        if (ranking.retrieved() > ideal.length + 1) {
            for (; next < ranking.judgedRetrieved(); next++) {
                dcg += discounted(gains.of(ranking.judgedGrade(next)), ranking.judgedRank(next));
            }
            sum += dcg / best[ideal.length];
            steps++;
        }
        return sum / steps;
    }

    /**
     * trec_eval's G: each document adds its gain over log2(2 + what the best ranking has gained by then, at least 1
     * a rank, - what this one has); the sum is set against all that there is to gain.
     */
    static double gain(JudgedRanking ranking, Gains gains) {
        double[] ideal = gains.ideal(ranking);
        double sum = 0;
        double cost = 0;
        double gained = 0;
        int costed = 0;
        for (int i = 0; i < ranking.judgedRetrieved(); i++) {
            int rank = ranking.judgedRank(i);
            for (; costed < rank; costed++) {
                cost += costed < ideal.length ? Math.max(1, ideal[costed]) : 1;
            }
            double gain = gains.of(ranking.judgedGrade(i));
            gained += gain;
            if (gain != 0) {
                sum += gain / Logarithms.log2(2 + cost - gained);
            }
        }
        double all = 0;
        for (double gain : ideal) {
            all += gain;
        }
        return BinaryMeasures.ratio(sum, all);
    }

    /**
     * Expected reciprocal rank of the document with which a reader is content who goes down the list and is content
     * with a document of grade g with probability (2^g - 1) / 2^most. Chapelle, Metlzer, Zhang and Grinspan, CIKM
     * 2009; the same as gdeval, where most is 4.
     *
     * @param most highest grade of the collection
     */
    static double expectedReciprocalRank(JudgedRanking ranking, int cut, int most) {
        double sum = 0;
        double reading = 1;
        for (int i = 0; i < ranking.judgedRetrieved() && ranking.judgedRank(i) <= cut; i++) {
            double content = Gains.EXPONENTIAL.of(Math.min(most, ranking.judgedGrade(i))) / StrictMath.pow(2, most);
            sum += reading * content / ranking.judgedRank(i);
            reading *= 1 - content;
        }
        return sum;
    }

    /**
     * Rank-biased precision: the share of relevant documents among those that a reader looks at who goes on to the
     * next one with probability p. Moffat and Zobel, ACM TOIS 27(1), 2008. Binary.
     *
     * @param persistence p, from 0 to below 1
     */
    static double rankBiasedPrecision(JudgedRanking ranking, double persistence, int cut) {
        double sum = 0;
        for (int i = 0; i < ranking.relevantRetrieved() && ranking.relevantRank(i) <= cut; i++) {
            sum += power(persistence, ranking.relevantRank(i) - 1);
        }
        return (1 - persistence) * sum;
    }

    /**
     * trec_eval 10's rbp: gains, brought to 0 to 1 where one lies outside. Its own code reads the bounds from memory
     * that was never written, so that on graded judgements its output is not to be relied on; here they are those of
     * the query's grades.
     */
    static double gradedRankBiasedPrecision(JudgedRanking ranking, Gains gains, double persistence) {
        GradeCounts counts = ranking.judgements();
        double least = 0;
        double most = 1;
        for (int i = 0; i < counts.size(); i++) {
            least = Math.min(least, gains.of(counts.grade(i)));
            most = Math.max(most, gains.of(counts.grade(i)));
        }
        double sum = 0;
        for (int i = 0; i < ranking.judgedRetrieved(); i++) {
            double gain = (gains.of(ranking.judgedGrade(i)) - least) / (most - least);
            sum += gain * power(persistence, ranking.judgedRank(i) - 1);
        }
        return (1 - persistence) * sum;
    }

    /** How much rbp could grow if all that is unknown were relevant; trec_eval 10 fixes p at 0.9. */
    static double rankBiasedResidual(JudgedRanking ranking) {
        double persistence = 0.9;
        double sum = 0;
        double weight = 1;
        int next = 0;
        for (int rank = 1; rank <= ranking.retrieved(); rank++) {
            boolean judged = next < ranking.judgedRetrieved() && ranking.judgedRank(next) == rank;
            if (judged) {
                next++;
            } else {
                sum += weight;
            }
            weight *= persistence;
        }
        return next == ranking.retrieved() ? 0 : weight + (1 - persistence) * sum;
    }

    private static double power(double base, int exponent) {
        double power = 1;
        for (int i = 0; i < exponent && power > 0; i++) {
            power *= base;
        }
        return power;
    }

    private static double discounted(double gain, int rank) {
        return gain == 0 ? 0 : gain / Logarithms.log2(rank + 1);
    }

    /** Returns the discounted sums of the first 0, 1, 2 ... gains. */
    private static double[] cumulated(double[] gains) {
        double[] sums = new double[gains.length + 1];
        for (int i = 0; i < gains.length; i++) {
            sums[i + 1] = sums[i] + discounted(gains[i], i + 1);
        }
        return sums;
    }
}
