// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.measure.TrecEvalVersion;
import org.incontro.evaluation.preference.PreferenceEvaluation;
import org.incontro.evaluation.report.PreferenceReport;
import org.incontro.evaluation.report.TrecEvalReport;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.PreferenceFile;
import org.incontro.evaluation.trec.Preferences;
import org.incontro.evaluation.trec.QrelsFile;
import org.incontro.evaluation.trec.ReferenceScores;
import org.incontro.evaluation.trec.Run;
import org.incontro.evaluation.trec.TrecFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code incontro-bench evaluate}: prints what trec_eval prints. */
@Command(
        name = "evaluate",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Prints what trec_eval prints, byte for byte.",
            "",
            "Measures go by trec_eval's names, with parameters behind a dot (P.5,10), or by those of ir_measures"
                    + " (nDCG@10, P(rel=2)@5, AP). Three names stand for many: official (unless said otherwise),"
                    + " all_trec, set."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  incontro-bench evaluate --qrels qrels.txt --run run.txt",
            "  incontro-bench evaluate --qrels qrels.txt --run run.txt.gz -c \\",
            "      -m ndcg_cut.10 -m recall.100",
            "  gunzip -c run.txt.gz | incontro-bench evaluate --qrels qrels.txt --run - \\",
            "      -q -m AP -m nDCG@10"
        })
final class EvaluateCommand implements Callable<Integer> {

    /** Forms of judgements, by trec_eval's names. */
    enum Form {
        QRELS,
        QRELS_JG,
        QRELS_PREFS,
        PREFS
    }

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--qrels", required = true, paramLabel = "FILE", description = "Judgements, TREC's or BEIR's.")
    private Path qrels = Path.of("");

    @Option(names = "--run", required = true, paramLabel = "FILE", description = "The run; - is standard input.")
    private Path runFile = Path.of("");

    @Option(names = "-m", paramLabel = "MEASURE", description = "A measure; may be given again.")
    private List<String> measures = new ArrayList<>();

    @Option(
            names = "-R",
            paramLabel = "FORM",
            description = {
                "What the judgements are: ${COMPLETION-CANDIDATES}. With qrels_jg the second column says who judged,"
                        + " and values are averaged over the judges; see map_avgjg, P_avgjg, Rprec_mult_avgjg. With"
                        + " prefs, lines of: query judge group document level, or qrels_prefs, -m all_prefs says how"
                        + " many preferences are fulfilled."
            })
    private Form form = Form.QRELS;

    @Option(
            names = "-Z",
            paramLabel = "FILE",
            description = "Prints values in standard deviations from the mean of other systems, which the file gives in"
                    + " lines of: query measure mean deviation.")
    private Optional<Path> references = Optional.empty();

    @Option(names = "-q", description = "Prints each query too.")
    private boolean perQuery;

    @Option(names = "-n", description = "Leaves the summary out.")
    private boolean noSummary;

    @Mixin
    private MeasuringOptions measuring = new MeasuringOptions();

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        EvaluationOptions options = measuring.options();
        if (form == Form.PREFS || form == Form.QRELS_PREFS) {
            return preferences(options);
        }
        TrecEvalReport report = report(options.version());
        List<Judgements> judges = judges();
        Run run = Inputs.run(runFile, console);
        Judgements judgements = judges.get(0);
        Optional<String> refused = Inputs.unansweredAtFault(run, judgements, options);
        if (refused.isPresent()) {
            judges = List.of(Inputs.before(refused.get(), judgements));
        }
        Evaluation evaluation = Evaluation.ofJudges(run, judges, report.measures(), options);
        if (options.version() == TrecEvalVersion.V9 && !evaluation.isAnswered()) {
            throw new TrecFileException(
                    runFile.toString(),
                    0,
                    "a run must have hits for a query with judgements, but has none. Maybe queries go by other names in "
                            + qrels + ".");
        }
        if (references.isPresent()) {
            evaluation = evaluation.standardised(ReferenceScores.read(references.get()));
            report = report.standardised();
        }
        StringBuilder out = new StringBuilder();
        if (perQuery) {
            report.writeQueries(evaluation, run, judgements, out);
        }
        if (refused.isEmpty() && !noSummary) {
            report.writeSummary(evaluation, judgements, out);
        }
        console.out().append(out);
        if (refused.isPresent()) {
            throw new TrecFileException(
                    runFile.toString(),
                    0,
                    "a run must have hits for each query with judgements, but has none for " + refused.get()
                            + ". With -c such a query counts as 0.");
        }
        Inputs.warnOfTies(evaluation, console);
        return 0;
    }

    private Integer preferences(EvaluationOptions options) throws IOException {
        PreferenceReport report;
        try {
            report = PreferenceReport.of(measures.isEmpty() ? List.of("prefs") : measures);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage(), unknown);
        }
        Preferences preferences = form == Form.PREFS ? PreferenceFile.read(qrels) : PreferenceFile.readQrels(qrels);
        PreferenceEvaluation evaluation = PreferenceEvaluation.of(Inputs.run(runFile, console), preferences, options);
        StringBuilder out = new StringBuilder();
        if (perQuery) {
            report.writeQueries(evaluation, out);
        }
        if (!noSummary) {
            report.writeSummary(evaluation, out);
        }
        console.out().append(out);
        return 0;
    }

    private List<Judgements> judges() throws IOException {
        return form == Form.QRELS
                ? List.of(QrelsFile.read(qrels))
                : List.copyOf(QrelsFile.readByJudge(qrels).values());
    }

    private TrecEvalReport report(TrecEvalVersion version) {
        try {
            return TrecEvalReport.of(measures.isEmpty() ? List.of("official") : measures, version);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage(), unknown);
        }
    }
}
