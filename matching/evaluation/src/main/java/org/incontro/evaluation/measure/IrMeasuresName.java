// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Names as the package ir_measures writes them: {@code nDCG@10}, {@code P(rel=2)@5}, {@code AP}.
 *
 * <p>A cut-off stands behind the {@code @}, parameters stand in parentheses. {@code rel} is the lowest grade that is
 * relevant, whatever the level of the options is.
 */
final class IrMeasuresName {

    private static final double GRADES_OF_GDEVAL = 4;

    private final String whole;
    private final String title;
    private final Map<String, String> parameters;
    private final String cut;

    private IrMeasuresName(String whole, String title, Map<String, String> parameters, String cut) {
        this.whole = whole;
        this.title = title;
        this.parameters = parameters;
        this.cut = cut;
    }

    static IrMeasuresName parse(String name) {
        int at = name.lastIndexOf('@');
        String cut = at < 0 ? "" : name.substring(at + 1);
        String head = at < 0 ? name : name.substring(0, at);
        if (at == name.length() - 1) {
            throw new IllegalArgumentException("a cut-off must stand behind the @, but there is none in " + name);
        }
        int open = head.indexOf('(');
        Map<String, String> parameters = new LinkedHashMap<>();
        if (open >= 0) {
            if (!head.endsWith(")")) {
                throw new IllegalArgumentException("the parameters of a measure must end with \")\", but were "
                        + head.substring(open) + " in " + name);
            }
            for (String part : head.substring(open + 1, head.length() - 1).split(",", -1)) {
                int sign = part.indexOf('=');
                if (sign < 1) {
                    throw new IllegalArgumentException(
                            "a parameter must be of the form name=value, but was \"" + part + "\" in " + name);
                }
                parameters.put(
                        part.substring(0, sign).strip(),
                        part.substring(sign + 1).strip());
            }
            head = head.substring(0, open);
        }
        return new IrMeasuresName(name, head, parameters, cut);
    }

    /** Makes the measure, or nothing if the name is not one of ir_measures. */
    List<Measure> make() {
        return switch (title) {
            case "AP" -> binary(r -> BinaryMeasures.averagePrecision(r, cutOr(Integer.MAX_VALUE)));
            case "P" -> binaryAtCut(BinaryMeasures::precision);
            case "R" -> binaryAtCut(BinaryMeasures::recall);
            case "Success" -> binaryAtCut(BinaryMeasures::success);
            case "RR" -> binary(r -> BinaryMeasures.reciprocalRank(r, cutOr(Integer.MAX_VALUE)));
            case "Rprec" -> withoutCut(BinaryMeasures::rPrecision);
            case "Bpref" -> withoutCut(BinaryMeasures::binaryPreference);
            case "infAP" -> withoutCut(BinaryMeasures::inferredAveragePrecision);
            case "SetP" -> withoutCut(BinaryMeasures::setPrecision);
            case "SetR" -> withoutCut(BinaryMeasures::setRecall);
            case "SetAP" -> withoutCut(BinaryMeasures::setAveragePrecision);
            case "SetF" -> setF();
            case "IPrec" -> interpolatedPrecision();
            case "nDCG" -> ndcg();
            case "ERR" -> expectedReciprocalRank();
            case "RBP" -> rankBiasedPrecision();
            case "Judged" -> judged();
            default -> List.of();
        };
    }

    private List<Measure> judged() {
        allow();
        int last = cut();
        return of(ranking -> BinaryMeasures.judged(ranking, last));
    }

    private List<Measure> binaryAtCut(Maker.WithCut formula) {
        int last = cut();
        return binary(ranking -> formula.of(ranking, last));
    }

    private List<Measure> withoutCut(ToDoubleFunction<JudgedRanking> formula) {
        refuseCut();
        return binary(formula);
    }

    private List<Measure> binary(ToDoubleFunction<JudgedRanking> formula) {
        allow("rel");
        cutOr(1);
        OptionalInt level = level();
        return of(atLevel(level, formula));
    }

