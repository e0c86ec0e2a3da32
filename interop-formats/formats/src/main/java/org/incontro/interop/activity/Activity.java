// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that an actor says it did. Immutable and thread-safe.
 *
 * <p>Its id makes it harmless to receive it twice. Who really sent it is for the caller's transport to make sure; {@link Inbox}
 * holds that an actor speaks only for what is its own.
 *
 * @param id the name of the activity, an absolute IRI
 * @param type what it does
 * @param actor who did it, an absolute IRI
 * @param published when, if that is said
 * @param object what it is about; for an answer and an undo, the activity that it is about
 * @param target to whom it is addressed, if that is said; an absolute IRI
 */
public record Activity(
        String id,
        ActivityType type,
        String actor,
        Optional<Instant> published,
        ActivityObject object,
        Optional<String> target) {

    /** Earlier first, those without a time last; equal ones by their names, so that an order never depends on arrival. */
    static final Comparator<Activity> BY_TIME = Comparator.comparing(
                    (Activity activity) -> activity.published().orElse(Instant.MAX))
            .thenComparing(Activity::id)
            .thenComparing(ActivityForm::json);

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if id, actor, object or target is no absolute IRI
     */
    public Activity {
        required("id", id);
        required("actor", actor);
        required("object", object.iri());
        target.ifPresent(iri -> required("target", iri));
    }

    private static void required(String what, String iri) {
        if (!Addresses.isAbsolute(iri)) {
            throw new IllegalArgumentException(
                    "%s must be an absolute IRI such as https://example.org/1, but was \"%s\""
                            .formatted(what, iri.length() > 200 ? iri.substring(0, 200) + "…" : iri));
        }
    }
}
