// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.Measure;
import org.incontro.evaluation.measure.Measures;
import org.incontro.evaluation.measure.TrecEvalVersion;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.Run;

/**
 * What trec_eval prints, byte for byte: a line for each measure that was asked for, in trec_eval's order and not in
 * that of asking; behind them those that trec_eval does not know, in the order of asking. Immutable.
 */
public final class TrecEvalReport {

    private static final List<String> TEXTS = List.of("runid", "num_q", "relstring");

    /** Where the fields that are no numbers stand among those that are. */
    private static final String BEFORE_RELSTRING = "P";

    private final List<ReportLine> lines;

    private TrecEvalReport(List<ReportLine> lines) {
        this.lines = lines;
    }

    /**
     * Lays out a report.
     *
     * @param names of measures, as {@link Measures} knows them, or {@code runid}, {@code num_q}, {@code relstring.20};
     *     a name that comes twice counts once, with the parameters that it had first
     * @param version since {@code all_trec} stands for more in version 10
     * @return the report
     * @throws IllegalArgumentException if there is no such measure
     */
    public static TrecEvalReport of(List<String> names, TrecEvalVersion version) {
        Map<String, Optional<String>> known = new LinkedHashMap<>();
        List<ReportLine> others = new ArrayList<>();
        for (String name : names) {
            List<String> members = members(name, version);
            for (String member : members.isEmpty() ? List.of(name) : members) {
                addName(member, known, others);
            }
        }
        List<ReportLine> lines = new ArrayList<>();
        for (String title : order()) {
            Optional<String> parameters = known.get(title);
            if (parameters != null) {
                lines.addAll(lines(title, parameters));
            }
        }
        lines.addAll(others);
        return new TrecEvalReport(List.copyOf(lines));
    }

    private static List<String> members(String name, TrecEvalVersion version) {
        List<String> measures = Measures.nickname(name, version);
        if (measures.isEmpty()) {
            return List.of();
        }
        List<String> members = new ArrayList<>(List.of("runid", "num_q"));
        if (name.equals("all_trec")) {
            members.add("relstring");
        }
        members.addAll(measures);
        return members;
    }

    private static void addName(String name, Map<String, Optional<String>> known, List<ReportLine> others) {
        int dot = name.indexOf('.');
        String title = dot < 0 ? name : name.substring(0, dot);
        boolean foreign = name.indexOf('@') >= 0 || name.indexOf('(') >= 0;
        if (!foreign && order().contains(title)) {
            Optional<String> parameters = dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1));
            Optional<String> earlier = known.getOrDefault(title, Optional.empty());
            known.put(title, earlier.isPresent() ? earlier : parameters);
        } else {
            Measures.all(name).forEach(measure -> others.add(new ReportLine.Value(measure)));
        }
    }

    private static List<String> order() {
        List<String> order = new ArrayList<>(Measures.trecEvalNames());
        order.add(order.indexOf(BEFORE_RELSTRING) + 1, "relstring");
        order.add(0, "num_q");
        order.add(0, "runid");
        return order;
    }

    private static List<ReportLine> lines(String title, Optional<String> parameters) {
        if (!TEXTS.contains(title)) {
            String name = parameters.map(text -> title + "." + text).orElse(title);
            return Measures.all(name).stream()
                    .map(measure -> (ReportLine) new ReportLine.Value(measure))
                    .toList();
        }
        if (title.equals("relstring")) {
            return List.of(ReportLine.Grades.of(parameters));
        }
        if (parameters.isPresent()) {
            throw new IllegalArgumentException(title + " must have no parameters, but had " + parameters.get());
        }
        return List.of(title.equals("runid") ? new ReportLine.RunName() : new ReportLine.QueryCount(false));
    }

    /** Returns this report for values in standard deviations: with a Z before each name, and no whole numbers. */
    public TrecEvalReport standardised() {
        return new TrecEvalReport(lines.stream().map(ReportLine::standardised).toList());
    }

    /** Returns the measures that an evaluation must hold for this report. */
    public List<Measure> measures() {
        return lines.stream().flatMap(line -> line.measured().stream()).toList();
    }

    /**
     * Writes the lines of single queries.
     *
     * @param evaluation the values
     * @param run what was evaluated
     * @param judgements what it was evaluated with
     * @param out where to; with line feeds on every machine
     */
    public void writeQueries(Evaluation evaluation, Run run, Judgements judgements, StringBuilder out) {
        boolean onlyAnswered = evaluation.options().version() == TrecEvalVersion.V9;
        for (int i = 0; i < evaluation.queries().size(); i++) {
            if (!onlyAnswered || evaluation.isAnswered(i)) {
                String query = evaluation.queries().get(i);
                ReportLine.Query context = new ReportLine.Query(evaluation, i, run.hits(query), judgements.of(query));
                lines.forEach(line -> line.query(context).ifPresent(value -> write(line.name(), query, value, out)));
            }
        }
    }

    /**
     * Writes the lines of all queries together.
     *
     * @param evaluation the values
     * @param judgements what it was evaluated with
     * @param out where to
     */
    public void writeSummary(Evaluation evaluation, Judgements judgements, StringBuilder out) {
        lines.forEach(
                line -> line.summary(evaluation, judgements).ifPresent(value -> write(line.name(), "all", value, out)));
    }

    static void write(String name, String query, String value, StringBuilder out) {
        out.append(name);
        for (int i = name.codePointCount(0, name.length()); i < ReportLine.WIDTH; i++) {
            out.append(' ');
        }
        out.append('\t').append(query).append('\t').append(value).append('\n');
    }
}
