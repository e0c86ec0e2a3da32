// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.place.Address;
import org.incontro.matching.Match;
import org.incontro.matching.Refusal;

/** The findings as plain text. */
final class TextReport {

    private static final int WIDTH = 96;

    private final Wording wording;
    private final Material material;
    private final StringBuilder text = new StringBuilder();

    TextReport(Wording wording, Material material) {
        this.wording = wording;
        this.material = material;
    }

    String write(Findings findings) {
        line(wording.text("title") + " · " + wording.text("today", "date", wording.date(findings.today())));
        for (Source source : material.sources()) {
            line("  " + wording.count("source." + source.kind(), source.records()) + "  " + source.name()
                    + problems(source));
        }
        heading(wording.text("partners.heading"));
        findings.partners().forEach(this::partners);
        heading(wording.text("openings.heading"));
        findings.openings().forEach(this::openings);
        return text.toString();
    }

    private String problems(Source source) {
        return source.problems().isEmpty()
                ? ""
                : " (" + wording.count("problems", source.problems().total()) + ")";
    }

    private void partners(Findings.Partners found) {
        Opportunity opportunity = found.opportunity();
        line("");
        line(opportunity.title().forReader(wording.language()));
        line("  " + opportunity.kind().label(wording.language()) + " · " + opportunity.id() + " · "
                + deadline(opportunity.publication().lastDay()));
        found.refusal().ifPresent(refusal -> line("  " + notToday(refusal, found.day())));
        list(found.matches().matches(), match -> name(match.participant()));
    }

    private String notToday(Refusal refusal, LocalDate day) {
        return wording.text(
                "partners.refused", "reason", refusal.sentence(wording.language()), "date", wording.date(day));
    }

    private String deadline(Optional<LocalDate> lastDay) {
        return lastDay.map(day -> wording.text("until", "date", wording.date(day)))
                .orElseGet(() -> wording.text("until.open"));
    }

    private void openings(Findings.Openings found) {
        line("");
        line(name(found.participant().id()));
        list(
                found.matches().matches(),
                match -> Optional.ofNullable(material.opportunities().get(match.opportunity()))
                        .map(one -> one.title().forReader(wording.language()) + ", "
                                + deadline(one.publication().lastDay()))
                        .orElse(match.opportunity().toString()));
    }

    private String name(EntityId id) {
        Participant participant = material.participants().get(id);
        return participant == null
                ? id.toString()
                : participant.name().forReader(wording.language())
                        + participant
                                .address()
                                .map(Address::city)
                                .filter(city -> !city.isEmpty())
                                .map(city -> ", " + city)
                                .orElse("");
    }

    private void list(List<Match> matches, Function<Match, String> title) {
        if (matches.isEmpty()) {
            line("  " + wording.text("none"));
        }
        int rank = 0;
        for (Match match : matches) {
            rank++;
            line("  %2d. %s (%s)".formatted(rank, title.apply(match), wording.percent(match.likelihood())));
            match.reasons()
                    .forEach(reason -> line("      - " + reason.sentence().forReader(wording.language())));
        }
    }

    private void heading(String heading) {
        line("");
        line(heading);
        line("=".repeat(Math.min(WIDTH, heading.length())));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
