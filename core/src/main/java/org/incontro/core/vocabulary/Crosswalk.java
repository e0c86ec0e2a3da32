// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.incontro.core.problem.Problems;

/**
 * What corresponds to what between concept schemes, as data that people check: only approved mappings apply.
 *
 * <pre>{@code
 * Crosswalk suggested = Crosswalk.suggest(ourTags, euroSciVoc, 0.6);
 * suggested.write(file);                                          // for somebody to approve line by line
 * Crosswalk.read(file, "crosswalk.csv").crosswalk().apply(tags).residue();
 * }</pre>
 *
 * <p>Mappings are in the order of {@link Mapping}. Immutable and thread-safe.
 */
public final class Crosswalk {

    private static final Crosswalk EMPTY = new Crosswalk(new TreeMap<>());

    private final Map<ConceptId, List<Mapping>> bySource;

    private Crosswalk(Map<ConceptId, List<Mapping>> bySource) {
        this.bySource = bySource;
    }

    /** Returns the crosswalk without mappings. */
    public static Crosswalk empty() {
        return EMPTY;
    }

    /**
     * Returns a crosswalk of given mappings; where two agree in source, target and relation, an approved one counts before
     * one that is not, and the earlier before the later.
     *
     * @param mappings in any order
     */
    public static Crosswalk of(Iterable<Mapping> mappings) {
        TreeMap<Mapping, Mapping> distinct = new TreeMap<>();
        for (Mapping mapping : mappings) {
            distinct.merge(mapping, mapping, (old, more) -> old.isApproved() || !more.isApproved() ? old : more);
        }
        Map<ConceptId, List<Mapping>> bySource = new TreeMap<>();
        distinct.values()
                .forEach(mapping -> bySource.computeIfAbsent(mapping.source(), key -> new ArrayList<>())
                        .add(mapping));
        bySource.replaceAll((source, list) -> List.copyOf(list));
        return new Crosswalk(bySource);
    }

    /**
     * Suggests mappings from one scheme to another by their labels in all languages that both have.
     *
     * <p>Two labels in one language resemble each other by their common words: twice the weight of the common words over
     * the weight of all, a word weighing {@code log(1 + labels / labels with the word)} in the target scheme; times 0.9 if
     * one of the two is an alternative label. A language counts by its best pair of labels. The score is 0.7 times the best
     * language plus 0.3 times the mean of all languages in which both have labels; so it is 1 only for concepts that have
     * the same words in the preferred label of each of them. Labels of unknown language ({@code und}) are compared with those
     * of all languages. Per concept at most five are suggested, best first by score, then by target.
     *
     * <p>A score of 1 suggests EXACT; else, if in the best language all words of one label are among those of the other,
     * the one with more words is taken to be narrower; else CLOSE. Where there is an EXACT one, no other is
     * suggested. Nothing is approved.
     *
     * <p>Cost: for each label, the target labels that share one of its three rarest words.
     *
     * @param from the scheme to map
     * @param to the scheme to map to
     * @param minimumScore the least score to suggest, above 0, at most 1; 0.6 is a good start
     * @throws IllegalArgumentException if {@code minimumScore} is not above 0 and at most 1
     */
    public static Crosswalk suggest(ConceptScheme from, ConceptScheme to, double minimumScore) {
        if (!(minimumScore > 0 && minimumScore <= 1)) {
            throw new IllegalArgumentException("minimumScore must be above 0 and at most 1, but was " + minimumScore);
        }
        return of(new MappingSuggestions(to, minimumScore).forScheme(from));
    }

    /**
     * Reads a table with the columns {@code source}, {@code relation}, {@code target} and perhaps {@code score} and
     * {@code approved_by}, separated by semicolons, tabs or commas.
     *
     * @param reader the text; not closed
     * @param name the name to give it in problems
     * @return the mappings that could be read, and the rows that could not
     * @throws IOException if it cannot be read
     */
    public static LoadedCrosswalk read(Reader reader, String name) throws IOException {
        return new CrosswalkTable(new Problems()).read(reader, name, VocabularyLimits.defaults());
    }

    /**
     * Writes what {@link #read} reads: commas, LF, in the order of the mappings, so that equal crosswalks give equal text.
     *
     * @param out where to write
     * @throws IOException if it cannot be written
     */
    public void write(Appendable out) throws IOException {
        CrosswalkTable.write(mappings(), out);
    }

    /** Returns all mappings, in order. */
    public List<Mapping> mappings() {
        return bySource.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Returns the mappings of one concept, approved or not, in order.
     *
     * @param source the concept
     */
    public List<Mapping> mappings(ConceptId source) {
        return bySource.getOrDefault(source, List.of());
    }

    /**
     * Returns a crosswalk in which some more mappings are approved.
     *
     * @param which tells which of those not yet approved
     * @param approver who vouches for them, not blank
     * @throws IllegalArgumentException if {@code approver} is blank
     */
    public Crosswalk approve(Predicate<Mapping> which, String approver) {
        return of(mappings().stream()
                .map(mapping -> !mapping.isApproved() && which.test(mapping) ? mapping.approved(approver) : mapping)
                .toList());
    }

    /**
     * Returns the mappings of this and of another crosswalk.
     *
     * @param other the other; where both have a mapping, this one's counts, unless only the other's is approved
     */
    public Crosswalk with(Crosswalk other) {
        List<Mapping> all = new ArrayList<>(mappings());
        all.addAll(other.mappings());
        return of(all);
    }

    /**
     * Maps tags by the approved mappings.
     *
     * @param tags in any order, repeated as often as they are used
     * @return the tags, each once, with what they are mapped to; and those that are not mapped, with their frequency
     */
    public MappedTags apply(Iterable<ConceptId> tags) {
        Map<ConceptId, List<Mapping>> mapped = new LinkedHashMap<>();
        Map<ConceptId, Long> residue = new TreeMap<>();
        for (ConceptId tag : tags) {
            List<Mapping> approved = mapped.computeIfAbsent(tag, this::approved);
            if (approved.isEmpty()) {
                residue.merge(tag, 1L, Long::sum);
            }
        }
        return new MappedTags(mapped, MappedTags.mostFrequentFirst(residue));
    }

    private List<Mapping> approved(ConceptId tag) {
        return mappings(tag).stream().filter(Mapping::isApproved).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Crosswalk crosswalk && bySource.equals(crosswalk.bySource);
    }

    @Override
    public int hashCode() {
        return bySource.hashCode();
    }

    /** Writes how many mappings there are and how many of them are approved. */
    @Override
    public String toString() {
        List<Mapping> all = mappings();
        return "%s mappings, %s approved"
                .formatted(all.size(), all.stream().filter(Mapping::isApproved).count());
    }
}
