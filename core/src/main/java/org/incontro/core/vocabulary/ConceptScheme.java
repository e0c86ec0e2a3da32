// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A vocabulary: concepts with labels in several languages, each with any number of broader concepts, without cycles.
 *
 * <p>Immutable and thread-safe. Looking up a code or a URI costs constant time, a question about one or two concepts the
 * number of their ancestors. The first look-up by label in a language builds an index of that language's labels.
 *
 * <p>Methods that take a code throw {@link IllegalArgumentException}, which names code and scheme, if the scheme has no
 * such concept; only {@link #concept(String)} answers with empty.
 */
public final class ConceptScheme {

    private final String id;
    private final String title;
    private final String version;
    private final List<Concept> concepts;
    private final Map<String, Integer> numbers;
    private final Map<String, Integer> uris;
    private final ConceptGraph graph;
    private final Set<String> languages;
    private final Map<String, Map<String, List<Concept>>> labelIndexes = new ConcurrentHashMap<>();
    private volatile @Nullable String fingerprint;

    private ConceptScheme(Builder builder, Map<String, Integer> numbers, List<Concept> concepts, ConceptGraph graph) {
        this.id = builder.id;
        this.title = builder.title;
        this.version = builder.version;
        this.concepts = concepts;
        this.numbers = numbers;
        this.graph = graph;
        this.languages = languages(concepts);
        this.uris = new LinkedHashMap<>();
        for (int number = 0; number < concepts.size(); number++) {
            Optional<String> uri = concepts.get(number).uri();
            if (uri.isPresent()) {
                uris.putIfAbsent(uri.get(), number);
            }
        }
    }

    /**
     * Starts a scheme without concepts.
     *
     * @param id a short name: small letters, digits, dots and hyphens
     * @throws IllegalArgumentException if {@code id} has other characters or none
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Returns the short name, the first part of the identifiers of its concepts. */
    public String id() {
        return id;
    }

    /** Returns the name that people know it by; may be empty. */
    public String title() {
        return title;
    }

    /** Returns the version as its publisher writes it; may be empty. */
    public String version() {
        return version;
    }

    /** Returns how many concepts there are. */
    public int size() {
        return concepts.size();
    }

    /**
     * Returns a concept, or empty if there is none with this code.
     *
     * @param code the scheme's own code
     */
    public Optional<Concept> concept(String code) {
        return Optional.ofNullable(numbers.get(code)).map(concepts::get);
    }

    /**
     * Returns the concept with a URI, or empty if there is none; of several the first.
     *
     * @param uri the URI, compared character by character
     */
    public Optional<Concept> byUri(String uri) {
        return Optional.ofNullable(uris.get(uri)).map(concepts::get);
    }

    /** Returns all concepts, in the order of the source. */
    public List<Concept> concepts() {
        return concepts;
    }

    /** Returns the concepts without a broader one, in the order of the source. */
    public List<Concept> roots() {
        return IntStream.range(0, concepts.size())
                .filter(number -> graph.broader(number).length == 0)
                .mapToObj(concepts::get)
                .toList();
    }

    /**
     * Returns the concepts right above one, in the order of the source.
     *
     * @param code the scheme's own code
     */
    public List<Concept> broader(String code) {
        return at(graph.broader(number(code)));
    }

    /**
     * Returns the concepts right below one, in the order of the source.
     *
     * @param code the scheme's own code
     */
    public List<Concept> narrower(String code) {
        return at(graph.narrower(number(code)));
    }

    private List<Concept> at(int[] some) {
        return Arrays.stream(some).mapToObj(concepts::get).toList();
    }

    /**
     * Returns all concepts above one, itself not included: nearest first, equally near ones by code.
     *
     * @param code the scheme's own code
     */
    public List<ConceptId> ancestors(String code) {
        Comparator<Integer> byCode =
                Comparator.comparing(number -> concepts.get(number).code());
        return Arrays.stream(graph.ancestors(number(code), byCode))
                .mapToObj(number -> concepts.get(number).id())
                .toList();
    }

    /**
     * Returns how many steps a concept is below the nearest root by the shortest way; 0 for a root.
     *
     * @param code the scheme's own code
     */
    public int depth(String code) {
        return graph.depth(number(code));
    }

    /**
     * Returns how much a concept says, judged by the shape of the scheme alone: 0 for a single root, 1 for a concept
     * without narrower ones, never less than for any of its ancestors.
     *
     * <p>Sánchez, Batet and Isern, "Ontology-based information content computation", Knowledge-Based Systems 24(2), 2011,
     * divided by its greatest value: with the leaves below a concept, its ancestors and itself, and all leaves, {@code 1 -
     * log(leaves / subsumers + 1) / log(allLeaves + 1)}.
     *
     * @param code the scheme's own code
     * @return from 0 to 1
     */
    public double informationContent(String code) {
        return graph.informationContent(number(code));
    }

    /**
     * Returns how similar two concepts are by what they share: twice the information content of the most informative
     * concept above (or equal to) both, over the sum of theirs. Lin, "An information-theoretic definition of similarity",
     * ICML 1998.
     *
     * @param a the code of one concept
     * @param b the code of the other
     * @return from 0 (nothing in common) to 1 (the same); symmetric
     */
    public double lin(String a, String b) {
        return graph.lin(number(a), number(b));
    }

    /**
     * Returns how similar two concepts are by the ways between them: {@code 2 d / (2 d + steps)}, where d is the depth of the
     * most informative concept above (or equal to) both, a root counted as 1, and steps the shortest ways from both up to
     * it. Wu and Palmer, "Verb semantics and lexical selection", ACL 1994.
     *
     * @param a the code of one concept
     * @param b the code of the other
     * @return from 0 (nothing in common) to 1 (the same); symmetric
     */
    public double wuPalmer(String a, String b) {
        return graph.wuPalmer(number(a), number(b));
    }

    private int number(String code) {
        Integer number = numbers.get(code);
        if (number == null) {
            throw new IllegalArgumentException(
                    "code must be one of the scheme \"%s\", but was \"%s\"".formatted(id, code));
        }
        return number;
    }

    /**
     * Returns the concepts that have a label in one language, preferred or alternative, in the order of the source.
     *
     * <p>Case, runs of white space and compatibility forms (NFKC) do not matter; accents do.
     *
     * @param language a BCP 47 tag, matched exactly
     * @param label the label
     */
    public List<Concept> withLabel(String language, String label) {
        String tag = Languages.canonical(language);
        // Tags that come from outside are without number, and each would leave an index behind.
        return languages().contains(tag)
                ? labelIndexes
                        .computeIfAbsent(tag, this::labelIndex)
                        .getOrDefault(LabelText.normalised(label), List.of())
                : List.of();
    }

    private Map<String, List<Concept>> labelIndex(String tag) {
        Map<String, List<Concept>> index = new HashMap<>();
        for (Concept concept : concepts) {
            concept.labelsOfTag(tag)
                    .map(LabelText::normalised)
                    .distinct()
                    .forEach(label -> index.computeIfAbsent(label, key -> new ArrayList<>(1))
                            .add(concept));
        }
        index.replaceAll((label, found) -> List.copyOf(found));
        return index;
    }

    /** Returns the tags of all languages in which there is any label, in order of first appearance. */
    public Set<String> languages() {
        return languages;
    }

    private static Set<String> languages(List<Concept> concepts) {
        Set<String> languages = new LinkedHashSet<>();
        for (Concept concept : concepts) {
            languages.addAll(concept.label().languages());
            languages.addAll(concept.alternativeLabels().keySet());
        }
        return Collections.unmodifiableSet(languages);
    }

    /**
     * Returns all labels in one language, concept by concept in the order of the source, the preferred label first.
     *
     * <p>This is the cheap way over a whole scheme: the tag is brought to canonical case once and not per concept.
     *
     * @param language a BCP 47 tag, matched exactly
     */
    public Stream<ConceptLabel> labels(String language) {
        String tag = Languages.canonical(language);
        return concepts.stream().flatMap(concept -> labels(concept, tag));
    }

    private static Stream<ConceptLabel> labels(Concept concept, String tag) {
        @Nullable String preferred = concept.label().texts().get(tag);
        return concept.labelsOfTag(tag)
                .map(text -> new ConceptLabel(
                        concept.id(),
                        tag,
                        text,
                        text.equals(preferred) ? ConceptLabel.Kind.PREFERRED : ConceptLabel.Kind.ALTERNATIVE));
    }

    /**
     * Returns the SHA-256, in small hexadecimal digits, of all that the scheme says: identifiers, labels and edges, whatever
     * the order in which its concepts came; title and version are not part of it. Computed on the first call.
     */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = SchemeFingerprint.of(concepts);
            fingerprint = known;
        }
        return known;
    }

    /** Writes identifier, version and size. */
    @Override
    public String toString() {
        return "%s %s (%s concepts)".formatted(id, version, concepts.size());
    }

    /** Collects the concepts of a scheme; parents may come after their children. Confined to one thread. */
    public static final class Builder {

        private final String id;
        private final Map<String, Concept> concepts = new LinkedHashMap<>();
        private String title = "";
        private String version = "";

        private Builder(String id) {
            ConceptId.requireScheme(id);
            this.id = id;
        }

        /**
         * Sets the name that people know the scheme by; empty unless set.
         *
         * @param newTitle the name
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder title(String newTitle) {
            this.title = newTitle;
            return this;
        }

        /**
         * Sets the version as its publisher writes it; empty unless set.
         *
         * @param newVersion the version
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder version(String newVersion) {
            this.version = newVersion;
            return this;
        }

        /**
         * Adds a concept.
         *
         * @param concept a concept of this scheme
         * @return this builder
         * @throws IllegalArgumentException if it belongs to another scheme, or its code is there already
         */
        @CanIgnoreReturnValue
        public Builder add(Concept concept) {
            if (!concept.id().scheme().equals(id)) {
                throw new IllegalArgumentException(
                        "a concept must belong to the scheme \"%s\", but was \"%s\"".formatted(id, concept.id()));
            }
            if (concepts.putIfAbsent(concept.code(), concept) != null) {
                throw new IllegalArgumentException("a code must be unique in the scheme \"%s\", but \"%s\" came twice"
                        .formatted(id, concept.code()));
            }
            return this;
        }

        /**
         * Adds a concept that has nothing but a label and parents.
         *
         * @param code the scheme's own code
         * @param label the preferred label
         * @param broader the codes of the concepts right above
         * @return this builder
         * @throws IllegalArgumentException if its code is there already
         */
        @CanIgnoreReturnValue
        public Builder add(String code, LocalizedText label, String... broader) {
            List<ConceptId> above = Arrays.stream(broader)
                    .map(parent -> ConceptId.of(id, parent))
                    .toList();
            return add(Concept.of(ConceptId.of(id, code), label).withBroader(above));
        }

        /**
         * Returns the scheme.
         *
         * @throws IllegalArgumentException if a parent is not there, or parents form a cycle; the message names them
         */
        public ConceptScheme build() {
            Map<String, Integer> numbers = numbers();
            List<Concept> all = List.copyOf(concepts.values());
            int[][] broader = new int[all.size()][];
            Arrays.setAll(broader, number -> parents(all.get(number), numbers));
            try {
                return new ConceptScheme(this, numbers, all, new ConceptGraph(broader));
            } catch (ConceptGraph.CycleException e) {
                List<String> codes =
                        e.cycle().stream().map(number -> all.get(number).code()).toList();
                throw new IllegalArgumentException(
                        "parents in the scheme \"%s\" must not form a cycle, but do: %s"
                                .formatted(id, String.join(" -> ", codes)),
                        e);
            }
        }

        private int[] parents(Concept concept, Map<String, Integer> numbers) {
            return concept.broader().stream()
                    .mapToInt(parent -> {
                        Integer number = parent.scheme().equals(id) ? numbers.get(parent.code()) : null;
                        if (number == null) {
                            throw new IllegalArgumentException(
                                    "a parent must be in the scheme \"%s\", but \"%s\" of \"%s\" is not"
                                            .formatted(id, parent, concept.id()));
                        }
                        return number;
                    })
                    .toArray();
        }

        private Map<String, Integer> numbers() {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            concepts.keySet().forEach(code -> numbers.put(code, numbers.size()));
            return numbers;
        }
    }
}
