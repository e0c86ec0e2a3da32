// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.place.NutsCode;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;

/**
 * Participants and requests of a region whose texts are phrases of the bundled vocabularies: a field of science or two and what lies
 * around it, and things that have nothing to do with it, in one of several languages. The same number gives the same texts.
 * Immutable and thread-safe.
 */
final class RegionTexts {

    private static final List<String> LANGUAGES = List.of("en", "it", "de", "fr", "es");
    private static final double ON_TOPIC = 0.6;
    private static final int LEAST_PHRASES = 8;
    private static final int MOST_PHRASES = 30;

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

    private String text(Concept topic, String language, SplittableRandom random) {
        List<Concept> near = new ArrayList<>(fields.narrower(topic.code()));
        for (Concept above : fields.broader(topic.code())) {
            near.add(above);
            near.addAll(fields.narrower(above.code()));
        }
        near.add(topic);
        List<String> phrases = new ArrayList<>();
        for (int left = random.nextInt(LEAST_PHRASES, MOST_PHRASES + 1); left > 0; left--) {
            boolean onTopic = random.nextDouble() < ON_TOPIC;
            phrases.add(phrase(
                    onTopic ? one(near, random) : one(random.nextBoolean() ? topics : trades, random), language));
        }
        return String.join(", ", phrases) + ".";
    }

    private static String phrase(Concept concept, String language) {
        return concept.labels(language).findFirst().orElse(concept.label().toString());
    }

    private static <T> T one(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
