// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.RecordReader;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.JsonRecords;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.RecordLoop;
import org.incontro.interop.json.NativeJson;

/** Reads the activities of documents, one at a time. Confined to one thread. */
final class ActivityReader extends RecordLoop<Activity> {

    private static final List<String> LISTS = List.of("items", "orderedItems");

    private final JsonRecords documents;
    private final Deque<Item> waiting = new ArrayDeque<>();

    /** A thing that may be an activity. */
    private record Item(JsonRecord document, String pointer, JsonValue value) {}

    ActivityReader(InputStream in, ReadOptions options) {
        super(options);
        documents = new JsonRecords(new TopObjectStream(in, options, problems), options, problems);
    }

    @Override
    protected Optional<Activity> readOne() {
        if (!waiting.isEmpty()) {
            return activity(waiting.remove());
        }
        Optional<JsonRecord> document = documents.next();
        document.ifPresentOrElse(this::open, this::end);
        return Optional.empty();
    }

    private void open(JsonRecord document) {
        if (!hasContext(document)) {
            return;
        }
        collect(new Item(document, "", document.fields()), true);
    }

    private boolean hasContext(JsonRecord document) {
        Optional<JsonValue> context = Nodes.get(document.fields(), "@context");
        boolean isKnown = Nodes.all(context).anyMatch(ActivityReader::isContext);
        if (!isKnown) {
            ActivityProblem code = context.isEmpty() ? ActivityProblem.NO_CONTEXT : ActivityProblem.OTHER_CONTEXT;
            problems.report(document.problem(code, "/@context").with("context", ActivityStreams.CONTEXT));
        }
        return isKnown || context.isEmpty();
    }

