// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

/** A digest as plain text: the same words in the same order as the page. */
final class DigestPlainText {

    private final StringBuilder text = new StringBuilder(2048);

    private DigestPlainText() {}

    static String of(DigestView view) {
        DigestPlainText plain = new DigestPlainText();
        plain.line(view.subject());
        plain.line("");
        plain.line(view.greeting());
        int number = 1;
        for (DigestView.Item item : view.items()) {
            plain.item(number++, item);
        }
        plain.line("");
        plain.line("-- ");
        plain.lineIfAny(view.withheld());
        plain.line(view.why());
        plain.link("", view.preferences());
        plain.link("", view.unsubscribe());
        plain.lineIfAny(view.footer());
        return plain.text.toString();
    }

    private void item(int number, DigestView.Item item) {
        line("");
        line(number + ". " + item.title().label());
        line("   " + item.title().address());
        item.marks().forEach(mark -> line("   ! " + mark));
        line("   " + String.join(" · ", item.facts()));
        if (!item.reasons().isEmpty()) {
            line("   " + item.reasonsLabel());
            item.reasons().forEach(reason -> line("   - " + reason));
        }
        if (!item.alike().isEmpty()) {
            line("   " + item.alikeLabel());
            item.alike().forEach(link -> link("   - ", link));
        }
        item.less().forEach(less -> link("   ", less.link()));
    }

    private void link(String indent, DigestView.Link link) {
        line(indent + link.label() + ": " + link.address());
    }

    private void lineIfAny(String line) {
        if (!line.isEmpty()) {
            line(line);
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
