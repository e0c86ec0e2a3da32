// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A statement that a concept of one scheme corresponds to one of another.
 *
 * <p>Ordered by source, target and relation. Immutable and thread-safe.
 *
 * @param source the concept that is mapped
 * @param relation what the target is to the source
 * @param target the concept that it is mapped to
 * @param approvedBy who vouches for it; empty for a mere suggestion
 * @param score how sure a suggestion is, from 0 to 1, if anybody computed it
 */
public record Mapping(
        ConceptId source, Relation relation, ConceptId target, Optional<String> approvedBy, OptionalDouble score)
        implements Comparable<Mapping> {

    /** What the target of a mapping is to its source, as in SKOS. */
    public enum Relation {
        /** The same in all uses. */
        EXACT,
        /** The same in some uses. */
        CLOSE,
        /** The target is broader than the source. */
        BROAD,
        /** The target is narrower than the source. */
        NARROW;

        /** Returns the name in small letters, as it stands in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Reads a name in any case, alone or as SKOS has it: {@code exact}, {@code skos:exactMatch}.
         *
         * @throws IllegalArgumentException if it is none of the four
         */
        public static Relation parse(String text) {
            String name = text.strip().toLowerCase(Locale.ROOT);
            name = name.substring(name.lastIndexOf(':') + 1);
            for (Relation relation : values()) {
                if (name.equals(relation.code()) || name.equals(relation.code() + "match")) {
                    return relation;
                }
            }
            throw new IllegalArgumentException(
                    "relation must be one of exact, close, broad, narrow, but was \"%s\"".formatted(text));
        }
    }

    private static final Comparator<Mapping> ORDER =
            Comparator.comparing(Mapping::source).thenComparing(Mapping::target).thenComparing(Mapping::relation);

    /**
     * Checks the score; a blank approver counts as none.
     *
     * @throws IllegalArgumentException if the score is not from 0 to 1
     */
    public Mapping {
        approvedBy = approvedBy.map(String::strip).filter(name -> !name.isEmpty());
        // Written so that NaN, which fails every comparison, is refused too.
        if (score.isPresent() && !(score.getAsDouble() >= 0 && score.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("score must be from 0 to 1, but was " + score.getAsDouble());
        }
    }

    /**
     * Returns a suggestion.
     *
     * @param source the concept that is mapped
     * @param relation what the target is to the source
     * @param target the concept that it is mapped to
     * @param score how sure it is, from 0 to 1
     */
    public static Mapping suggested(ConceptId source, Relation relation, ConceptId target, double score) {
        return new Mapping(source, relation, target, Optional.empty(), OptionalDouble.of(score));
    }

    /**
     * Returns this mapping with somebody who vouches for it.
     *
     * @param name a person's role, an office or a rule; not blank
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public Mapping approved(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an approver must be named, but was blank");
        }
        return new Mapping(source, relation, target, Optional.of(name), score);
    }

    /** Tells whether somebody vouches for it. */
    public boolean isApproved() {
        return approvedBy.isPresent();
    }

    @Override
    public int compareTo(Mapping other) {
        return ORDER.compare(this, other);
    }
}
