// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * What an erasure takes out of a history. An entry says so by places, never by texts: only what such an entry names may be empty, so that a text
 * that somebody empties behind the library's back is found.
 */
public final class ErasedFields {

    private ErasedFields() {}

    /** For what reason something is erased. */
    public enum Cause {
        /** A person asked for it. */
        REQUEST("request"),
        /** Its time was over. */
        RETENTION("retention");

        private final String code;

        Cause(String code) {
            this.code = code;
        }
    }

    /**
     * Returns the facts of the entry that is to say what is erased; {@link #emptied} carries it out once the entry is there.
     *
     * @param subject the case as it is
     * @param which which fields are to go; those that are empty already are left out
     * @param cause for what reason
     */
    public static SortedMap<String, String> facts(
            Case subject, BiPredicate<CaseEvent, SealedField> which, Cause cause) {
        List<String> places = new ArrayList<>();
        for (CaseEvent event : subject.history()) {
            for (int position = 0; position < event.fields().size(); position++) {
                SealedField field = event.fields().get(position);
                if (field.content().isPresent() && which.test(event, field)) {
                    places.add(place(event, position));
                }
            }
        }
        return new TreeMap<>(Map.of(CaseStep.ERASED, String.join(" ", places), CaseStep.ERASED_BECAUSE, cause.code));
    }

    /**
     * Returns the case without the texts that its entries say were erased; the chain stays whole.
     *
     * @param noted the case with the entries that say so
     */
    public static Case emptied(Case noted) {
        SortedMap<String, Long> named = named(noted.history());
        return Case.of(noted.history().stream()
                .map(event -> event.erase(
                        field -> isNamed(named, event, event.fields().indexOf(field))))
                .toList());
    }

    /** Returns the places that entries name as erased, each with the number of the first entry that does. */
    static SortedMap<String, Long> named(List<CaseEvent> history) {
        SortedMap<String, Long> named = new TreeMap<>();
        for (CaseEvent event : history) {
            for (String place : event.fact(CaseStep.ERASED).orElse("").split(" ")) {
                named.putIfAbsent(place, event.sequence());
            }
        }
        return named;
    }

    /** An entry can name only what was there before it. */
    static boolean isNamed(SortedMap<String, Long> named, CaseEvent event, int position) {
        return named.getOrDefault(place(event, position), 0L) > event.sequence();
    }

    private static String place(CaseEvent event, int position) {
        return event.sequence() + "." + position;
    }
}
