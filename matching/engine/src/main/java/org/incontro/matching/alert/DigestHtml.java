// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.List;
import java.util.stream.Collectors;

/** A digest as one HTML page that needs nothing from elsewhere and reads well on a phone, in the dark, and aloud. */
final class DigestHtml {

    private static final String STYLE = """
            :root { color-scheme: light dark }
            body { margin: 0 auto; padding: 1rem; max-width: 38rem; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #ffffff }
            h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin: 0 0 .25rem }
            article { border-top: 1px solid #767676; padding: 1rem 0 }
            p, ul { margin: .25rem 0 } ul { padding-left: 1.25rem }
            a { color: #0b4fa8; overflow-wrap: anywhere } .mark { font-weight: bold } .small { font-size: .875rem }
            footer { border-top: 1px solid #767676; padding-top: 1rem; font-size: .875rem }
            @media (prefers-color-scheme: dark) {
              body { color: #ececec; background: #16181c } a { color: #9cc4ff } article, footer { border-color: #8c8c8c }
            }
            """;

    private final StringBuilder page = new StringBuilder(4096);

    private final String language;

    private DigestHtml(String language) {
        this.language = language;
    }

    static String of(DigestView view) {
        DigestHtml html = new DigestHtml(view.language());
        html.head(view);
        view.items().forEach(html::item);
        html.foot(view);
        return html.page.toString();
    }

    private void head(DigestView view) {
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escape(view.language()))
                .append("\">\n<head>\n");
        page.append(
                "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        element("title", view.subject());
        page.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
        element("h1", view.subject());
        element("p", view.greeting());
    }

    private void item(DigestView.Item item) {
        page.append("<article>\n<h2>");
        link(item.title());
        page.append("</h2>\n");
        for (String mark : item.marks()) {
            page.append("<p class=\"mark\">").append(escape(mark)).append("</p>\n");
        }
        element("p", String.join(" · ", item.facts()));
        if (!item.reasons().isEmpty()) {
            element("p", item.reasonsLabel());
            list(item.reasons().stream().map(DigestHtml::escape).toList());
        }
        if (!item.alike().isEmpty()) {
            element("p", item.alikeLabel());
            list(item.alike().stream().map(this::anchor).toList());
        }
        page.append("<p class=\"small\">");
        page.append(item.less().stream().map(less -> anchor(less.link())).collect(Collectors.joining(" · ")));
        page.append("</p>\n</article>\n");
    }

    private void foot(DigestView view) {
        page.append("</main>\n<footer>\n");
        if (!view.withheld().isEmpty()) {
            element("p", view.withheld());
        }
        element("p", view.why());
        page.append("<p>");
        link(view.preferences());
        page.append(" · ");
        link(view.unsubscribe());
        page.append("</p>\n");
        if (!view.footer().isEmpty()) {
            element("p", view.footer());
        }
        page.append("</footer>\n</body>\n</html>\n");
    }

    private void element(String name, String text) {
        page.append('<')
                .append(name)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void list(List<String> items) {
        page.append("<ul>\n");
        items.forEach(item -> page.append("<li>").append(item).append("</li>\n"));
        page.append("</ul>\n");
    }

    private void link(DigestView.Link link) {
        page.append(anchor(link));
    }

    /** What is in another language than the page says so, and whether it runs from right to left shows itself. */
    private String anchor(DigestView.Link link) {
        String other = link.language().equals(language) ? "" : " lang=\"" + escape(link.language()) + "\" dir=\"auto\"";
        return "<a href=\"" + escape(link.address()) + "\"" + other + ">" + escape(link.label()) + "</a>";
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
