// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import java.util.Map;
import org.incontro.core.identity.EntityId;
import org.incontro.core.value.MessageTemplates;

/**
 * One thing that a record says and the output does not. It tells what kind of value was lost, never the value itself, which
 * may be anybody's contact data. Immutable and thread-safe.
 *
 * @param code why it was lost
 * @param record the record
 * @param path where it stands in the record, as a JSON Pointer in the terms of native JSON; empty for the record itself
 * @param kind the type of the value in the model, such as {@code Money}
 */
public record Loss(LossCode code, EntityId record, String path, String kind) {

    /**
     * Returns record, path and sentence in one line.
     *
     * @param language a BCP 47 tag; English for a language that is not bundled
     */
    public String message(String language) {
        return record + path + ": " + MessageTemplates.fill(code.template(language), Map.of("kind", kind));
    }

    /** Writes the code and the English message. */
    @Override
    public String toString() {
        return "[" + code + "] " + message("en");
    }
}
