// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.dcat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.internal.PlainCharacters;

/** Collects what is wrong with one description, so that all of it is told at once. Used once. */
final class Rules {

    private static final String UNWISE = "<>\"{}|\\^`";

    private final String what;
    private final List<String> mistakes = new ArrayList<>();

    Rules(String what, String iri) {
        this.what = what + " \"" + iri + "\"";
    }

    /** A text that DCAT-AP makes mandatory. */
    Rules text(String name, String property, LocalizedText text) {
        if (text.isEmpty()) {
            mistakes.add("must have a %s in at least one language (%s is mandatory), but has none"
                    .formatted(name, property));
        }
        return optional(name, text);
    }

    Rules optional(String name, LocalizedText text) {
        text.texts().forEach((language, words) -> {
            if (!PlainCharacters.areAllIn(words)) {
                mistakes.add("must have a %s without control characters, but the one in %s has some"
                        .formatted(name, language));
            }
        });
        return this;
    }

    Rules iri(String name, String iri) {
        if (!isAbsolute(iri)) {
            mistakes.add("must have an absolute IRI such as https://… as %s, but it is \"%s\"".formatted(name, iri));
        }
        return this;
    }

    Rules iri(String name, Optional<String> iri) {
        iri.ifPresent(text -> iri(name, text));
        return this;
    }

    Rules iris(String name, List<String> iris) {
        iris.forEach(iri -> iri(name, iri));
        return this;
    }

    /** Something else that is mandatory. */
    Rules present(boolean isPresent, String name, String property) {
        if (!isPresent) {
            mistakes.add("must have %s (%s is mandatory), but has none".formatted(name, property));
        }
        return this;
    }

    /** Tags must name a language for which the list of the Publications Office has a code. */
    Rules languages(List<String> tags) {
        for (String tag : tags) {
            if (DcatNodes.language(tag).isEmpty()) {
                mistakes.add("must have languages as BCP 47 tags such as it, but one is \"%s\"".formatted(tag));
            }
        }
        return this;
    }

    Rules keywords(List<LocalizedText> keywords) {
        keywords.forEach(keyword -> optional("keyword", keyword));
        return this;
    }

    /** What a service says that it serves must be in the catalogue, and each thing in it once. */
    Rules served(List<Dataset> datasets, List<DataService> services) {
        Set<String> known = new LinkedHashSet<>();
        Stream.concat(datasets.stream().map(Dataset::iri), services.stream().map(DataService::iri))
                .filter(iri -> !known.add(iri))
                .forEach(iri -> mistakes.add("must have each IRI once, but has \"%s\" twice".formatted(iri)));
        services.stream()
                .flatMap(service -> service.serves().stream())
                .filter(iri ->
                        datasets.stream().noneMatch(dataset -> dataset.iri().equals(iri)))
                .forEach(iri -> mistakes.add(
                        "must have the datasets that its services serve, but has none \"%s\"".formatted(iri)));
        return this;
    }

    void check() {
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(what + " " + String.join("; it ", mistakes));
        }
    }

    private static boolean isAbsolute(String iri) {
        int colon = iri.indexOf(':');
        return colon > 0
                && colon < iri.length() - 1
                && isLetter(iri.charAt(0))
                && iri.substring(0, colon).chars().allMatch(Rules::isInScheme)
                && PlainCharacters.areAllIn(iri)
                && iri.chars().noneMatch(c -> c <= ' ' || c == 0x7F || UNWISE.indexOf(c) >= 0);
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isInScheme(int c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    }
}
