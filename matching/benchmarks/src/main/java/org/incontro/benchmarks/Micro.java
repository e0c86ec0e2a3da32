// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code micro}: single operations by JMH, which prints its own report to standard output. */
@Command(
        name = "micro",
        mixinStandardHelpOptions = true,
        description = "Single operations of the match index, measured by JMH.")
final class Micro implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "ARGUMENT",
            description = "Arguments of JMH after --, such as a pattern of names or -p profiles=100000; -h lists them.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws Exception {
        CommandLineOptions options = new CommandLineOptions(arguments.toArray(new String[0]));
        if (options.shouldHelp()) {
            options.showHelp();
        } else {
            new Runner(options).run();
        }
        return 0;
    }
}
