// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.jsonld;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.incontro.core.identity.Entity;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.internal.JsonNodes;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.RecordLoop;

/** Reads the nodes of JSON-LD documents under one context, one at a time. Confined to one thread. */
final class NodeReader extends RecordLoop<Entity> {

    /** What becomes of a node; empty if it is none of ours, or the reason was reported. */
    interface Mapping {
        Optional<Entity> map(Node node);
    }

    private final JsonNodes nodes;
    private final Predicate<JsonValue> isContext;
    private final String contextName;
    private final Mapping mapping;

    NodeReader(
            InputStream in, ReadOptions options, Predicate<JsonValue> isContext, String contextName, Mapping mapping) {
        super(options);
        this.nodes = new JsonNodes(in, options, problems, "@graph");
        this.isContext = isContext;
        this.contextName = contextName;
        this.mapping = mapping;
    }

    @Override
    protected Optional<Entity> readOne() {
        Optional<JsonNodes.Found> found = nodes.next();
        if (found.isEmpty()) {
            end();
            return Optional.empty();
        }
        JsonNodes.Found node = found.get();
        Map<String, JsonValue> fields = new LinkedHashMap<>(node.fields().values());
        JsonValue own = fields.remove("@context");
        List<JsonValue> contexts = new ArrayList<>();
        Optional.ofNullable(node.envelope().get("@context")).ifPresent(contexts::add);
        Optional.ofNullable(own).ifPresent(contexts::add);
        if (contexts.isEmpty() || !contexts.stream().allMatch(isContext)) {
            throw otherContext(node.place());
        }
        return mapping.map(Node.of(new JsonValue.Fields(fields), node.place(), problems));
    }

    private FormatException otherContext(Place place) {
        return problems.fatal(
                Problem.of(JsonLdProblem.OTHER_CONTEXT, "@context").at(place).with("context", contextName));
    }
}
