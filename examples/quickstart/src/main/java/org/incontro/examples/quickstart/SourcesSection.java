// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.util.List;

/** The part of the report about what was read, what was wrong with it, and whose it is. */
final class SourcesSection {

    /** So many remarks of one source are listed at most. */
    private static final int LISTED = 100;

    private final HtmlWriter html;
    private final Wording wording;

    SourcesSection(HtmlWriter html, Wording wording) {
        this.html = html;
        this.wording = wording;
    }

    void write(List<Source> sources) {
        html.element(
                "div",
                () -> html.element("table", () -> table(sources)),
                "class",
                "wide",
                "role",
                "region",
                "tabindex",
                "0",
                "aria-labelledby",
                "sources-caption");
        sources.stream().filter(source -> !source.problems().isEmpty()).forEach(this::remarks);
        html.element(
                "ul",
                () -> sources.stream()
                        .map(Source::attribution)
                        .filter(key -> !key.isEmpty())
                        .distinct()
                        .forEach(key -> html.element("li", wording.text(key))),
                "class",
                "attributions");
    }

    private void table(List<Source> sources) {
        html.element("caption", wording.text("sources.caption"), "id", "sources-caption");
        html.element(
                "thead",
                () -> html.element(
                        "tr",
                        () -> List.of("sources.what", "sources.file", "sources.problems")
                                .forEach(key -> html.element("th", wording.text(key), "scope", "col"))));
        html.element("tbody", () -> sources.forEach(this::row));
    }

    private void row(Source source) {
        html.element("tr", () -> {
            html.element("th", source.counted(wording), "scope", "row");
            html.element("td", () -> html.element("code", source.name()));
            html.element("td", () -> problems(source));
        });
    }

    /** Lists the remarks of a source one by one, up to a limit. */
    private void remarks(Source source) {
        Remarks remarks = Remarks.of(source, LISTED, wording.language());
        html.element("details", () -> {
            html.element(
                    "summary",
                    source.name() + ": "
                            + wording.count("problems", source.problems().total()));
            html.element("ul", () -> {
                remarks.lines().forEach(line -> html.element("li", line));
                if (remarks.more() > 0) {
                    html.element("li", wording.text("problems.more", "count", wording.number(remarks.more())));
                }
            });
        });
    }

    private void problems(Source source) {
        if (source.problems().isEmpty()) {
            html.text(wording.text("problems.none"));
            return;
        }
        html.element(
                "ul",
                () -> source.problems()
                        .counts()
                        .forEach((code, count) -> html.element("li", () -> {
                            html.text(wording.number(count) + " × ").element("code", code);
                            source.problems().stream()
                                    .filter(problem -> problem.code().name().equals(code))
                                    .findFirst()
                                    .ifPresent(first -> html.element(
                                            "span",
                                            wording.text(
                                                    "problems.example", "problem", first.message(wording.language())),
                                            "class",
                                            "example"));
                        })));
    }
}
