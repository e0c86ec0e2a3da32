// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.place.NutsCode;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;

/**
 * Participants, requests, offers and interests of a region whose texts are phrases of the bundled vocabularies: a field of science or two and what lies
 * around it, and things that have nothing to do with it, in one of several languages. The same number gives the same texts.
 * Immutable and thread-safe.
 */
final class RegionTexts {

    private static final List<String> LANGUAGES = List.of("en", "it", "de", "fr", "es");
    private static final double ON_TOPIC = 0.6;
    private static final int LEAST_PHRASES = 8;
    private static final int MOST_PHRASES = 30;

    /** Keep the texts of different kinds of records apart. */
    private static final long TAGGED = 0x5851_F42D_4C95_7F2DL;

    private static final long INTEREST = 0x1405_7B7E_F767_814FL;

    private final ConceptScheme fields;
    private final List<Concept> topics;
    private final List<Concept> trades;
    private final List<NutsCode> places;
    private final long seed;

    RegionTexts(Vocabularies vocabularies, long seed) {
        this.fields = vocabularies.scheme("euroscivoc").orElseThrow();
        this.topics = fields.concepts();
        this.trades = vocabularies.scheme("nace-2.1").orElseThrow().concepts();
        this.places = vocabularies.scheme("nuts-2021").orElseThrow().concepts().stream()
                .map(Concept::code)
                .filter(code -> code.length() == 4)
                .map(NutsCode::find)
                .flatMap(Optional::stream)
                .toList();
        this.seed = seed;
    }

    /** Returns a participant. */
    Organisation participant(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        String language = one(LANGUAGES, random);
        Concept topic = one(topics, random);
        Organisation.Builder organisation = Organisation.builder("participant-" + number)
                .name(language, phrase(one(topics, random), language) + " " + number)
                .in(one(places, random))
                .description(language, text(topic, language, random))
                .competence(Competence.described(language, text(topic, language, random)));
        if (random.nextInt(3) > 0) {
            organisation.competence(Competence.of(topic.id()));
        }
        return organisation.build();
    }

    /** Returns a request that expires on a day. */
    Opportunity request(int number, LocalDate lastDay) {
        SplittableRandom random = new SplittableRandom(~(seed * 1_000_003 + number));
        String language = one(LANGUAGES, random);
        Concept topic = one(topics, random);
        return Opportunity.technologyRequest("request-" + number)
                .title(language, phrase(topic, language))
                .description(language, text(topic, language, random))
                .expiresOn(lastDay)
                .build();
    }

    /** Returns an offer or a request with tags, one to three, that comes at a moment and expires on a day. */
    Opportunity tagged(int number, Instant when, LocalDate lastDay) {
        SplittableRandom random = new SplittableRandom((seed * 1_000_003 + number) ^ TAGGED);
        String language = one(LANGUAGES, random);
        Concept topic = one(topics, random);
        OpportunityKind kind =
                random.nextBoolean() ? OpportunityKind.TECHNOLOGY_OFFER : OpportunityKind.TECHNOLOGY_REQUEST;
        return Opportunity.builder(kind, EntityId.parse("opportunity-" + number))
                .revision(Revision.of(1, when))
                .title(language, phrase(topic, language) + " " + number)
                .summary(language, text(topic, language, random))
                .about(tags(topic, random))
                .expiresOn(lastDay)
                .build();
    }

    /**
     * Returns an interest: one to three tags and up to three phrases near a topic, every third for offers alone and every third for requests alone.
     *
     * @param number the interest's
     * @param owner whose
     * @param minimumLikelihood how likely a match must be
     */
    Interest interest(int number, EntityId owner, double minimumLikelihood) {
        SplittableRandom random = new SplittableRandom((seed * 1_000_003 + number) ^ INTEREST);
        String language = one(LANGUAGES, random);
        Concept topic = one(topics, random);
        List<Concept> near = near(topic);
        List<String> words = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            words.add(phrase(one(near, random), language));
        }
        Interest.Builder interest = Interest.builder(EntityId.parse("interest-" + number), owner)
                .about(tags(topic, random))
                .minimumLikelihood(minimumLikelihood);
        if (!words.isEmpty()) {
            interest.words(language, String.join(", ", words));
        }
        switch (random.nextInt(3)) {
            case 0 -> interest.kinds(OpportunityKind.TECHNOLOGY_OFFER);
            case 1 -> interest.kinds(OpportunityKind.TECHNOLOGY_REQUEST);
            default -> {}
        }
        return interest.build();
    }

    private ConceptId[] tags(Concept topic, SplittableRandom random) {
        List<Concept> near = near(topic);
        SortedSet<ConceptId> tags = new TreeSet<>(List.of(topic.id()));
        for (int left = random.nextInt(3); left > 0; left--) {
            tags.add(one(near, random).id());
        }
        return tags.toArray(new ConceptId[0]);
    }

    private String text(Concept topic, String language, SplittableRandom random) {
        List<Concept> near = near(topic);
        List<String> phrases = new ArrayList<>();
        for (int left = random.nextInt(LEAST_PHRASES, MOST_PHRASES + 1); left > 0; left--) {
            boolean onTopic = random.nextDouble() < ON_TOPIC;
            phrases.add(phrase(
                    onTopic ? one(near, random) : one(random.nextBoolean() ? topics : trades, random), language));
        }
        return String.join(", ", phrases) + ".";
    }

    /** Returns a topic and what lies above, below and beside it. */
    private List<Concept> near(Concept topic) {
        List<Concept> near = new ArrayList<>(fields.narrower(topic.code()));
        for (Concept above : fields.broader(topic.code())) {
            near.add(above);
            near.addAll(fields.narrower(above.code()));
        }
        near.add(topic);
        return near;
    }

    private static String phrase(Concept concept, String language) {
        return concept.labels(language).findFirst().orElse(concept.label().toString());
    }

    private static <T> T one(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
