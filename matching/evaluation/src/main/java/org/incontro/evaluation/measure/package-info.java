/**
 * How good is a ranking? The measures of the field, equal to trec_eval to the last printed digit.
 *
 * <p>A {@link org.incontro.evaluation.measure.Measure} is a formula over one query's {@link
 * org.incontro.evaluation.measure.JudgedRanking}. {@link org.incontro.evaluation.measure.Measures} finds it by the
 * name that the field gives it, and {@link org.incontro.evaluation.measure.Evaluation} computes it for all queries:
 *
 * <pre>{@code
 * Measure ndcg = Measures.of("nDCG@10");
 * Evaluation evaluation = Evaluation.of(run, judgements, List.of(ndcg), EvaluationOptions.defaults());
 * double mean = evaluation.summary(ndcg);
 * }</pre>
 *
 * <p>Numbers depend on more than the formula: on which trec_eval, on the queries over which is averaged, on the grade
 * from which on a document is relevant. All of it is in {@link org.incontro.evaluation.measure.EvaluationOptions}.
 *
 * <p>Not here: whether a difference means anything ({@code org.incontro.evaluation.significance}).
 */
@NullMarked
package org.incontro.evaluation.measure;

import org.jspecify.annotations.NullMarked;
