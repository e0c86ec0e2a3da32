// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.place.Address;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.value.LocalizedText;
import org.incontro.matching.Match;

/** The part of the report about opportunities and their partners. */
final class PartnersSection {

    private final HtmlWriter html;
    private final Wording wording;
    private final Material material;
    private final LocalizedHtml texts;
    private final List<GeoPoint> everybody;

    PartnersSection(HtmlWriter html, Wording wording, Material material) {
        this.html = html;
        this.wording = wording;
        this.material = material;
        texts = new LocalizedHtml(html, wording);
        everybody = material.participants().values().stream()
                .flatMap(participant -> participant.point().stream())
                .distinct()
                .toList();
    }

    void write(Findings findings) {
        for (int i = 0; i < findings.partners().size(); i++) {
            Findings.Partners found = findings.partners().get(i);
            String id = "partners-" + (i + 1);
            html.element("article", () -> article(found, id), "id", id, "aria-labelledby", id + "-title");
        }
    }

    private void article(Findings.Partners found, String id) {
        html.element("div", () -> head(found, id), "class", "head");
        new MatchCards(html, wording).write(found.matches(), found.refused(), this::heading);
    }

    private void head(Findings.Partners found, String id) {
        Opportunity opportunity = found.opportunity();
        html.element(
                "div",
                () -> {
                    html.element("p", opportunity.kind().label(wording.language()), "class", "kind");
                    texts.element("h3", LocalizedHtml.titled(opportunity), "id", id + "-title");
                    html.element("dl", () -> facts(opportunity), "class", "facts");
                    found.refusal()
                            .ifPresent(refusal -> html.element(
                                    "p",
                                    wording.text(
                                            "partners.refused",
                                            "reason",
                                            refusal.sentence(wording.language()),
                                            "date",
                                            wording.date(found.day())),
                                    "class",
                                    "refused"));
                },
                "class",
                "about");
        map(found, id + "-map");
    }

    private void facts(Opportunity opportunity) {
        opportunity
                .publication()
                .lastDay()
                .ifPresent(day -> fact(
                        "fact.deadline", () -> html.element("time", wording.date(day), "datetime", day.toString())));
        opportunity
                .country()
                .ifPresent(country -> fact("fact.country", () -> html.text(country.name(wording.language()))));
        fact("fact.id", () -> texts.link(opportunity.website(), opportunity.id().local()));
    }

    private void fact(String key, Runnable value) {
        html.element("div", () -> {
            html.element("dt", wording.text(key));
            html.element("dd", value);
        });
    }

    private void map(Findings.Partners found, String id) {
        List<MatchMap.Pin> pins = new ArrayList<>();
        List<Match> matches = found.matches().matches();
        for (int i = 0; i < matches.size(); i++) {
            int rank = i + 1;
            Participant participant = material.participants().get(matches.get(i).participant());
            if (participant != null) {
                String city = participant.address().map(Address::city).orElse("");
                participant.point().ifPresent(point -> pins.add(new MatchMap.Pin(rank, city, point)));
            }
        }
        if (pins.isEmpty()) {
            return;
        }
        html.element("figure", () -> {
            new MatchMap(pins).write(html, id, wording.text("map.title"), everybody);
            html.element(
                    "figcaption",
                    wording.text(
                            "map.caption",
                            "pins",
                            pins.size(),
                            "matches",
                            matches.size(),
                            "points",
                            wording.number(everybody.size())));
        });
    }

    private void heading(Match match) {
        Participant participant = material.participants().get(match.participant());
        texts.element(
                "h4",
                participant == null
                        ? LocalizedText.undetermined(match.participant().toString())
                        : LocalizedHtml.named(participant));
        if (participant != null) {
            texts.whereabouts(participant);
        }
    }
}
