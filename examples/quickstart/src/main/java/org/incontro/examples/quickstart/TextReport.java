// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
            line("  " + source.counted(wording) + "  " + source.name() + problems(source));
        }
        line("  " + material.total(wording));
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
        line(title(opportunity));
        line("  " + opportunity.kind().label(wording.language()) + " · " + opportunity.id() + " · "
                + deadline(opportunity.publication().lastDay()));
        found.refusal().ifPresent(refusal -> line("  " + notToday(refusal, found.day())));
        list(found.matches().matches(), found.refused(), match -> name(match.participant()));
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
        Participant participant = found.participant();
        line(name(participant.id()));
        line("  " + participant.kind().label(wording.language()) + " · " + participant.id());
        list(
                found.matches().matches(),
                found.refused(),
                match -> Optional.ofNullable(material.opportunities().get(match.opportunity()))
                        .map(one -> title(one) + ", " + one.id() + ", "
                                + deadline(one.publication().lastDay()))
                        .orElse(match.opportunity().toString()));
    }

    /** Returns the title, or the identity of what has none. */
    private String title(Opportunity opportunity) {
        String title = opportunity.title().forReader(wording.language());
        return title.isBlank() ? opportunity.id().toString() : title;
    }

    /** Returns name and city, or the identity of who has no name. */
    private String name(EntityId id) {
        Participant participant = material.participants().get(id);
        return participant == null || participant.name().isEmpty()
                ? id.toString()
                : participant.name().forReader(wording.language())
                        + participant
                                .address()
                                .map(Address::city)
                                .filter(city -> !city.isEmpty())
                                .map(city -> ", " + city)
                                .orElse("");
    }

    private void list(List<Match> matches, Map<Refusal, Integer> refused, Function<Match, String> title) {
        if (matches.isEmpty()) {
            line("  " + wording.text(refused.isEmpty() ? "none" : "none.refused"));
            refused.forEach((refusal, count) ->
                    line("      - " + wording.number(count) + " × " + refusal.sentence(wording.language())));
        }
        int rank = 0;
        for (Match match : matches) {
            rank++;
            line((rank < 10 ? "   " : "  ") + rank + ". " + title.apply(match) + " ("
                    + wording.percent(match.likelihood()) + ")");
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
        text.append(Legible.line(line)).append('\n');
    }
}
