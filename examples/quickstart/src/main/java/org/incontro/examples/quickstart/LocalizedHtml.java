// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.place.Address;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;

/** Writes texts from data in the language that suits the reader best, and says which that is where it is another. */
final class LocalizedHtml {

    private final HtmlWriter html;
    private final Wording wording;

    LocalizedHtml(HtmlWriter html, Wording wording) {
        this.html = html;
        this.wording = wording;
    }

    /** Writes an element that holds a text from data; a screen reader hears its language. */
    void element(String name, LocalizedText text, String... attributes) {
        List<String> all = new ArrayList<>(Arrays.asList(attributes));
        text.bestLanguage(List.of(wording.language()))
                .filter(language -> !language.equals(wording.language()) && !language.equals(Languages.UNDETERMINED))
                .ifPresent(language -> all.addAll(List.of("lang", language)));
        html.element(name, text.forReader(wording.language()), all.toArray(String[]::new));
    }

    /** Returns the name, or the identity of who has none. */
    static LocalizedText named(Participant participant) {
        return participant.name().isEmpty()
                ? LocalizedText.undetermined(participant.id().toString())
                : participant.name();
    }

    /** Returns the title, or the identity of what has none. */
    static LocalizedText titled(Opportunity opportunity) {
        return opportunity.title().isEmpty()
                ? LocalizedText.undetermined(opportunity.id().toString())
                : opportunity.title();
    }

    /** Writes a link, or the text alone if the address leads nowhere on the web. */
    void link(String address, String text) {
        String start = address.toLowerCase(Locale.ROOT);
        if (start.startsWith("https://") || start.startsWith("http://")) {
            html.element("a", text, "href", address, "rel", "noreferrer");
        } else {
            html.text(text);
        }
    }

    /** Writes what kind of body a participant is and where it sits. */
    void whereabouts(Participant participant) {
        List<String> parts = new ArrayList<>();
        parts.add(participant.kind().label(wording.language()));
        participant.address().map(Address::city).filter(city -> !city.isEmpty()).ifPresent(parts::add);
        participant.country().ifPresent(country -> parts.add(country.name(wording.language())));
        html.element(
                "p",
                () -> {
                    html.text(String.join(" · ", parts));
                    if (participant.id().region().equals(MaterialReader.INVENTED)) {
                        html.text(" ").element("span", wording.text("invented"), "class", "badge");
                    }
                },
                "class",
                "meta");
    }
}
