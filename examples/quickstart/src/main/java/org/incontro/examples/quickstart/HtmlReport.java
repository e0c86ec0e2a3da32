// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.incontro.core.value.LocalizedText;

/**
 * The findings as one page of HTML that needs nothing else: no network, no script, no font of its own.
 *
 * <p>Everything that comes from data goes through {@link HtmlWriter}, which escapes it; a link is written only if it leads to
 * the web.
 */
final class HtmlReport {

    private final Wording wording;
    private final Material material;
    private final HtmlWriter html = new HtmlWriter();
    private final LocalizedHtml texts;

    HtmlReport(Wording wording, Material material) {
        this.wording = wording;
        this.material = material;
        texts = new LocalizedHtml(html, wording);
    }

    String write(Findings findings) {
        html.element("html", () -> page(findings), "lang", wording.language());
        return html.toString();
    }

    private void page(Findings findings) {
        html.element("head", () -> {
            html.empty("meta", "charset", "utf-8");
            html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            html.empty("meta", "name", "color-scheme", "content", "light dark");
            html.element("title", wording.text("title"));
            html.style(sheet());
        });
        html.element("body", () -> {
            html.element("a", wording.text("skip"), "class", "skip", "href", "#content");
            html.element("header", () -> head(findings));
            html.element("main", () -> content(findings), "id", "content");
            html.element(
                    "footer", () -> html.element("p", wording.text("footer", "model", shortened(findings.model()))));
        });
    }

    private static String shortened(String fingerprint) {
        return fingerprint.substring(0, Math.min(12, fingerprint.length()));
    }

    private static String sheet() {
        try (InputStream in = Objects.requireNonNull(
                HtmlReport.class.getResourceAsStream("report.css"), "report.css must be bundled")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css cannot be read", e);
        }
    }

    private void head(Findings findings) {
        html.element("p", "Incontro", "class", "brand");
        html.element("h1", wording.text("headline"));
        html.element(
                "p",
                wording.text(
                        "lead",
                        "participants",
                        wording.count("participants", material.participants().size()),
                        "opportunities",
                        wording.count("opportunities", material.opportunities().size()),
                        "date",
                        wording.date(findings.today())),
                "class",
                "lead");
        html.element("nav", () -> html.element("ul", () -> contents(findings)), "aria-label", wording.text("contents"));
    }

    private void contents(Findings findings) {
        chapter(
                "partners",
                findings.partners().stream()
                        .map(found -> LocalizedHtml.titled(found.opportunity()))
                        .toList());
        chapter(
                "openings",
                findings.openings().stream()
                        .map(found -> LocalizedHtml.named(found.participant()))
                        .toList());
        chapter("sources", List.of());
        chapter("numbers", List.of());
    }

    private void chapter(String id, List<LocalizedText> parts) {
        html.element("li", () -> {
            html.element("a", wording.text(id + ".heading"), "href", "#" + id);
            if (!parts.isEmpty()) {
                html.element("ul", () -> {
                    for (int i = 0; i < parts.size(); i++) {
                        String target = "#" + id + "-" + (i + 1);
                        LocalizedText title = parts.get(i);
                        html.element("li", () -> texts.element("a", title, "href", target));
                    }
                });
            }
        });
    }

    private void content(Findings findings) {
        section("partners", () -> new PartnersSection(html, wording, material).write(findings));
        section("openings", () -> new OpeningsSection(html, wording, material).write(findings));
        section("sources", () -> new SourcesSection(html, wording).write(material.sources()));
        section("numbers", () -> {
            html.element("p", wording.text("numbers.text"));
            html.element("p", wording.text("numbers.docs"), "class", "note");
        });
    }

    private void section(String id, Runnable content) {
        html.element(
                "section",
                () -> {
                    html.element("h2", wording.text(id + ".heading"), "id", id + "-heading");
                    content.run();
                },
                "id",
                id,
                "aria-labelledby",
                id + "-heading");
    }
}
