// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.skos;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.ProblemCode;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.ProblemCollector;

/** Collects what statements say of concepts and makes a scheme of it. Confined to one thread. */
final class SkosGraph implements Statements {

    /** The greatest vocabulary in use has a twentieth of it, its labels counted as things of their own. */
    private static final int MOST_THINGS = 2_000_000;

    private final ReadOptions options;
    private final ProblemCollector problems;
    private final Map<String, Thing> things = new LinkedHashMap<>();

    SkosGraph(ReadOptions options, ProblemCollector problems) {
        this.options = options;
        this.problems = problems;
    }

    private record Label(String text, String language) {}

    /** Whatever a statement is about: a concept, a scheme, a label of SKOS-XL. */
    private static final class Thing {

        private final Place place;
        private final List<Label> preferred = new ArrayList<>();
        private final List<Label> alternative = new ArrayList<>();
        private final List<String> preferredThings = new ArrayList<>();
        private final List<String> alternativeThings = new ArrayList<>();
        private final List<String> notations = new ArrayList<>();
        private final List<String> titles = new ArrayList<>();
        private final Set<String> broader = new LinkedHashSet<>();
        private final Set<String> schemes = new LinkedHashSet<>();
        private String version = "";
        private boolean isTold;
        private boolean isConcept;
        private boolean isScheme;

        Thing(Place place) {
            this.place = place;
        }
    }

    private Thing thing(String address, Place place) {
        Thing known = things.get(address);
        if (known == null) {
            long limit = Math.min(MOST_THINGS, options.limits().maxRecords());
            if (things.size() >= limit) {
                throw problems.beyond(ReadProblem.TOO_MANY_RECORDS, limit, place);
            }
            known = new Thing(place);
            things.put(address, known);
        }
        return known;
    }

    /** Returns a thing of which the file says something itself; others are named alone, and may be of another vocabulary. */
    private Thing subject(String address, Place place) {
        Thing thing = thing(address, place);
        thing.isTold = true;
        return thing;
    }

    @Override
    public void link(String subject, String predicate, String object, Place place) {
        switch (predicate) {
            case Names.TYPE -> {
                Thing thing = object.startsWith(Names.SKOS) ? subject(subject, place) : new Thing(place);
                thing.isConcept |= object.equals(Names.SKOS + "Concept");
                thing.isScheme |= object.equals(Names.SKOS + "ConceptScheme");
            }
            case Names.SKOS + "broader", Names.SKOS + "broaderGeneric", Names.SKOS + "broaderPartitive" ->
                add(subject(subject, place).broader, object, place);
            case Names.SKOS + "narrower" -> add(thing(object, place).broader, subject, place);
            case Names.SKOS + "inScheme", Names.SKOS + "topConceptOf" ->
                add(subject(subject, place).schemes, object, place);
            case Names.SKOS + "hasTopConcept" -> add(thing(object, place).schemes, subject, place);
            case Names.SKOS_XL + "prefLabel" -> add(subject(subject, place).preferredThings, object, place);
            case Names.SKOS_XL + "altLabel", Names.SKOS_XL + "hiddenLabel" ->
                add(subject(subject, place).alternativeThings, object, place);
            default -> {
                // Says nothing about concepts, labels or what is above what.
            }
        }
    }

    @Override
    public void text(String subject, String predicate, String text, String language, Place place) {
        switch (predicate) {
            case Names.SKOS + "prefLabel", Names.SKOS_XL + "literalForm" ->
                add(subject(subject, place).preferred, new Label(text, language), place);
            case Names.SKOS + "altLabel", Names.SKOS + "hiddenLabel" ->
                add(subject(subject, place).alternative, new Label(text, language), place);
            case Names.SKOS + "notation" -> add(subject(subject, place).notations, text.strip(), place);
            case Names.DC_TERMS + "title", Names.DC + "title", Names.RDFS + "label" -> {
                if (language.isEmpty() || language.startsWith("en")) {
                    add(subject(subject, place).titles, text.strip(), place);
                }
            }
            case Names.OWL + "versionInfo" -> subject(subject, place).version = text.strip();
            default -> {
                // Says nothing about concepts, labels or what is above what.
            }
        }
    }

