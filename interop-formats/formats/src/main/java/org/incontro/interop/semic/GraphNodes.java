// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.internal.JsonLdNodes;
import org.incontro.interop.internal.JsonNodes;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;
import org.incontro.interop.jsonld.JsonLdProblem;

/**
 * Nodes in the names under which they are written here. Documents of ours come node by node. Those of others are flat as a
 * rule, with an address beside its organisation and not in it: they are held until they end, and records are given the nodes
 * that they refer to. Confined to one thread.
 */
final class GraphNodes implements JsonLdNodes {

    /** How many values a held document may have, as a multiple of {@link org.incontro.interop.ReadLimits#maxListLength()}. */
    private static final int VALUES = 64;

    /** An organisation, its contact point, its opening hours, their beginning, its description. */
    private static final int LONGEST_PATH = 4;

    private final JsonNodes nodes;
    private final ReadOptions options;
    private final ProblemCollector problems;
    private final Predicate<JsonValue.Fields> isRecord;
    private final Deque<JsonNodes.Found> ready = new ArrayDeque<>();
    private final List<JsonNodes.Found> held = new ArrayList<>();
    private List<JsonValue> heldUnder = List.of();
    private List<JsonValue> lastContexts = List.of();
    private Optional<Names> lastNames = Optional.empty();
    private Optional<FormatException> failure = Optional.empty();
    private boolean isEnded;
    private long values;

    GraphNodes(JsonNodes nodes, ReadOptions options, ProblemCollector problems, Predicate<JsonValue.Fields> isRecord) {
        this.nodes = nodes;
        this.options = options;
        this.problems = problems;
        this.isRecord = isRecord;
    }

    /** A fault that ends the input ends it behind what was held before it. */
    @Override
    public Optional<JsonNodes.Found> next() {
        while (ready.isEmpty() && !isEnded) {
            try {
                Optional<JsonNodes.Found> found = nodes.next();
                found.ifPresent(this::take);
                isEnded = found.isEmpty();
            } catch (FormatException e) {
                failure = Optional.of(e);
                isEnded = true;
            }
            if (isEnded) {
                release();
            }
        }
        if (ready.isEmpty() && failure.isPresent()) {
            throw failure.get();
        }
        return Optional.ofNullable(ready.poll());
    }

    private void take(JsonNodes.Found node) {
        List<JsonValue> contexts = JsonLdNodes.contexts(node);
        JsonNodes.Found named = new JsonNodes.Found(node.place(), named(node, contexts), node.envelope());
        if (contexts.equals(List.of(Names.own()))) {
            release();
            ready.add(named);
            return;
        }
        if (!contexts.equals(heldUnder)) {
            release();
            heldUnder = contexts;
        }
        count(named.fields(), node.place());
        held.add(named);
    }

    private JsonValue.Fields named(JsonNodes.Found node, List<JsonValue> contexts) {
        if (!contexts.equals(lastContexts)) {
            lastContexts = contexts;
            lastNames = Names.under(contexts);
        }
        Names names = lastNames.orElseThrow(() -> otherContext(node.place()));
        try {
            return names.named(JsonLdNodes.withoutContext(node));
        } catch (IllegalArgumentException e) {
            throw otherContext(node.place());
        }
    }

    private FormatException otherContext(Place place) {
        return problems.fatal(Problem.of(JsonLdProblem.OTHER_CONTEXT, "@context")
                .at(place)
                .with("context", OfficialContexts.BUSINESS.address()));
    }

    private void count(JsonValue value, Place place) {
        long limit = (long) VALUES * options.limits().maxListLength();
        if (++values > limit) {
            throw problems.fatal(Problem.of(JsonLdProblem.GRAPH_TOO_LARGE, "@graph")
                    .at(place)
                    .with("limit", limit));
        }
        if (value instanceof JsonValue.Items items) {
            items.values().forEach(item -> count(item, place));
        } else if (value instanceof JsonValue.Fields fields) {
            fields.values().values().forEach(item -> count(item, place));
        }
    }

    private void release() {
        if (!held.isEmpty()) {
            ready.addAll(new Joined().all());
        }
        held.clear();
        values = 0;
    }

