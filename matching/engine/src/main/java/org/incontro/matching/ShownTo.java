// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.incontro.core.identity.EntityId;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;

/**
 * Who may see what the hard filters ask of a record, as far as many records share it: readers who do not own it.
 *
 * @param whole who may know of it
 * @param fields who of these may see a field that the filters ask
 */
record ShownTo(Audience whole, Map<Field, Audience> fields) {

    /** The fields that hard filters ask. */
    private static final Set<Field> ASKED = Set.of(Field.LOCATION, Field.FACTS, Field.DESCRIPTION);

    /** Nobody's identity: whoever reads is not the owner. */
    private static final EntityId STRANGER = EntityId.of("nobody", "nobody");

    static ShownTo of(Disclosure disclosure) {
        Map<Field, Audience> narrower = new EnumMap<>(Field.class);
        disclosure.fields().forEach((field, audience) -> {
            if (ASKED.contains(field) && !audience.equals(disclosure.whole())) {
                narrower.put(field, audience);
            }
        });
        return new ShownTo(disclosure.whole(), narrower);
    }

    /** Tells whether a reader may know of it who does not own it. */
    boolean admits(Reader reader) {
        return whole.admits(reader, STRANGER);
    }

    /** Tells whether a reader may see all fields that the filters ask who does not own it. */
    boolean showsAll(Reader reader) {
        return admits(reader) && fields.values().stream().allMatch(audience -> audience.admits(reader, STRANGER));
    }

    /** Tells whether a reader may see a field who does not own it. */
    boolean shows(Field field, Reader reader) {
        return admits(reader) && fields.getOrDefault(field, whole).admits(reader, STRANGER);
    }
}
