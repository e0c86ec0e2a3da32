// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.feature.Feature;
import org.incontro.matching.feature.FeatureBag;
import org.incontro.matching.signal.Signal;
import org.incontro.matching.weight.WeightModel;

/** Says why a pair has its points, to one reader. */
final class ReasonWriter {

    /** How many words and concepts are named; the rest is counted. */
    private static final int MOST_WORDS = 5;

    /** How many are looked for in the opportunity's texts, since some may not be found as they are written. */
    private static final int MOST_WORDS_LOOKED_FOR = 20;

    private static final int MOST_CONCEPTS = 3;

    private static final Comparator<Reason> MOST_POINTS_FIRST = Comparator.comparingLong(Reason::points)
            .reversed()
            .thenComparing(Reason::signal)
            .thenComparing(reason -> reason.getClass().getSimpleName())
            .thenComparing(reason -> reason.sentence().forReader("en"));

    private final WeightModel model;
    private final Reader reader;

    ReasonWriter(WeightModel model, Reader reader) {
        this.model = model;
        this.reader = reader;
    }

    /** Returns the reasons of a score, the most points first, exactly summing to it. */
    List<Reason> reasons(Posting posting, ParticipantProfile profile, PairScorer.Score score) {
        List<Reason> reasons = new ArrayList<>();
        if (score.contentPoints() > 0) {
            reasons.addAll(content(posting, new ProfileSide(posting, profile), score.contentPoints()));
        }
        for (PairScorer.Part part : score.parts()) {
            reasons.add(
                    shows(posting, profile, part.signal())
                            ? new Reason.Found(
                                    part.signal().name(),
                                    part.points(),
                                    part.finding().sentence(),
                                    part.finding().detail())
                            : new Reason.Undisclosed(part.points()));
        }
        mergeUndisclosed(reasons);
        reasons.removeIf(reason -> reason.points() == 0);
        reasons.sort(MOST_POINTS_FIRST);
        return reasons;
    }

    /** Returns the reasons of a saved interest's points, the most points first, exactly summing to them. */
    List<Reason> reasons(Posting posting, SavedInterest saved, long points) {
        List<Reason> reasons = new ArrayList<>(content(posting, new InterestSide(posting, saved), points));
        mergeUndisclosed(reasons);
        reasons.removeIf(reason -> reason.points() == 0);
        reasons.sort(MOST_POINTS_FIRST);
        return reasons;
    }

    /** What an opportunity is compared with. */
    private interface OtherSide {

        /** Returns at least those of its features that the opportunity has, too. */
        FeatureBag bag();

        /** Returns what a feature adds to the dot product. */
        long contribution(long number);

        /** Tells whether the reader may see that a feature is there. */
        boolean shows(FeatureBag.Presence there);
    }

    private final class ProfileSide implements OtherSide {

        private final Posting posting;
        private final ParticipantProfile profile;

        ProfileSide(Posting posting, ParticipantProfile profile) {
            this.posting = posting;
            this.profile = profile;
        }

        @Override
        public FeatureBag bag() {
            return model.extraction().of(profile.participant(), posting.bag());
        }

        @Override
        public long contribution(long number) {
            return (long) posting.vector().impactOf(number)
                    * posting.vectorOf(profile).impactOf(number);
        }

        @Override
        public boolean shows(FeatureBag.Presence there) {
            return there.fields().stream().anyMatch(field -> ReasonWriter.this.shows(profile, field));
        }
    }

    private final class InterestSide implements OtherSide {

        private final Posting posting;
        private final SavedInterest saved;

        InterestSide(Posting posting, SavedInterest saved) {
            this.posting = posting;
            this.saved = saved;
        }

        @Override
        public FeatureBag bag() {
            return model.extraction().of(saved.interest());
        }

        @Override
        public long contribution(long number) {
            return (long) posting.offered().impactOf(number) * saved.asked().impactOf(number);
        }

        /** What somebody wants to hear about is theirs alone. */
        @Override
        public boolean shows(FeatureBag.Presence there) {
            return reader.is(saved.interest().owner());
        }
    }

    /** Leaves one for all, since the points of a single signal would tell what it found. */
    private static void mergeUndisclosed(List<Reason> reasons) {
        long points = reasons.stream()
                .filter(Reason.Undisclosed.class::isInstance)
                .mapToLong(Reason::points)
                .sum();
        reasons.removeIf(Reason.Undisclosed.class::isInstance);
        reasons.add(new Reason.Undisclosed(points));
    }

    private boolean shows(Posting posting, ParticipantProfile profile, Signal signal) {
        return signal.reveals().stream().allMatch(field -> shows(profile, field))
                && signal.revealsOfOpportunity().stream().allMatch(field -> shows(posting, field));
    }

    private boolean shows(ParticipantProfile profile, Field field) {
        return profile.participant()
                .disclosure()
                .shows(field, reader, profile.participant().id());
    }

    private boolean shows(Posting posting, Field field) {
        return posting.opportunity()
                .disclosure()
                .shows(
                        field,
                        reader,
                        posting.opportunity()
                                .owner()
                                .orElse(posting.opportunity().id()));
    }