    /** The held nodes by their names; a record is given those that it refers to, and these those that they refer to. */
    private final class Joined {

        private final Map<String, JsonValue.Fields> parts = new LinkedHashMap<>();
        private final Set<String> used = new LinkedHashSet<>();
        private final Set<String> referred = new LinkedHashSet<>();

        Joined() {
            for (JsonNodes.Found node : held) {
                node.fields().values().values().forEach(this::refer);
                if (!isRecord.test(node.fields()) && node.fields().values().get("@id") instanceof JsonValue.Text name) {
                    parts.putIfAbsent(name.value(), node.fields());
                }
            }
        }

        private void refer(JsonValue value) {
            if (value instanceof JsonValue.Items items) {
                items.values().forEach(this::refer);
            } else if (value instanceof JsonValue.Fields fields) {
                reference(fields).ifPresent(referred::add);
                fields.values().values().forEach(this::refer);
            }
        }

        /** Returns what a node refers to if it says nothing itself. */
        private static Optional<String> reference(JsonValue.Fields node) {
            return node.values().size() == 1 && node.values().get("@id") instanceof JsonValue.Text name
                    ? Optional.of(name.value())
                    : Optional.empty();
        }

        /** A node that says nothing but the type of what another one refers to is part of that reference, and no record. */
        private boolean isStub(JsonValue.Fields node) {
            return List.of("@id", "@type").containsAll(node.values().keySet())
                    && node.values().get("@id") instanceof JsonValue.Text name
                    && referred.contains(name.value());
        }

        /** Returns the records, and what belongs to none of them, in the order in which they came. */
        List<JsonNodes.Found> all() {
            List<JsonValue.Fields> whole = new ArrayList<>();
            for (JsonNodes.Found node : held) {
                boolean isWhole = isRecord.test(node.fields());
                whole.add(isWhole ? whole(node.fields(), node.place(), new ArrayDeque<>()) : node.fields());
            }
            List<JsonNodes.Found> all = new ArrayList<>();
            for (int i = 0; i < held.size(); i++) {
                JsonNodes.Found node = held.get(i);
                boolean isPart = node.fields().values().get("@id") instanceof JsonValue.Text name
                        && used.contains(name.value())
                        && node.fields().equals(parts.get(name.value()));
                if (!isPart && !isStub(node.fields())) {
                    all.add(new JsonNodes.Found(node.place(), whole.get(i), node.envelope()));
                }
            }
            return all;
        }

        private JsonValue.Fields whole(JsonValue.Fields node, Place place, Deque<String> path) {
            Map<String, JsonValue> whole = new LinkedHashMap<>();
            node.values()
                    .forEach((name, value) -> whole.put(name, name.startsWith("@") ? value : with(value, place, path)));
            return new JsonValue.Fields(whole);
        }

        private JsonValue with(JsonValue value, Place place, Deque<String> path) {
            if (value instanceof JsonValue.Items items) {
                return new JsonValue.Items(items.values().stream()
                        .map(item -> with(item, place, path))
                        .toList());
            }
            if (!(value instanceof JsonValue.Fields fields) || fields.values().containsKey("@value")) {
                return value;
            }
            Optional<String> name = path.size() < LONGEST_PATH ? reference(fields) : Optional.empty();
            return name.filter(parts::containsKey)
                    .filter(part -> !path.contains(part))
                    .map(part -> part(part, place, path))
                    .orElseGet(() -> whole(fields, place, path));
        }

        /** What is referred to counts each time, since references may branch without end. A name that is valid here alone is dropped. */
        private JsonValue.Fields part(String name, Place place, Deque<String> path) {
            Map<String, JsonValue> part =
                    new LinkedHashMap<>(Objects.requireNonNull(parts.get(name)).values());
            if (name.startsWith("_:")) {
                part.remove("@id");
            }
            JsonValue.Fields fields = new JsonValue.Fields(part);
            count(fields, place);
            used.add(name);
            path.push(name);
            JsonValue.Fields whole = whole(fields, place, path);
            path.pop();
            return whole;
        }
    }
}
