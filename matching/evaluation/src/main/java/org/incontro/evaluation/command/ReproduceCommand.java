// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.incontro.evaluation.ranking.Matchers;
import org.incontro.evaluation.reproduction.Reproduction;
import org.incontro.evaluation.reproduction.SettingChoice;
import org.incontro.matching.ranking.RankingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code incontro-bench reproduce}: the figures of docs/quality.md. */
@Command(
        name = "reproduce",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Ranks and measures all prepared sets, and prints the figures in Markdown.",
            "",
            "Each matcher on each set, the default against the best baseline with p-values, and what everything depends on"
                    + " (SHA-256 of inputs, version, settings, seed, Java)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  incontro-bench reproduce --data data",
            "  incontro-bench reproduce --data data --set cranfield --matcher default \\",
            "      --matcher bm25"
        })
final class ReproduceCommand implements Callable<Integer> {

    private static final List<String> STANDARD = List.of(
            "default",
            "engine",
            "bm25",
            "bm25+rm3",
            "bm25-1.2-0.75",
            "bm25-1.2-0.75+rm3",
            "dfr-ifb2",
            "dfr-ifb2+rm3",
            "tf-idf",
            "tf-idf+rm3",
            "lm-dirichlet",
            "lm-dirichlet+rm3",
            "grams-bm25",
            "grams-bm25+rm3",
            "grams-tf-idf",
            "grams-tf-idf+rm3");

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of prepared sets.")
    private Path data = Path.of("");

    @Option(names = "--set", paramLabel = "PREFIX", description = "Only sets whose name begins so; may be given again.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--matcher",
            paramLabel = "NAME",
            description = "Only this matcher; may be given again. All baselines and the default unless given.")
    private List<String> matchers = new ArrayList<>();

    @Option(
            names = "--ablations",
            description = "The default without each leg, and with one alone, instead of baselines.")
    private boolean ablations;

    @Option(
            names = "--leave-one-set-out",
            description = "Weights of the default, chosen on all families of sets but the one that is reported.")
    private boolean leaveOneSetOut;

    @Option(
            names = "--setting",
            paramLabel = "LEG=WEIGHT,...",
            description =
                    "With --leave-one-set-out: what can be chosen beside the default; may be given again. Each leg left"
                            + " out, halved and doubled unless given.")
    private List<String> settings = new ArrayList<>();

    ReproduceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (leaveOneSetOut) {
            console.out().append(choice().page());
            return ExitCode.OK;
        }
        Reproduction reproduction = new Reproduction(data, chosen(), this::isWanted, console::progress);
        console.out().append(reproduction.page(BuildVersion.text()));
        return ExitCode.OK;
    }

    private boolean isWanted(String set) {
        return sets.isEmpty() || sets.stream().anyMatch(set::startsWith);
    }

    private SettingChoice choice() {
        Map<String, RankingSettings> candidates = new LinkedHashMap<>();
        try {
            settings.forEach(setting -> candidates.put(setting, SettingChoice.parse(setting)));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
        return new SettingChoice(
                data,
                candidates.isEmpty() ? SettingChoice.aroundTheDefault() : candidates,
                this::isWanted,
                console::progress);
    }

    private List<String> chosen() {
        if (ablations) {
            return Matchers.all().keySet().stream()
                    .filter(name -> name.startsWith(Matchers.DEFAULT))
                    .toList();
        }
        return matchers.isEmpty() ? STANDARD : matchers;
    }
}
