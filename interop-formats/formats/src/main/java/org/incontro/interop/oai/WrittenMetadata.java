// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.util.Optional;
import java.util.function.Function;
import org.incontro.core.identity.Entity;

/** A format written elsewhere. */
record WrittenMetadata(OaiFormat format, Function<Entity, Optional<String>> writer) implements OaiMetadata {

    @Override
    public Optional<String> write(Entity record) {
        return writer.apply(record);
    }
}
