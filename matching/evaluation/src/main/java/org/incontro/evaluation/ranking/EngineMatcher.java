// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.evaluation.collection.Document;
import org.incontro.evaluation.collection.Query;
import org.incontro.matching.Match;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.MatchQuery;
import org.incontro.matching.MatchSettings;

/**
 * The engine that portals embed, asked as a portal would ask it: a query is a request for partners, a candidate is an organisation whose
 * documents prove what it can do, and a document without a candidate is an organisation that presents itself so.
 *
 * <p>It knows the corpus's concepts, or where it has none the bundled ones, and learns its weights from what is held. Only the first {@value #FOUND} are found, for each comes with its reasons.
 */
final class EngineMatcher implements CandidateMatcher {

    /** The name by which it is chosen. */
    static final String NAME = "engine";

    private static final int FOUND = 100;

    /** The day on which a query without a date is asked: no document of it is dated, so that any day will do. */
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Function<Query, double[]> prepare(Corpus corpus) {
        List<Participant> participants = new ArrayList<>();
        for (Document document : corpus.documents()) {
            participants.add(Organisation.builder(identity(participants.size()))
                    .tagLine(text(corpus, document.title()))
                    .description(text(corpus, document.text()))
                    .build());
        }
        return asked(corpus, participants);
    }

    @Override
    public Function<Query, double[]> prepareCandidates(Corpus corpus) {
        int[] owners = corpus.owners();
        List<List<Evidence>> proofs = new ArrayList<>();
        corpus.candidates().forEach(candidate -> proofs.add(new ArrayList<>()));
        for (int i = 0; i < owners.length; i++) {
            proofs.get(owners[i]).add(proof(corpus, corpus.documents().get(i)));
        }
        List<Participant> participants = new ArrayList<>();
        for (List<Evidence> ofOne : proofs) {
            participants.add(Organisation.builder(identity(participants.size()))
                    .competence(Competence.provenBy(ofOne))
                    .build());
        }
        return asked(corpus, participants);
    }

    private static Evidence proof(Corpus corpus, Document document) {
        boolean titled = !document.title().isEmpty();
        return new Evidence(
                EvidenceKind.PROJECT,
                text(corpus, titled ? document.title() : document.text()),
                text(corpus, titled ? document.text() : ""),
                List.of(),
                "",
                document.date().map(PartialDate::of),
                List.of());
    }

    private static LocalizedText text(Corpus corpus, String text) {
        return text.isEmpty() ? LocalizedText.empty() : LocalizedText.of(corpus.documentLanguage(), text);
    }

    private static EntityId identity(int number) {
        return EntityId.of(EntityId.LOCAL, String.format(Locale.ROOT, "%08d", number));
    }

    private static Function<Query, double[]> asked(Corpus corpus, List<Participant> participants) {
        MatchSettings settings =
                MatchSettings.defaults().withPartnersAbroadOnly(false).withDepth(4 * FOUND);
        MatchEngine engine = MatchEngine.builder()
                .settings(settings)
                .vocabularies(
                        corpus.vocabularies().schemeIds().isEmpty() ? Vocabularies.bundled() : corpus.vocabularies())
                .build();
        Map<EntityId, Integer> places = new HashMap<>();
        for (Participant participant : participants) {
            places.put(participant.id(), places.size());
            engine.put(participant);
        }
        engine.learn();
        return query -> {
            double[] scores = new double[participants.size()];
            LocalDate day = query.date().orElse(SOME_DAY);
            for (Match match : engine.partnersFor(
                    request(corpus, query, day), MatchQuery.on(day).top(FOUND))) {
                scores[places.getOrDefault(match.participant(), 0)] = match.points();
            }
            return scores;
        };
    }

    private static Opportunity request(Corpus corpus, Query query, LocalDate day) {
        return Opportunity.builder(OpportunityKind.RESEARCH_REQUEST, EntityId.of(EntityId.LOCAL, "query"))
                .title(LocalizedText.of(corpus.queryLanguage(), query.text()))
                .publication(
                        query.date().isPresent()
                                ? Publication.published().withPublishedOn(PartialDate.of(day))
                                : Publication.published())
                .build();
    }
}
