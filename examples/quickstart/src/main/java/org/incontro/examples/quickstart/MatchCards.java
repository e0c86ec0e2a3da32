// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import static org.incontro.examples.quickstart.HtmlWriter.number;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.incontro.matching.Match;
import org.incontro.matching.Matches;
import org.incontro.matching.Refusal;

/** Matches as a numbered list: likelihood, points by kind of reason, and the reasons in sentences. */
final class MatchCards {

    private final HtmlWriter html;
    private final Wording wording;

    MatchCards(HtmlWriter html, Wording wording) {
        this.html = html;
        this.wording = wording;
    }

    /**
     * Writes a list.
     *
     * @param matches best first
     * @param refused how many were refused by each reason; shown if there is no match
     * @param heading writes the heading of one match
     */
    void write(Matches matches, Map<Refusal, Integer> refused, Consumer<Match> heading) {
        if (matches.isEmpty()) {
            nobody(refused);
            return;
        }
        long most = matches.matches().get(0).points();
        html.element(
                "ol",
                () -> {
                    for (int i = 0; i < matches.size(); i++) {
                        card(i + 1, matches.matches().get(i), most, heading);
                    }
                },
                "class",
                "matches");
        candidates(matches);
    }

    private void nobody(Map<Refusal, Integer> refused) {
        html.element("p", wording.text(refused.isEmpty() ? "none" : "none.refused"));
        if (!refused.isEmpty()) {
            html.element(
                    "ul",
                    () -> refused.forEach((refusal, count) ->
                            html.element("li", wording.number(count) + " × " + refusal.sentence(wording.language()))),
                    "class",
                    "refusals");
        }
    }

    private void card(int rank, Match match, long most, Consumer<Match> heading) {
        html.element(
                "li",
                () -> {
                    html.element("span", Integer.toString(rank), "class", "rank", "aria-hidden", "true");
                    html.element("div", () -> heading.accept(match), "class", "who");
                    likelihood(match);
                    shares(match, most);
                    reasons(rank, match);
                },
                "class",
                "match");
    }

    private void likelihood(Match match) {
        String percent = wording.percent(match.likelihood());
        html.element(
                "div",
                () -> {
                    html.element("span", percent, "class", "percent");
                    html.element("span", wording.text("likelihood"), "class", "unit");
                    html.element(
                            "span",
                            () -> html.element("span", "", "style", "width:" + number(100 * match.likelihood()) + "%"),
                            "class",
                            "meter",
                            "aria-hidden",
                            "true");
                },
                "class",
                "likelihood");
    }

    private void shares(Match match, long most) {
        List<Share> shares = Share.of(match);
        html.element(
                "div",
                () -> {
                    for (int i = 0; i < shares.size(); i++) {
                        Share share = shares.get(i);
                        double width = 100.0 * share.points() / most;
                        html.element(
                                "span",
                                width < 3.5 ? "" : Integer.toString(i + 1),
                                "class",
                                "part k-" + share.kind(),
                                "style",
                                "width:" + number(width) + "%");
                    }
                },
                "class",
                "stack",
                "aria-hidden",
                "true");
        html.element(
                "ol",
                () -> shares.forEach(this::legend),
                "class",
                "legend",
                "aria-label",
                wording.text("points.of", "points", Share.shown(match)));
    }

    private void legend(Share share) {
        html.element("li", () -> {
            html.element("span", "", "class", "swatch k-" + share.kind(), "aria-hidden", "true");
            html.text(label(share.kind()) + " ");
            html.element("b", Long.toString(share.shown()));
        });
    }

    /** Returns what a kind of reason is called; a portal's own signal goes by its own name. */
    private String label(String kind) {
        return wording.find("kind." + kind).orElse(kind);
    }

    private void reasons(int rank, Match match) {
        Runnable content = () -> {
            html.element("summary", wording.count("reasons", match.reasons().size()));
            html.element(
                    "ul",
                    () -> match.reasons()
                            .forEach(
                                    reason -> html.element("li", reason.detail().forReader(wording.language()))));
        };
        if (rank == 1) {
            html.element("details", content, "open", "open");
        } else {
            html.element("details", content);
        }
    }

    private void candidates(Matches matches) {
        String note =
                wording.text(matches.complete() ? "candidates.complete" : "candidates.open", "depth", matches.depth());
        html.element("p", note, "class", "note");
    }
}