    private <T> void add(Collection<T> list, T value, Place place) {
        list.add(value);
        if (list.size() > options.limits().maxListLength()) {
            throw problems.beyond(ReadProblem.LIST_TOO_LONG, options.limits().maxListLength(), place);
        }
    }

    /**
     * Makes the scheme of all concepts.
     *
     * @param id its short name
     * @param onlyOf the address of the scheme whose concepts are kept; empty for all
     */
    ConceptScheme scheme(String id, String onlyOf) {
        Map<String, Thing> concepts = new LinkedHashMap<>();
        boolean hasTypes = things.values().stream().anyMatch(thing -> thing.isConcept);
        things.forEach((address, thing) -> {
            if (isConcept(thing, hasTypes) && (onlyOf.isEmpty() || thing.schemes.contains(onlyOf))) {
                concepts.put(address, thing);
            }
        });
        if (concepts.isEmpty()) {
            problems.report(Problem.of(SkosProblem.NO_CONCEPT, "").at(Place.line(options.source(), 1)));
        }
        openCircles(concepts);
        Map<String, String> codes = codes(concepts);
        ConceptScheme.Builder builder = ConceptScheme.builder(id);
        describe(builder, onlyOf);
        concepts.forEach((address, thing) -> builder.add(concept(id, address, thing, codes)));
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw problems.fatal(Problem.of(ReadProblem.MALFORMED, "")
                    .at(Place.line(options.source(), 1))
                    .with("reason", String.valueOf(e.getMessage())));
        }
    }

    /** What has a place among others is a concept without a type too; but where others have types, only with a label. */
    private static boolean isConcept(Thing thing, boolean hasTypes) {
        boolean isInPlace = thing.isTold && !thing.isScheme && !(thing.schemes.isEmpty() && thing.broader.isEmpty());
        boolean isNamed = !thing.preferred.isEmpty() || !thing.preferredThings.isEmpty();
        return thing.isConcept || (isInPlace && (isNamed || !hasTypes));
    }

    private void describe(ConceptScheme.Builder builder, String onlyOf) {
        Optional<Thing> scheme = things.entrySet().stream()
                .filter(entry -> entry.getValue().isScheme
                        && (onlyOf.isEmpty() || entry.getKey().equals(onlyOf)))
                .map(Map.Entry::getValue)
                .findFirst();
        scheme.ifPresent(found -> {
            found.preferred.stream()
                    .filter(label ->
                            label.language().isEmpty() || label.language().startsWith("en"))
                    .map(Label::text)
                    .findFirst()
                    .or(() -> found.titles.stream().findFirst())
                    .ifPresent(builder::title);
            builder.version(found.version);
        });
    }

    /** Returns the code of each concept: its notation, else the last step of its address, else the whole of it. */
    private Map<String, String> codes(Map<String, Thing> concepts) {
        Map<String, String> codes = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        concepts.forEach((address, thing) -> {
            String code = thing.notations.stream()
                    .filter(notation -> !notation.isEmpty())
                    .findFirst()
                    .orElseGet(() -> lastStep(address));
            if (!taken.add(code)) {
                report(SkosProblem.SAME_CODE, address, thing);
                // The address of one concept may be the notation of another.
                code = wholeOf(address);
                while (!taken.add(code)) {
                    code += "'";
                }
            }
            codes.put(address, code);
        });
        return codes;
    }

    private static String lastStep(String address) {
        int end = Math.max(address.lastIndexOf('/'), address.lastIndexOf('#'));
        String step = address.substring(end + 1).strip();
        return step.isEmpty() ? wholeOf(address) : step;
    }

    /** Files name things by white space alone too. */
    private static String wholeOf(String address) {
        String name = address.strip();
        return name.isEmpty() ? "_" : name;
    }

    private Concept concept(String id, String address, Thing thing, Map<String, String> codes) {
        Map<String, String> preferred = new LinkedHashMap<>();
        Map<String, List<String>> alternatives = new LinkedHashMap<>();
        for (Label label : labels(thing.preferred, thing.preferredThings)) {
            String language = language(label, address, thing);
            if (preferred.putIfAbsent(language, label.text()) != null
                    && !label.text().equals(preferred.get(language))) {
                report(SkosProblem.SECOND_LABEL, address, thing);
                alternatives.computeIfAbsent(language, tag -> new ArrayList<>()).add(label.text());
            }
        }
        for (Label label : labels(thing.alternative, thing.alternativeThings)) {
            alternatives
                    .computeIfAbsent(language(label, address, thing), tag -> new ArrayList<>())
                    .add(label.text());
        }
        String code = codes.getOrDefault(address, wholeOf(address));
        if (preferred.isEmpty()) {
            report(SkosProblem.NO_LABEL, address, thing);
            preferred.put(Languages.UNDETERMINED, code);
        }
        List<ConceptId> broader = thing.broader.stream()
                .map(parent -> ConceptId.of(id, codes.getOrDefault(parent, wholeOf(parent))))
                .toList();
        return new Concept(
                ConceptId.of(id, code),
                Optional.of(address).filter(name -> !name.startsWith("_:")),
                new LocalizedText(preferred),
                alternatives,
                broader);
    }

    /** Returns the labels themselves, and those that are things of their own. */
    private List<Label> labels(List<Label> plain, List<String> addresses) {
        List<Label> labels = new ArrayList<>(plain);
        addresses.forEach(
                address -> Optional.ofNullable(things.get(address)).ifPresent(thing -> labels.addAll(thing.preferred)));
        return labels.stream()
                .map(label -> new Label(label.text().strip(), label.language()))
                .filter(label -> !label.text().isEmpty())
                .toList();
    }

    private String language(Label label, String address, Thing thing) {
        try {
            return label.language().isEmpty() ? Languages.UNDETERMINED : Languages.canonical(label.language());
        } catch (IllegalArgumentException e) {
            report(SkosProblem.NO_LANGUAGE, address, thing);
            return Languages.UNDETERMINED;
        }
    }

    /*
     * Takes out of the parents those that are not here, and each that closes a circle. The walk keeps its own stack, since a
     * chain may be longer than that of the thread. A concept is open while its parents are walked: a way to an open one
     * is a circle.
     */
    private void openCircles(Map<String, Thing> concepts) {
        Set<String> done = new LinkedHashSet<>();
        for (String start : concepts.keySet()) {
            if (done.contains(start)) {
                continue;
            }
            Set<String> open = new LinkedHashSet<>(List.of(start));
            Deque<String> way = new ArrayDeque<>(List.of(start));
            Deque<Deque<String>> parents = new ArrayDeque<>();
            parents.push(parents(start, concepts));
            while (!way.isEmpty()) {
                String here = way.element();
                Optional<String> next = Optional.ofNullable(parents.element().poll());
                if (next.isEmpty()) {
                    done.add(here);
                    open.remove(here);
                    way.pop();
                    parents.pop();
                } else if (open.contains(next.get())) {
                    Thing thing = concepts.getOrDefault(here, new Thing(Place.line(options.source(), 1)));
                    thing.broader.remove(next.get());
                    report(SkosProblem.CIRCLE, here, thing);
                } else if (!done.contains(next.get())) {
                    open.add(next.get());
                    way.push(next.get());
                    parents.push(parents(next.get(), concepts));
                }
            }
        }
    }

    private Deque<String> parents(String address, Map<String, Thing> concepts) {
        Deque<String> parents = new ArrayDeque<>();
        Thing thing = concepts.get(address);
        if (thing != null) {
            for (String parent : List.copyOf(thing.broader)) {
                if (concepts.containsKey(parent)) {
                    parents.add(parent);
                } else {
                    thing.broader.remove(parent);
                    report(SkosProblem.NO_PARENT, address, thing);
                }
            }
        }
        return parents;
    }

    private void report(ProblemCode code, String address, Thing thing) {
        problems.report(Problem.of(code, address).at(thing.place));
    }
}
