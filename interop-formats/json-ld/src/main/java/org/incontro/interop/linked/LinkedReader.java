// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import jakarta.json.JsonArray;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadMode;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.RecordReader;

/** Reads the records of one document after the other. Confined to one thread. */
final class LinkedReader implements RecordReader<Entity> {

    private final ReadOptions options;
    private final Told told;
    private final Documents documents;
    private final Expansion expansion;
    private final Queue<Entity> ahead = new ArrayDeque<>();
    private Optional<Opened> opened = Optional.empty();
    private boolean ended;
    private long count;

    /** A document whose records are handed out. */
    private record Opened(Place place, Graph graph, Iterator<Map.Entry<Subject, OwnForm>> records, CompactForm form) {}

    LinkedReader(InputStream in, ReadOptions options, KnownContexts contexts) {
        EntityId.of(options.region(), "any");
        this.options = options;
        told = new Told(options);
        documents = new Documents(in, options, told);
        expansion = new Expansion(contexts, told);
    }

    @Override
    public Problems problems() {
        return told.problems();
    }

    @Override
    public boolean hasNext() {
        try {
            while (ahead.isEmpty() && !ended) {
                if (opened.isPresent()) {
                    readOn(opened.get());
                } else {
                    open();
                }
            }
        } catch (FormatException e) {
            ended = true;
            // What came of the form in which the reading ended is no whole record.
            ahead.clear();
            throw e;
        }
        return !ahead.isEmpty();
    }

    @Override
    public Entity next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the input has no more records");
        }
        return ahead.remove();
    }

    private void open() {
        Optional<Documents.Found> document = documents.next();
        ended = document.isEmpty();
        Optional<JsonArray> expanded = document.flatMap(expansion::expand);
        if (expanded.isPresent()) {
            Place place = document.get().place();
            Graph graph = Graph.of(expanded.get());
            tellUndefined(graph, place);
            Map<Subject, OwnForm> records = Role.records(graph);
            opened = Optional.of(
                    new Opened(place, graph, records.entrySet().iterator(), new CompactForm(told, place, records)));
        }
    }

    private void tellUndefined(Graph graph, Place place) {
        Set<String> names = new LinkedHashSet<>();
        graph.subjects().forEach(subject -> {
            names.addAll(subject.types());
            names.addAll(subject.properties().keySet());
        });
        names.stream()
                .filter(Names::isUndefined)
                .forEach(name -> told.report(Problem.of(LinkedProblem.UNDEFINED_NAME, "")
                        .at(place)
                        .with("name", Told.shown(Names.written(name)))));
    }

    private void readOn(Opened document) {
        if (document.records().hasNext()) {
            Map.Entry<Subject, OwnForm> record = document.records().next();
            if (++count > options.limits().maxRecords()) {
                throw told.beyond(ReadProblem.TOO_MANY_RECORDS, options.limits().maxRecords(), document.place());
            }
            read(record.getKey(), record.getValue(), document);
            return;
        }
        for (Subject subject : document.graph().subjects()) {
            if (!document.form().hasShown(subject) && subject.hasContent()) {
                told.report(Problem.of(LinkedProblem.NO_RECORD, path(subject)).at(document.place()));
            }
        }
        opened = Optional.empty();
    }

    private static String path(Subject subject) {
        return subject.isNamed() ? "<" + subject.name() + ">" : "";
    }

    private void read(Subject subject, OwnForm form, Opened document) {
        ReadLimits limits = options.limits();
        ReadOptions lenient = new ReadOptions(
                options.source(),
                options.region(),
                ReadMode.LENIENT,
                limits.withMaxBytes(Long.MAX_VALUE).withMaxDepth(limits.maxDepth() + 3));
        Place place = document.place();
        RecordReader<Entity> reader = form.open(document.form().document(subject, form), lenient);
        try {
            reader.forEachRemaining(ahead::add);
        } catch (FormatException e) {
            throw told.fatal(moved(e.problem(), subject, place));
        }
        reader.problems().forEach(problem -> told.report(moved(problem, subject, place)));
    }

    /** Lines and columns of our own form would lead nobody to the fault; the name of the node does. */
    private static Problem moved(Problem problem, Subject subject, Place place) {
        return new Problem(problem.code(), path(subject) + problem.path(), Optional.of(place), problem.arguments());
    }
}
