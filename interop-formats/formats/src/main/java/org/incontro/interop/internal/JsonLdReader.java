// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.InputStream;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.interop.ReadOptions;

/** Reads the nodes of JSON-LD documents of one shape, one at a time. Confined to one thread. */
public final class JsonLdReader extends RecordLoop<Entity> {

    private final JsonLdNodes nodes;
    private final JsonLdShape shape;

    /**
     * Opens an input.
     *
     * @param in the caller's stream, decompressed; it is not closed
     * @param options how to read
     * @param shape how records stand in it
     */
    public JsonLdReader(InputStream in, ReadOptions options, JsonLdShape shape) {
        super(options);
        this.nodes = shape.nodes(new JsonNodes(in, options, problems, "@graph"), options, problems);
        this.shape = shape;
    }

    @Override
    protected Optional<Entity> readOne() {
        Optional<JsonNodes.Found> node = nodes.next();
        if (node.isEmpty()) {
            end();
            return Optional.empty();
        }
        JsonNodes.Found found = node.get();
        return shape.record(JsonLdNode.of(found.fields(), shape::name, found.place(), problems), options.region());
    }
}
