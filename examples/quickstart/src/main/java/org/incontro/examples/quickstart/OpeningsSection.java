// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.value.LocalizedText;
import org.incontro.matching.Match;

/** The part of the report about participants and their opportunities. */
final class OpeningsSection {

    private static final int EXCERPT = 320;

    private final HtmlWriter html;
    private final Wording wording;
    private final Material material;
    private final LocalizedHtml texts;

    OpeningsSection(HtmlWriter html, Wording wording, Material material) {
        this.html = html;
        this.wording = wording;
        this.material = material;
        texts = new LocalizedHtml(html, wording);
    }

    void write(Findings findings) {
        for (int i = 0; i < findings.openings().size(); i++) {
            Findings.Openings found = findings.openings().get(i);
            String id = "openings-" + (i + 1);
            html.element("article", () -> article(found, id), "id", id, "aria-labelledby", id + "-title");
        }
    }

    private void article(Findings.Openings found, String id) {
        html.element(
                "div",
                () -> html.element("div", () -> about(found.participant(), id), "class", "about"),
                "class",
                "head");
        new MatchCards(html, wording).write(found.matches(), found.refused(), this::heading);
    }

    private void about(Participant participant, String id) {
        texts.element("h3", LocalizedHtml.named(participant), "id", id + "-title");
        texts.whereabouts(participant);
        html.element("p", participant.id().toString(), "class", "note");
        if (!participant.description().isEmpty()) {
            texts.element("blockquote", excerpt(participant.description()));
        }
        List<String> languages = participant.description().languages().stream()
                .map(language -> wording.find("language." + language).orElse(language))
                .toList();
        if (!languages.isEmpty()) {
            html.element(
                    "p", wording.text("openings.language", "languages", String.join(", ", languages)), "class", "note");
        } else {
            int proofs = participant.competences().stream()
                    .mapToInt(competence -> competence.evidence().size())
                    .sum();
            html.element("p", wording.count("openings.evidence", proofs), "class", "note");
        }
    }

    private LocalizedText excerpt(LocalizedText text) {
        LocalizedText shortened = LocalizedText.empty();
        for (String language : text.languages()) {
            String whole = text.in(language).orElse("");
            int end = whole.offsetByCodePoints(0, Math.min(EXCERPT, whole.codePointCount(0, whole.length())));
            shortened = shortened.with(
                    language, end < whole.length() ? whole.substring(0, end).strip() + "…" : whole);
        }
        return shortened;
    }

    private void heading(Match match) {
        Opportunity opportunity = material.opportunities().get(match.opportunity());
        if (opportunity == null) {
            html.element("h4", match.opportunity().toString());
            return;
        }
        texts.element("h4", LocalizedHtml.titled(opportunity));
        html.element(
                "p",
                () -> {
                    html.text(opportunity.kind().label(wording.language()) + " · ");
                    Optional<LocalDate> lastDay = opportunity.publication().lastDay();
                    html.text(lastDay.map(day -> wording.text("until", "date", wording.date(day)))
                            .orElseGet(() -> wording.text("until.open")));
                    html.text(" · ");
                    texts.link(opportunity.website(), opportunity.id().local());
                },
                "class",
                "meta");
    }
}