    private List<Reason> content(Posting posting, OtherSide other, long points) {
        FeatureBag theirs = other.bag();
        Map<ConceptId, Long> concepts = new TreeMap<>();
        Map<String, Long> words = new TreeMap<>();
        long hidden = 0;
        for (Map.Entry<Feature, FeatureBag.Presence> entry :
                posting.bag().presences().entrySet()) {
            Feature feature = entry.getKey();
            FeatureBag.Presence there = theirs.presences().get(feature);
            long share = other.contribution(entry.getValue().number());
            if (there == null || share == 0) {
                continue;
            }
            if (!isShown(posting, entry.getValue()) || !other.shows(there)) {
                hidden += share;
            } else if (feature.type() == Feature.Type.CONCEPT) {
                concepts.put(ConceptId.parse(feature.key()), share);
            } else {
                words.put(feature.key(), share);
            }
        }
        return shared(posting, new SharedContent(concepts, words, hidden), points);
    }

    private record SharedContent(Map<ConceptId, Long> concepts, Map<String, Long> words, long hidden) {}

    private boolean isShown(Posting posting, FeatureBag.Presence here) {
        return here.fields().stream().anyMatch(field -> shows(posting, field));
    }

    /** Makes the reasons of what is shared: the most telling concepts, the others, the words, and what is hidden. */
    private List<Reason> shared(Posting posting, SharedContent content, long points) {
        List<ConceptGroup> groups =
                ConceptGroup.of(content.concepts(), model.extraction().vocabularies());
        List<ConceptGroup> named = groups.stream()
                .filter(ConceptGroup::hasName)
                .limit(MOST_CONCEPTS)
                .toList();
        List<ConceptGroup> others =
                groups.stream().filter(group -> !named.contains(group)).toList();

        List<Long> shares =
                new ArrayList<>(named.stream().map(ConceptGroup::share).toList());
        shares.add(others.stream().mapToLong(ConceptGroup::share).sum());
        shares.add(content.words().values().stream().mapToLong(Long::longValue).sum());
        shares.add(content.hidden());
        Iterator<Long> parts = Apportionment.of(points, shares).iterator();

        List<Reason> reasons = new ArrayList<>();
        named.forEach(group -> reasons.add(new Reason.SharedConcept(group.concept(), group.label(), parts.next())));
        reasons.add(new Reason.OtherConcepts(others.size(), parts.next()));
        long wordPoints = parts.next();
        if (!content.words().isEmpty()) {
            reasons.add(words(posting, content.words(), wordPoints));
        }
        reasons.add(new Reason.Undisclosed(parts.next()));
        return reasons;
    }

    private Reason words(Posting posting, Map<String, Long> words, long points) {
        List<String> telling = words.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS_LOOKED_FOR)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, String> forms = WordForms.of(
                posting.opportunity(), model.extraction().analysis(), field -> shows(posting, field), telling);
        List<String> written = telling.stream()
                .filter(forms::containsKey)
                .map(term -> forms.getOrDefault(term, term))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        // Terms that are not found as words, deep in a long text, are better than nothing.
        List<String> named =
                written.isEmpty() ? telling.stream().limit(MOST_WORDS).toList() : written;
        return new Reason.SharedWords(named, words.size(), points);
    }

    /** A shared concept with the shared concepts above it that no more telling one has taken. */
    private record ConceptGroup(ConceptId concept, LocalizedText label, long share) {

        static List<ConceptGroup> of(Map<ConceptId, Long> shares, Vocabularies vocabularies) {
            List<ConceptId> telling = shares.keySet().stream()
                    .sorted(Comparator.comparingDouble(vocabularies::informationContent)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            Map<ConceptId, Long> left = new HashMap<>(shares);
            // Vocabularies overlap: concepts of the same name are one reason.
            Map<String, ConceptGroup> byName = new LinkedHashMap<>();
            for (ConceptId concept : telling) {
                if (left.containsKey(concept)) {
                    LocalizedText label = label(concept, vocabularies);
                    ConceptGroup group = new ConceptGroup(concept, label, take(concept, left, vocabularies));
                    byName.merge(group.nameOrCode(), group, ConceptGroup::and);
                }
            }
            return byName.values().stream()
                    .sorted(Comparator.comparingLong(ConceptGroup::share)
                            .reversed()
                            .thenComparing(ConceptGroup::concept))
                    .toList();
        }

        private static long take(ConceptId concept, Map<ConceptId, Long> left, Vocabularies vocabularies) {
            long sum = left.getOrDefault(concept, 0L);
            left.remove(concept);
            for (ConceptId ancestor : vocabularies.ancestors(concept)) {
                sum += left.getOrDefault(ancestor, 0L);
                left.remove(ancestor);
            }
            return sum;
        }

        /** A concept that no vocabulary knows is counted and not named: its code says nothing to a reader. */
        boolean hasName() {
            return !label.isEmpty();
        }

        private String nameOrCode() {
            return hasName() ? label.forReader("en").toLowerCase(Locale.ROOT) : concept.toString();
        }

        private ConceptGroup and(ConceptGroup other) {
            return new ConceptGroup(concept, label, share + other.share);
        }

        private static LocalizedText label(ConceptId concept, Vocabularies vocabularies) {
            return vocabularies.concept(concept).map(Concept::label).orElse(LocalizedText.empty());
        }
    }
}
