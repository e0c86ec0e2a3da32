// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.skos;

import java.io.InputStream;
import org.incontro.core.problem.Problems;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.Reading;
import org.incontro.interop.internal.ProblemCollector;

/**
 * Reads vocabularies in SKOS. Immutable and thread-safe.
 *
 * <p>A concept's code is its first notation, or the last step of its address. Alternative labels hold hidden ones too; a second
 * preferred label in one language becomes an alternative one. What is broader is told by {@code broader} or, from the other side, by {@code
 * narrower}; a circle is opened where it closes. All concepts are in memory.
 */
public final class SkosVocabulary {

    private final String id;
    private final String schemeAddress;

    private SkosVocabulary(String id, String schemeAddress) {
        this.id = id;
        this.schemeAddress = schemeAddress;
    }

    /**
     * Starts with the name that the vocabulary is to have here.
     *
     * @param id a short name: small letters, digits, dots and hyphens
     * @throws IllegalArgumentException if {@code id} has other characters or none
     */
    public static SkosVocabulary named(String id) {
        ConceptScheme.builder(id);
        return new SkosVocabulary(id, "");
    }

    /**
     * Returns this for files that hold several schemes: only concepts of one of them are kept.
     *
     * @param address the scheme's address, compared character by character
     */
    public SkosVocabulary onlyOf(String address) {
        return new SkosVocabulary(id, address);
    }

    /**
     * Reads a vocabulary.
     *
     * @param in the file, decompressed; it is not closed
     * @param syntax in which it is written
     * @param options the name of the source, the mode and the limits
     * @return the concepts in the order in which they are first named, and what was wrong
     * @throws org.incontro.interop.FormatException if a limit is passed, the input cannot be read on, or reading is strict and
     *     meets a problem
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public Reading<ConceptScheme> read(InputStream in, SkosSyntax syntax, ReadOptions options) {
        ProblemCollector problems = new ProblemCollector(options);
        SkosGraph graph = new SkosGraph(options, problems);
        switch (syntax) {
            case RDF_XML -> new RdfXml(in, options, problems, graph).read();
            case N_TRIPLES -> new NTriples(in, options, problems, graph).read();
            case JSON_LD -> new SkosJsonLd(in, options, problems, graph).read();
        }
        ConceptScheme scheme = graph.scheme(id, schemeAddress);
        return new Reading<>(scheme, new Problems().addAll(problems.problems()));
    }
}
