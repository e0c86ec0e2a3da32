// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.participant.Organisation;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.ProfileInterest;
import org.incontro.matching.alert.flow.EngineMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code alerts}: from a new opportunity to the planned alerts, and a day of a portal, beside the original's nested loop. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        description =
                "Times of alerts among many interests, and of a daily run for many people, beside the original's rule.")
final class AlertLoad implements Callable<Integer> {

    /** The sizes at which is timed: these parts of all. */
    private static final int[] PARTS = {100, 10, 1};

    @Option(
            names = "--interests",
            defaultValue = "1000000",
            description = "How many interests are saved in the end. Default: ${DEFAULT-VALUE}.")
    private int interests;

    @Option(
            names = "--people",
            defaultValue = "100000",
            description = "How many people share them. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(
            names = "--profiles",
            defaultValue = "10000",
            description = "How many people, others, wish for what fits their profile. Default: ${DEFAULT-VALUE}.")
    private int profiles;

    @Option(
            names = "--arrivals",
            defaultValue = "20",
            description = "How many opportunities come one by one, and how many on the day. Default: ${DEFAULT-VALUE}.")
    private int arrivals;

    @Option(
            names = "--likelihood",
            defaultValue = "0.72",
            description = "How likely a match must be for an interest, from 0 to 1. Default: ${DEFAULT-VALUE}.")
    private double likelihood;

    @Option(names = "--seed", defaultValue = "777", description = "The seed of all texts. Default: ${DEFAULT-VALUE}.")
    private long seed;

    private final PrintStream out;
    private final Vocabularies vocabularies = Vocabularies.bundled();

    AlertLoad(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        line(
                "JDK %s, seed %d, likelihood %.2f; CPU times of one thread, medians of %d; stores in memory",
                System.getProperty("java.vm.version"), seed, likelihood, arrivals);
        RegionTexts texts = new RegionTexts(vocabularies, seed);
        try (MatchEngine engine =
                MatchEngine.builder().vocabularies(vocabularies).build()) {
            saved(engine, texts);
        }
        try (MatchEngine engine =
                MatchEngine.builder().vocabularies(vocabularies).build()) {
            profiles(engine, texts);
        }
        return 0;
    }

    private void saved(MatchEngine engine, RegionTexts texts) {
        List<Interest> saved = new ArrayList<>();
        int each = Math.max(1, interests / people);
        for (int part : PARTS) {
            long start = System.nanoTime();
            while (saved.size() < interests / part) {
                int number = saved.size();
                Interest interest = texts.interest(number, EntityId.parse("person-" + number / each), likelihood);
                engine.put(interest);
                saved.add(interest);
            }
            AlertScale scale = new AlertScale(texts, EngineMatcher.of(engine), saved, vocabularies);
            line("");
            line(
                    "%d interests of %d people (more of them put in %.0f s, wall clock)",
                    saved.size(), scale.people(), (System.nanoTime() - start) / 1e9);
            oneByOne(scale);
            day(scale);
        }
    }

    private void oneByOne(AlertScale scale) {
        AlertScale.Times find = scale.find(arrivals);
        AlertScale.Times tell = scale.tell(arrivals);
        AlertScale.Times rule = scale.findByRule(arrivals);
        AlertScale.Times sets = scale.findBySets(arrivals);
        line("  an opportunity's interests        %10.2f ms, %9.1f interests", find.millis(), find.found());
        line("  an opportunity to planned alerts  %10.2f ms, %9.1f alerts", tell.millis(), tell.found());
        line(
                "  original: loop over people        %10.2f ms, %9.1f people, %.1f x our finding, %.1f x our planned alerts",
                rule.millis(), rule.found(), rule.millis() / find.millis(), rule.millis() / tell.millis());
        line(
                "  original: loop over ready sets    %10.2f ms, %9.1f people, %.1f x our finding, %.1f x our planned alerts",
                sets.millis(), sets.found(), sets.millis() / find.millis(), sets.millis() / tell.millis());
    }

    private void day(AlertScale scale) {
        AlertScale.Day own = scale.day(arrivals);
        AlertScale.Day original = scale.originalDay(arrivals);
        line(
                "  a day of %d opportunities        %10.2f s,  %9d alerts in %d digests, %d people looked at",
                arrivals,
                own.seconds(),
                own.report().alerts(),
                own.report().digests(),
                own.report().people());
        line(
                "  original: the same day            %10.2f s,  %9d alerts in %d digests, %.1f x ours",
                original.seconds(),
                original.report().alerts(),
                original.report().digests(),
                original.seconds() / own.seconds());
    }

    private void profiles(MatchEngine engine, RegionTexts texts) {
        line("");
        int put = 0;
        for (int part : PARTS) {
            for (; put < profiles / part; put++) {
                Organisation participant = texts.participant(put);
                engine.put(participant);
                engine.put(ProfileInterest.of(participant.id(), likelihood));
            }
            AlertScale.Times find =
                    new AlertScale(texts, EngineMatcher.of(engine), List.of(), vocabularies).find(arrivals);
            line(
                    "%d profiles: an opportunity's in %.2f ms, %.2f µs each, %.1f found",
                    put, find.millis(), 1000 * find.millis() / put, find.found());
        }
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