    /** The standard asks to take the older addresses for the present one. */
    private static boolean isContext(JsonValue value) {
        return value instanceof JsonValue.Text text
                && Set.of("www.w3.org/ns/activitystreams", "www.w3.org/ns/activitystreams#")
                        .contains(text.value().strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", ""));
    }

    /** Puts aside what a collection holds, that of its first page included; anything else as it is. */
    private void collect(Item item, boolean withPage) {
        JsonValue.Fields node = (JsonValue.Fields) item.value();
        boolean isCollection = Nodes.types(node).stream()
                .anyMatch(type -> type.endsWith("Collection") || type.endsWith("CollectionPage"));
        if (!isCollection) {
            waiting.add(item);
            return;
        }
        if (isFaulty(item, NodeRules.LISTED)) {
            return;
        }
        for (String list : LISTS) {
            int number = 0;
            for (JsonValue entry : Nodes.all(Nodes.get(node, list)).toList()) {
                waiting.add(new Item(item.document(), item.pointer() + "/" + list + "/" + number++, entry));
            }
        }
        Optional<JsonValue> page = withPage ? Nodes.get(node, "first") : Optional.empty();
        if (page.isPresent() && page.get() instanceof JsonValue.Fields) {
            collect(new Item(item.document(), item.pointer() + "/first", page.get()), false);
        }
    }

    private boolean isFaulty(Item item, Set<String> left) {
        Optional<NodeRules.Fault> fault = NodeRules.fault((JsonValue.Fields) item.value(), item.pointer(), left);
        fault.ifPresent(found -> problems.report(item.document()
                .problem(found.code(), found.pointer())
                .with("expected", found.expected())
                .with("type", found.type())));
        return fault.isPresent();
    }

    private Optional<Activity> activity(Item item) {
        if (!(item.value() instanceof JsonValue.Fields node)) {
            boolean isNamed = item.value() instanceof JsonValue.Text;
            ActivityProblem code = isNamed ? ActivityProblem.NO_ACTIVITY : ActivityProblem.WRONG_VALUE;
            return leftOut(item, code, "a thing, or the IRI of one");
        }
        if (isFaulty(item, Set.of(ActivityForm.RECORD))) {
            return Optional.empty();
        }
        Optional<ActivityType> type = Nodes.types(node).stream()
                .flatMap(word -> ActivityType.of(word).stream())
                .findFirst();
        if (type.isEmpty()) {
            return node.values().isEmpty() ? Optional.empty() : leftOut(item, ActivityProblem.NO_ACTIVITY, "");
        }
        Optional<String> id = Nodes.id(node);
        Optional<String> actor = Nodes.only(node, "actor").flatMap(Nodes::iri);
        Optional<JsonValue> object =
                Nodes.only(node, "object").filter(value -> Nodes.iri(value).isPresent());
        if (id.isEmpty() || actor.isEmpty() || object.isEmpty()) {
            return leftOut(item, ActivityProblem.NOT_WHOLE, id.isEmpty() ? "id" : actor.isEmpty() ? "actor" : "object");
        }
        return object(item, type.get(), object.get())
                .map(about -> new Activity(
                        id.get(),
                        type.get(),
                        actor.get(),
                        time(item, node, "published"),
                        about,
                        Nodes.only(node, "target").flatMap(Nodes::iri)));
    }

    private Optional<Activity> leftOut(Item item, ActivityProblem code, String expected) {
        problems.report(item.document().problem(code, item.pointer()).with("expected", expected));
        return Optional.empty();
    }

    private Optional<ActivityObject> object(Item item, ActivityType type, JsonValue value) {
        String iri = Nodes.iri(value).orElseThrow();
        if (value instanceof JsonValue.Fields node && Nodes.types(node).contains("Tombstone")) {
            return Optional.of(new ActivityObject.Tombstone(
                    iri, Nodes.text(node, "formerType").orElse(""), time(item, node, "deleted"), version(item, node)));
        }
        boolean carries = type == ActivityType.CREATE || type == ActivityType.UPDATE || type == ActivityType.OFFER;
        if (carries
                && value instanceof JsonValue.Fields node
                && Nodes.get(node, ActivityForm.RECORD).isPresent()) {
            return carried(item, type, iri, Nodes.get(node, ActivityForm.RECORD).get());
        }
        if (carries) {
            problems.report(item.document().problem(ActivityProblem.NO_RECORD, item.pointer() + "/object"));
        }
        return Optional.of(new ActivityObject.Reference(iri));
    }

    /** An offer hands over an expression of interest, and nothing else does. */
    private Optional<ActivityObject> carried(Item item, ActivityType type, String iri, JsonValue value) {
        RecordReader<Entity> records =
                NativeJson.records(new ByteArrayInputStream(ActivityForm.utf8(value.json())), options);
        List<Entity> found = new ArrayList<>();
        records.forEachRemaining(found::add);
        String at = item.pointer() + "/object/record";
        records.problems()
                .forEach(problem -> problems.report(new Problem(
                        problem.code(),
                        at + problem.path(),
                        Optional.of(item.document().place()),
                        problem.arguments())));
        Optional<ActivityObject> carried = found.size() == 1 && isCarried(found.get(0))
                ? Optional.of(new ActivityObject.Carried(found.get(0)))
                : Optional.empty();
        boolean isAnswer = carried.isPresent() && found.get(0) instanceof ExpressionOfInterest;
        Optional<ActivityObject> right =
                carried.filter(object -> object.iri().equals(iri) && isAnswer == (type == ActivityType.OFFER));
        if (right.isEmpty()) {
            problems.report(item.document().problem(ActivityProblem.WRONG_RECORD, at));
        }
        return right;
    }

    private static boolean isCarried(Entity record) {
        return record instanceof ExpressionOfInterest || record instanceof Opportunity || record instanceof Participant;
    }

    private Optional<Instant> time(Item item, JsonValue.Fields node, String name) {
        Optional<String> text = Nodes.text(node, name);
        try {
            return text.map(written -> OffsetDateTime.parse(written.strip()).toInstant());
        } catch (DateTimeException e) {
            problems.report(item.document()
                    .problem(ReadProblem.NOT_UNDERSTOOD, item.pointer() + "/" + name)
                    .with("expected", "2026-11-23T12:00:00Z"));
            return Optional.empty();
        }
    }

    private OptionalLong version(Item item, JsonValue.Fields node) {
        Optional<JsonValue> value = Nodes.get(node, ActivityForm.VERSION);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        String digits = value.get().json();
        if (digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalLong.of(Long.parseLong(digits));
        }
        problems.report(item.document()
                .problem(ReadProblem.NOT_UNDERSTOOD, item.pointer() + "/object/" + ActivityForm.VERSION)
                .with("expected", "7"));
        return OptionalLong.empty();
    }
}
