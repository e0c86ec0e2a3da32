// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.place.Country;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;

/**
 * A saved wish to hear of opportunities. Immutable and thread-safe.
 *
 * @param id the identity across portals
 * @param revision which version this is
 * @param owner whose wish it is
 * @param name what its owner calls it; may be empty
 * @param concepts what it is about, in the terms of vocabularies
 * @param tags the portal's own tags and keywords that resolve to no concept, as they came
 * @param words what it is about, in own words; may be empty
 * @param kinds the kinds wanted; empty for all
 * @param countries the opportunities' countries; empty for all
 * @param scope the portals whose opportunities are wanted, as the {@linkplain EntityId#region() regions} of identities, such as
 *     {@code lombardia} or {@code een}; in order. Empty for all
 * @param minimumLikelihood how likely a match must be to be told, from 0 to 1
 * @param extensions what a source said and the model has no place for
 */
public record Interest(
        EntityId id,
        Revision revision,
        EntityId owner,
        String name,
        List<ConceptId> concepts,
        List<String> tags,
        LocalizedText words,
        Set<OpportunityKind> kinds,
        SortedSet<Country> countries,
        SortedSet<String> scope,
        double minimumLikelihood,
        Extensions extensions)
        implements Entity {

    /**
     * Copies the collections, and checks the likelihood and the portals.
     *
     * @throws IllegalArgumentException if the likelihood is outside 0 to 1, or NaN, or a portal is none that an identity can have
     */
    public Interest {
        concepts = List.copyOf(concepts);
        tags = List.copyOf(tags);
        Set<OpportunityKind> inOrder = EnumSet.noneOf(OpportunityKind.class);
        inOrder.addAll(kinds);
        kinds = Collections.unmodifiableSet(inOrder);
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        scope = EntityId.regions(scope);
        // Written so that NaN, which fails every comparison, is refused too.
        if (!(minimumLikelihood >= 0 && minimumLikelihood <= 1)) {
            throw new IllegalArgumentException("minimumLikelihood must be from 0 to 1, but was " + minimumLikelihood);
        }
    }

    /**
     * Makes a wish for all portals, without extensions.
     *
     * @throws IllegalArgumentException if the likelihood is outside 0 to 1, or NaN
     */
    public Interest(
            EntityId id,
            Revision revision,
            EntityId owner,
            String name,
            List<ConceptId> concepts,
            List<String> tags,
            LocalizedText words,
            Set<OpportunityKind> kinds,
            SortedSet<Country> countries,
            double minimumLikelihood) {
        this(
                id,
                revision,
                owner,
                name,
                concepts,
                tags,
                words,
                kinds,
                countries,
                Collections.emptySortedSet(),
                minimumLikelihood,
                Extensions.none());
    }

    /**
     * Returns a wish in own words, for all kinds, countries and portals.
     *
     * @param id the identity across portals
     * @param owner whose wish it is
     * @param words what it is about
     */
    public static Interest of(EntityId id, EntityId owner, LocalizedText words) {
        return builder(id, owner).words(words).build();
    }

    /**
     * Starts a wish.
     *
     * @param id the identity across portals
     * @param owner whose wish it is
     */
    public static Builder builder(EntityId id, EntityId owner) {
        return new Builder(id, owner);
    }

    /** Collects the parts of a wish; what is not set is empty, and a wish for all. Confined to one thread. */
    public static final class Builder {

        private final EntityId id;
        private final EntityId owner;
        private final List<ConceptId> concepts = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private final Set<OpportunityKind> kinds = EnumSet.noneOf(OpportunityKind.class);
        private final SortedSet<Country> countries = new TreeSet<>();
        private final SortedSet<String> scope = new TreeSet<>();
        private Revision revision = Revision.initial();
        private String name = "";
        private LocalizedText words = LocalizedText.empty();
        private double minimumLikelihood;
        private Extensions extensions = Extensions.none();

        private Builder(EntityId id, EntityId owner) {
            this.id = id;
            this.owner = owner;
        }

        /** Sets which version this is; {@link Revision#initial()} unless set. */
        @CanIgnoreReturnValue
        public Builder revision(Revision newRevision) {
            revision = newRevision;
            return this;
        }

        /** Sets what its owner calls it. */
        @CanIgnoreReturnValue
        public Builder name(String text) {
            name = text;
            return this;
        }

        /** Adds what it is about, in the terms of vocabularies. */
        @CanIgnoreReturnValue
        public Builder about(ConceptId... more) {
            concepts.addAll(List.of(more));
            return this;
        }

        /** Adds a tag or keyword that resolves to no concept. */
        @CanIgnoreReturnValue
        public Builder tag(String text) {
            tags.add(text);
            return this;
        }

        /** Adds what it is about in own words, in one language. */
        @CanIgnoreReturnValue
        public Builder words(String language, String text) {
            return words(words.with(language, text));
        }

        /** Sets what it is about in own words, in all their languages. */
        @CanIgnoreReturnValue
        public Builder words(LocalizedText text) {
            words = text;
            return this;
        }

        /** Adds kinds that are wanted; all unless any is added. */
        @CanIgnoreReturnValue
        public Builder kinds(OpportunityKind... more) {
            kinds.addAll(List.of(more));
            return this;
        }

        /** Adds countries from which opportunities are wanted; all unless any is added. */
        @CanIgnoreReturnValue
        public Builder countries(Country... more) {
            countries.addAll(List.of(more));
            return this;
        }

        /** Adds portals whose opportunities are wanted, such as {@code een}; all unless any is added. */
        @CanIgnoreReturnValue
        public Builder scope(String... more) {
            scope.addAll(List.of(more));
            return this;
        }

        /** Sets how likely a match must be to be told, from 0 to 1; 0 unless set. */
        @CanIgnoreReturnValue
        public Builder minimumLikelihood(double share) {
            minimumLikelihood = share;
            return this;
        }

        /** Sets what a source said and the model has no place for. */
        @CanIgnoreReturnValue
        public Builder extensions(Extensions newExtensions) {
            extensions = newExtensions;
            return this;
        }

        /**
         * Returns the wish.
         *
         * @throws IllegalArgumentException if the likelihood is outside 0 to 1, or NaN, or a portal is none that an identity can have
         */
        public Interest build() {
            return new Interest(
                    id,
                    revision,
                    owner,
                    name,
                    concepts,
                    tags,
                    words,
                    kinds,
                    countries,
                    scope,
                    minimumLikelihood,
                    extensions);
        }
    }
}