    private List<Measure> setF() {
        refuseCut();
        allow("rel", "beta");
        double beta = number("beta", 1);
        Parameters.require(beta >= 0, "beta", "at least 0", beta, whole);
        OptionalInt level = level();
        return of(atLevel(level, ranking -> BinaryMeasures.setF(ranking, beta)));
    }

    private List<Measure> interpolatedPrecision() {
        allow("rel");
        double recall = Parameters.number(title, cut);
        Parameters.require(recall >= 0 && recall <= 1, "recall", "from 0 to 1", recall, whole);
        return of(atLevel(level(), ranking -> BinaryMeasures.interpolatedPrecision(ranking, recall)));
    }

    private List<Measure> ndcg() {
        allow("dcg");
        int last = cutOr(Integer.MAX_VALUE);
        String dcg = parameters.getOrDefault("dcg", "log2").replace("'", "");
        if (dcg.equals("log2")) {
            return of(ranking -> GainMeasures.ndcg(ranking, Gains.LINEAR, last));
        }
        if (dcg.equals("exp-log2")) {
            return of(ranking -> GainMeasures.ndcg(ranking, Gains.EXPONENTIAL, last));
        }
        throw new IllegalArgumentException("dcg must be log2 or exp-log2, but was " + dcg + " in " + whole);
    }

    private List<Measure> expectedReciprocalRank() {
        allow("max");
        int last = cutOr(Integer.MAX_VALUE);
        double most = number("max", GRADES_OF_GDEVAL);
        Parameters.require(
                most >= 1 && most <= 30 && most == Math.rint(most), "max", "a whole number from 1 to 30", most, whole);
        return of(ranking -> GainMeasures.expectedReciprocalRank(ranking, last, (int) most));
    }

    private List<Measure> rankBiasedPrecision() {
        allow("rel", "p");
        int last = cutOr(Integer.MAX_VALUE);
        double persistence = number("p", 0.8);
        Parameters.requirePersistence(persistence, whole);
        return of(atLevel(level(), ranking -> GainMeasures.rankBiasedPrecision(ranking, persistence, last)));
    }

    private List<Measure> of(ToDoubleFunction<JudgedRanking> formula) {
        boolean hasCut = !cut.isEmpty() && !title.equals("IPrec");
        return List.of(hasCut ? Formula.atCut(whole, cutOr(0), formula) : Formula.mean(whole, formula));
    }

    private static ToDoubleFunction<JudgedRanking> atLevel(OptionalInt level, ToDoubleFunction<JudgedRanking> formula) {
        if (level.isEmpty()) {
            return formula;
        }
        return ranking -> formula.applyAsDouble(ranking.withLevel(level.getAsInt()));
    }

    private OptionalInt level() {
        String text = parameters.get("rel");
        return text == null ? OptionalInt.empty() : OptionalInt.of(Parameters.wholeNumber(whole, text));
    }

    private double number(String name, double usual) {
        String text = parameters.get(name);
        return text == null ? usual : Parameters.number(whole, text);
    }

    private int cut() {
        if (cut.isEmpty()) {
            throw new IllegalArgumentException(whole + " must have a cut-off, as in " + whole + "@10, but had none");
        }
        return cutOr(0);
    }

    private int cutOr(int usual) {
        if (cut.isEmpty()) {
            return usual;
        }
        int last = Parameters.wholeNumber(whole, cut);
        if (last < 1) {
            throw new IllegalArgumentException("the cut-off must be at least 1, but was " + last + " in " + whole);
        }
        return last;
    }

    private void refuseCut() {
        if (!cut.isEmpty()) {
            throw new IllegalArgumentException(title + " must have no cut-off, but had " + cut + " in " + whole);
        }
    }

    private void allow(String... names) {
        for (String name : parameters.keySet()) {
            if (!Set.of(names).contains(name)) {
                throw new IllegalArgumentException("the parameters of " + title + " must be of " + List.of(names)
                        + ", but one was " + name + " in " + whole);
            }
        }
    }
}
