// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import java.util.Objects;

/**
 * How a run is measured. Immutable; {@link #defaults()} is trec_eval 9.0.8 without options.
 *
 * @param version which trec_eval the numbers equal
 * @param completeness over which queries is averaged (trec_eval's -c)
 * @param level lowest grade that is relevant, at least 0 (-l)
 * @param depth how many documents of a ranking count, at least 1 (-M)
 * @param unjudged what becomes of documents without a judgement (-J)
 * @param collectionSize how many documents there are in all, at least 0; only {@code utility} asks for it (-N)
 */
public record EvaluationOptions(
        TrecEvalVersion version,
        Completeness completeness,
        int level,
        int depth,
        Unjudged unjudged,
        long collectionSize) {

    private static final EvaluationOptions DEFAULTS = new EvaluationOptions(
            TrecEvalVersion.V9, Completeness.FOUND, 1, Integer.MAX_VALUE, Unjudged.COUNT_AS_WRONG, 0);

    /** Over which queries is averaged. */
    public enum Completeness {
        /** Queries with both judgements and hits. A system that leaves out hard queries looks better for it. */
        FOUND,
        /** All queries with judgements; one without hits counts as 0. */
        JUDGED
    }

    /** What becomes of documents without a judgement. */
    public enum Unjudged {
        /** They take their rank and count as wrong, where a measure does not say otherwise. */
        COUNT_AS_WRONG,
        /** They are taken out before ranks are given. */
        REMOVE
    }

    /** Refuses a level, depth or size out of range. */
    public EvaluationOptions {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(completeness, "completeness");
        Objects.requireNonNull(unjudged, "unjudged");
        if (level < 0) {
            throw new IllegalArgumentException("level must be at least 0, but was " + level);
        }
        if (depth < 1) {
            throw new IllegalArgumentException("depth must be at least 1, but was " + depth);
        }
        if (collectionSize < 0) {
            throw new IllegalArgumentException("collectionSize must be at least 0, but was " + collectionSize);
        }
    }

    /** Returns trec_eval 9.0.8 without options. */
    public static EvaluationOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options with another version. */
    public EvaluationOptions withVersion(TrecEvalVersion other) {
        return new EvaluationOptions(other, completeness, level, depth, unjudged, collectionSize);
    }

    /** Returns these options with another set of queries to average over. */
    public EvaluationOptions withCompleteness(Completeness other) {
        return new EvaluationOptions(version, other, level, depth, unjudged, collectionSize);
    }

    /** Returns these options with another lowest grade. */
    public EvaluationOptions withLevel(int other) {
        return new EvaluationOptions(version, completeness, other, depth, unjudged, collectionSize);
    }

    /** Returns these options with another depth. */
    public EvaluationOptions withDepth(int other) {
        return new EvaluationOptions(version, completeness, level, other, unjudged, collectionSize);
    }

    /** Returns these options with another treatment of documents without a judgement. */
    public EvaluationOptions withUnjudged(Unjudged other) {
        return new EvaluationOptions(version, completeness, level, depth, other, collectionSize);
    }
}
