// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

import java.util.Optional;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.EvaluationOptions.Completeness;
import org.incontro.evaluation.measure.EvaluationOptions.Unjudged;
import org.incontro.evaluation.measure.FixedPoint;
import org.incontro.evaluation.measure.Measure;
import org.incontro.evaluation.trec.Hits;
import org.incontro.evaluation.trec.JudgedDocuments;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.RankOrder;

/** One kind of line in a report: what it says of a query, and what of all of them. */
interface ReportLine {

    /** Columns of a name. */
    int WIDTH = 22;

    String name();

    /** Returns what is printed for a query, or nothing. */
    Optional<String> query(Query query);

    /** Returns what is printed for all queries together, or nothing. */
    Optional<String> summary(Evaluation evaluation, Judgements judgements);

    /** Returns the measure behind the line, if it is a number. */
    default Optional<Measure> measured() {
        return Optional.empty();
    }

    /** Returns this line for values in standard deviations. */
    default ReportLine standardised() {
        return this;
    }

    /** What can be said of a query. */
    record Query(Evaluation evaluation, int index, Hits hits, JudgedDocuments judged) {}

    /** How trec_eval names values in standard deviations: a Z before the name, and after it as many blanks as before. */
    final class Standardised {

        private Standardised() {}

        static String name(String raw) {
            return "Z" + raw + " ".repeat(Math.max(0, WIDTH - raw.length()));
        }
    }

    /** A number. */
    record Value(Measure measure, boolean standardises) implements ReportLine {

        Value(Measure measure) {
            this(measure, false);
        }

        @Override
        public Optional<Measure> measured() {
            return Optional.of(measure);
        }

        @Override
        public ReportLine standardised() {
            return new Value(measure, true);
        }

        @Override
        public String name() {
            return standardises ? Standardised.name(measure.name()) : measure.name();
        }

        @Override
        public Optional<String> query(Query query) {
            return measure.summary() == Measure.Summary.GEOMETRIC_MEAN
                    ? Optional.empty()
                    : Optional.of(text(query.evaluation().value(measure, query.index())));
        }

        @Override
        public Optional<String> summary(Evaluation evaluation, Judgements judgements) {
            boolean complete = evaluation.options().completeness() == Completeness.JUDGED;
            return Optional.of(
                    complete && name().equals("num_rel")
                            ? Long.toString(gradesAboveZero(judgements))
                            : text(evaluation.summary(measure)));
        }

        /** trec_eval forgets its own -l where -c makes it count the relevant documents of all queries. */
        private static long gradesAboveZero(Judgements judgements) {
            long count = 0;
            for (String query : judgements.queries()) {
                JudgedDocuments judged = judgements.of(query);
                for (int i = 0; i < judged.size(); i++) {
                    count += judged.grade(i) > 0 ? 1 : 0;
                }
            }
            return count;
        }

        private String text(double value) {
            if (Double.isNaN(value)) {
                return "   nan";
            }
            return measure.summary() == Measure.Summary.SUM && !standardises
                    ? Long.toString((long) value)
                    : FixedPoint.format(value, 4);
        }
    }

    /** The run's name. */
    record RunName() implements ReportLine {

        @Override
        public String name() {
            return "runid";
        }

        @Override
        public Optional<String> query(Query query) {
            return Optional.empty();
        }

        @Override
        public Optional<String> summary(Evaluation evaluation, Judgements judgements) {
            return Optional.of(evaluation.tag());
        }
    }

    /** How many queries count. */
    record QueryCount(boolean standardises) implements ReportLine {

        @Override
        public String name() {
            return standardises ? Standardised.name("num_q") : "num_q";
        }

        @Override
        public ReportLine standardised() {
            return new QueryCount(true);
        }

        @Override
        public Optional<String> query(Query query) {
            return Optional.empty();
        }

        @Override
        public Optional<String> summary(Evaluation evaluation, Judgements judgements) {
            String count = Integer.toString(evaluation.queries().size());
            return Optional.of(standardises ? count + ".0000" : count);
        }
    }

    /** The grades of the first documents, a letter each: "-" is not in the pool, "." in it but not judged. */
    record Grades(String name, int length) implements ReportLine {

        private static final int NOT_IN_POOL = Integer.MIN_VALUE;

        static Grades of(Optional<String> parameters) {
            String text = parameters.orElse("10");
            try {
                String name = parameters.isPresent() ? "relstring_" + text : "relstring";
                return new Grades(name, Math.max(0, Integer.parseInt(text)));
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException("the length of relstring must be a whole number, but was " + text);
            }
        }

        @Override
        public Optional<String> query(Query query) {
            RankOrder order = RankOrder.of(
                    query.hits(), query.evaluation().options().version().precision());
            int depth = Math.min(order.size(), query.evaluation().options().depth());
            boolean removes = query.evaluation().options().unjudged() == Unjudged.REMOVE;
            StringBuilder letters = new StringBuilder("'");
            for (int rank = 1; rank <= depth && letters.length() <= length; rank++) {
                int grade = query.judged().grade(query.hits(), order.place(rank), NOT_IN_POOL);
                if (grade >= 0 || !removes) {
                    letters.append(letter(grade));
                }
            }
            return Optional.of(letters.append('\'').toString());
        }

        private static char letter(int grade) {
            if (grade == NOT_IN_POOL) {
                return '-';
            }
            if (grade < 0) {
                return '.';
            }
            return grade > 9 ? '>' : (char) ('0' + grade);
        }

        @Override
        public Optional<String> summary(Evaluation evaluation, Judgements judgements) {
            return Optional.empty();
        }
    }
}
