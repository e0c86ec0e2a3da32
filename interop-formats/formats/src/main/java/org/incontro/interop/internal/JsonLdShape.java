// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.interop.ReadOptions;

/** How records stand in JSON-LD of one vocabulary. Immutable. */
public interface JsonLdShape {

    /** Returns what a document begins with, up to its first node: the context, and the opening of the graph. */
    String head();

    /** Returns where what is left of a node is kept among the extensions; a JSON Pointer follows. */
    String kept();

    /**
     * Returns the name by which a property is known here.
     *
     * @param written the name as it stands in a node
     */
    String name(String written);

    /**
     * Returns the nodes of an input under contexts that are known here, without these.
     *
     * @param nodes the nodes as they stand
     * @param options how to read
     * @param problems where faults go
     */
    JsonLdNodes nodes(JsonNodes nodes, ReadOptions options, ProblemCollector problems);

    /** Returns the node of a record, or empty for a record that has none. */
    Optional<JsonLdDraft> draft(Entity record);

    /**
     * Returns the record of a node; empty if it is none, or the reason was reported.
     *
     * @param node the node
     * @param region the region of a node whose name is not one of ours
     */
    Optional<Entity> record(JsonLdNode node, String region);
}
