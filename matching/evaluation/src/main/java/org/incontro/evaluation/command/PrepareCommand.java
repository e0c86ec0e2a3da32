// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.incontro.evaluation.reproduction.Preparation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code incontro-bench prepare}: downloaded collections in one form. */
@Command(
        name = "prepare",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Writes documents, queries, judgements and vocabulary of a family of collections in one form.",
            "",
            "classic   Cranfield, NPL, CACM, SciFact",
            "skills    sentences of vacancies and ESCO skills",
            "melo      job titles and ESCO occupations: labels alone, grouped by concept, with the labels as"
                    + " vocabulary",
            "reviewer  people's expertise in papers, from their own papers",
            "cordis    partners of EU projects, from the projects that organisations had done"
        },
        footerHeading = "%nExamples:%n",
        footer = "  incontro-bench prepare classic --from eval --to data")
final class PrepareCommand implements Callable<Integer> {

    private static final List<String> FAMILIES = List.of("classic", "skills", "melo", "reviewer", "cordis");

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FAMILY", description = "Which; docs/datasets.md says where they come from.")
    private String family = "";

    @Option(names = "--from", required = true, paramLabel = "DIR", description = "The folder of collections.")
    private Path from = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where prepared sets go.")
    private Path to = Path.of("");

    PrepareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!FAMILIES.contains(family)) {
            throw new ParameterException(
                    spec.commandLine(), "the family must be one of %s, but was \"%s\"".formatted(FAMILIES, family));
        }
        new Preparation(from, to).prepare(family).forEach(name -> console.progress("wrote " + to.resolve(name)));
        return ExitCode.OK;
    }
}
