// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.incontro.core.identity.EntityId;

/**
 * What of a published value may be shown to whom, and what its owner agreed to. Immutable and thread-safe.
 *
 * @param whole the audience of the value as such: whoever is not in it does not learn that it exists
 * @param fields narrower audiences of single fields, in the order of {@link Field}
 * @param consents what the owner said, in the order in which they said it; for each purpose the last one counts
 */
public record Disclosure(Audience whole, Map<Field, Audience> fields, List<Consent> consents) {

    private static final Disclosure OPEN =
            new Disclosure(Audience.everybody(), Map.of(Field.CONTACT, Audience.of(Visibility.MEMBERS)), List.of());

    /** Copies map and list. */
    public Disclosure {
        Map<Field, Audience> copy = new EnumMap<>(Field.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
        consents = List.copyOf(consents);
    }

    /** Returns the usual case: public, with contact details for members only. */
    public static Disclosure open() {
        return OPEN;
    }

    /**
     * Returns a value shown to one audience alone, its contact details included.
     *
     * @param audience who may see it
     */
    public static Disclosure to(Audience audience) {
        return new Disclosure(audience, Map.of(), List.of());
    }

    /**
     * Returns this with a narrower audience for one field.
     *
     * @param field the field
     * @param audience who may see it, of those who may see the whole
     */
    public Disclosure restrict(Field field, Audience audience) {
        Map<Field, Audience> more = new EnumMap<>(Field.class);
        more.putAll(fields);
        more.put(field, audience);
        return new Disclosure(whole, more, consents);
    }

    /**
     * Returns this with one more consent or refusal.
     *
     * @param consent what was said
     */
    public Disclosure record(Consent consent) {
        List<Consent> more = new ArrayList<>(consents);
        more.add(consent);
        return new Disclosure(whole, fields, more);
    }

    /**
     * Tells whether a reader may know that the value exists.
     *
     * @param reader who asks
     * @param owner whose value it is
     */
    public boolean admits(Reader reader, EntityId owner) {
        return whole.admits(reader, owner);
    }

    /**
     * Tells whether a reader may see a field: both the whole and the field must admit them.
     *
     * @param field the field
     * @param reader who asks
     * @param owner whose value it is
     */
    public boolean shows(Field field, Reader reader, EntityId owner) {
        return admits(reader, owner) && fields.getOrDefault(field, whole).admits(reader, owner);
    }

    /**
     * Tells whether the owner agreed to a purpose and did not take it back.
     *
     * @param purpose what for
     */
    public boolean allows(ConsentPurpose purpose) {
        return lastWord(purpose, false);
    }

    /**
     * Tells whether the owner refused a purpose, or took an agreement back.
     *
     * @param purpose what for
     */
    public boolean refuses(ConsentPurpose purpose) {
        return !lastWord(purpose, true);
    }

    private boolean lastWord(ConsentPurpose purpose, boolean ifSilent) {
        boolean answer = ifSilent;
        for (Consent consent : consents) {
            if (consent.purpose().equals(purpose)) {
                answer = consent.granted();
            }
        }
        return answer;
    }
}
