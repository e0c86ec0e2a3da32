// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.Entity;

/** All types of record. */
final class EntityForms {

    static final List<EntityForm<?>> ALL = List.of(
            ParticipantForms.ORGANISATION,
            ParticipantForms.PERSON,
            OpportunityForms.OPPORTUNITY,
            OpportunityForms.INTEREST,
            OpportunityForms.EXPRESSION_OF_INTEREST,
            ParticipantForms.ADVISOR);

    private static final Map<String, EntityForm<?>> BY_NAME = new LinkedHashMap<>();

    static {
        ALL.forEach(form -> BY_NAME.put(form.name(), form));
    }

    private EntityForms() {}

    static Optional<EntityForm<?>> named(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    /** Returns the names of all types, for messages. */
    static String names() {
        return String.join(", ", BY_NAME.keySet());
    }

    /** Writes a record; false if it is of a type that native JSON does not have. */
    static boolean write(Entity record, JsonSink out) {
        return ALL.stream().anyMatch(form -> write(form, record, out));
    }

    private static <T extends Entity> boolean write(EntityForm<T> form, Entity record, JsonSink out) {
        if (!form.type().isInstance(record)) {
            return false;
        }
        form.write(form.type().cast(record), out);
        return true;
    }
}
