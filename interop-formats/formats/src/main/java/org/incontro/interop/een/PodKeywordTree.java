// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.Reading;
import org.incontro.interop.internal.JsonFields;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.JsonRecords;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;

/**
 * The network's trees of keywords, from the reference pages of its partner service.
 *
 * <p>A term is known by its uuid and hangs below its parent's; numbers that the service gives beside them change and say
 * nothing. The concept's code is the uuid in small letters; its acronym, where it has one, is an alternative label. Terms that
 * are no longer active are there too, since profiles use them still.
 */
public final class PodKeywordTree {

    /** The list of technology keywords. */
    public static final String TECHNOLOGY = "technology_keyword";

    /** The list of market keywords. */
    public static final String MARKET = "market_keyword";

    private static final int PAGE_SIZE = 500;

    private final String scheme;
    private final ReadOptions options;
    private final ProblemCollector problems;
    private final Map<String, Term> terms = new LinkedHashMap<>();

    private PodKeywordTree(String scheme, ReadOptions options) {
        this.scheme = scheme;
        this.options = options;
        problems = new ProblemCollector(options);
    }

    private record Term(String uuid, String parent, String name, String acronym, Place place) {}

    /**
     * Reads all pages of a list.
     *
     * @param transport reaches the service
     * @param list {@link #TECHNOLOGY} or {@link #MARKET}, or another list of the service
     * @param scheme the id of the scheme to make, such as {@code een-technology}
     * @param options the name of the source, the mode and the limits
     * @return the tree, with terms in the order of the pages
     * @throws org.incontro.interop.FormatException if an answer cannot be read, or holds no terms
     * @throws UncheckedIOException if there is no answer
     */
    public static Reading<ConceptScheme> read(PodTransport transport, String list, String scheme, ReadOptions options) {
        PodKeywordTree tree = new PodKeywordTree(scheme, options);
        int page = 0;
        while (tree.readPage(transport, PodRequest.labels(list, page, PAGE_SIZE), page)) {
            page++;
        }
        return new Reading<>(tree.build(), new Problems().addAll(tree.problems.problems()));
    }

    /** Reads one page; true if another one follows. */
    private boolean readPage(PodTransport transport, PodRequest request, int number) {
        try (InputStream answer = transport.open(request)) {
            Optional<JsonRecord> page = new JsonRecords(answer, options, problems).next();
            JsonValue.Fields top = page.map(JsonRecord::fields).orElseGet(() -> new JsonValue.Fields(Map.of()));
            JsonValue.Fields data = top.values().get("data") instanceof JsonValue.Fields inner ? inner : top;
            if (page.isEmpty() || !(data.values().get("items") instanceof JsonValue.Items items)) {
                throw problems.fatal(Problem.of(PodProblem.NO_FEED, "items").at(Place.line(options.source(), 1)));
            }
            int before = terms.size();
            items.values().forEach(item -> add(item, page.get().place()));
            return hasNext(data, number) && terms.size() > before;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "\"%s\" cannot be reached: %s".formatted(options.source(), e.getMessage()), e);
        }
    }

    private static boolean hasNext(JsonValue.Fields data, int number) {
        if (!(data.values().get("pagingInfo") instanceof JsonValue.Fields paging)) {
            return false;
        }
        try {
            return number + 1 < Integer.parseInt(text(paging, "totalPages"));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void add(JsonValue item, Place place) {
        JsonValue.Fields fields = item instanceof JsonValue.Fields found ? found : new JsonValue.Fields(Map.of());
        String uuid = text(fields, "uuid").toLowerCase(Locale.ROOT);
        String name = text(fields, "name");
        Term term = new Term(
                uuid, text(fields, "parentUuid").toLowerCase(Locale.ROOT), name, text(fields, "acronym"), place);
        if (uuid.isEmpty() || name.isEmpty() || isNil(uuid)) {
            problems.report(Problem.of(PodProblem.UNUSABLE_TERM, "items").at(place));
        } else if (terms.put(uuid, term) != null) {
            problems.report(Problem.of(ReadProblem.REPEATED, "uuid").at(place));
        }
        if (terms.size() > options.limits().maxRecords()) {
            throw problems.beyond(ReadProblem.TOO_MANY_RECORDS, options.limits().maxRecords(), place);
        }
    }

    private static String text(JsonValue.Fields fields, String name) {
        JsonValue value = fields.values().getOrDefault(name, JsonValue.Literal.NULL);
        return value.equals(JsonValue.Literal.NULL)
                ? ""
                : JsonFields.textOf(value).orElse("");
    }

    /** A parent of zeros is none. */
    private static boolean isNil(String uuid) {
        return uuid.chars().allMatch(c -> c == '0' || c == '-');
    }

    private ConceptScheme build() {
        ConceptScheme.Builder builder = ConceptScheme.builder(scheme);
        terms.values().forEach(term -> builder.add(concept(term)));
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw problems.fatal(Problem.of(ReadProblem.MALFORMED, "")
                    .at(Place.line(options.source(), 1))
                    .with("reason", String.valueOf(e.getMessage())));
        }
    }

    private Concept concept(Term term) {
        Concept concept = Concept.of(ConceptId.of(scheme, term.uuid()), LocalizedText.of("en", term.name()))
                .withUri("urn:uuid:" + term.uuid())
                .withAlternatives("en", term.acronym().isEmpty() ? List.of() : List.of(term.acronym()));
        if (isNil(term.parent())) {
            return concept;
        }
        if (!terms.containsKey(term.parent()) || isAboveItself(term)) {
            problems.report(Problem.of(PodProblem.NO_PARENT, term.uuid()).at(term.place()));
            return concept;
        }
        return concept.withBroader(List.of(ConceptId.of(scheme, term.parent())));
    }

    private boolean isAboveItself(Term term) {
        Set<String> above = new LinkedHashSet<>();
        Optional<Term> next = Optional.of(term);
        while (next.isPresent() && above.add(next.get().uuid())) {
            next = Optional.ofNullable(terms.get(next.get().parent()));
        }
        return next.filter(found -> found.uuid().equals(term.uuid())).isPresent();
    }
}
