// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.MatchQuery;
import org.incontro.matching.Matches;
import org.incontro.matching.Refusal;

/** Asks the engine about some opportunities and some participants. */
final class Matchmaking {

    /** So many opportunities and participants are shown where the user names none. */
    private static final int SHOWN = 3;

    private final MatchEngine engine;
    private final Refusals refusals;
    private final Material material;
    private final MatchQuery query;

    /** Asks an engine that tells {@code refusals} of each search. */
    Matchmaking(MatchEngine engine, Refusals refusals, Material material, LocalDate today, int top) {
        this.engine = engine;
        this.refusals = refusals;
        this.material = material;
        query = MatchQuery.on(today).top(top);
    }

    /** Puts everything that was read into the engine. */
    void putAll() {
        material.participants().values().forEach(engine::put);
        material.opportunities().values().forEach(engine::put);
    }

    /**
     * Finds partners for chosen opportunities, and opportunities for chosen participants.
     *
     * @param chosen an opportunity that the user names; else some are chosen
     */
    Findings find(Optional<Opportunity> chosen) {
        List<Opportunity> opportunities = chosen.map(List::of).orElseGet(this::someOpportunities);
        List<Findings.Partners> partners =
                opportunities.stream().map(this::partners).toList();
        List<Participant> participants = chosen.isPresent() ? bestOf(partners) : someParticipants();
        List<Findings.Openings> openings =
                participants.stream().map(this::openings).toList();
        return new Findings(
                query.today(), partners, openings, engine.statistics().model());
    }

    private Findings.Openings openings(Participant participant) {
        Matches matches = engine.opportunitiesFor(participant, query);
        return new Findings.Openings(participant, matches, refusals.last());
    }

    private Findings.Partners partners(Opportunity opportunity) {
        LocalDate today = query.today();
        Optional<LocalDate> lastDay = opportunity.publication().lastDay();
        Optional<LocalDate> openDay = lastDay.filter(day -> !opportunity.isOpenOn(today) && opportunity.isOpenOn(day));
        LocalDate day = openDay.orElse(today);
        Matches matches = engine.partnersFor(opportunity, query.onDay(day));
        Map<Refusal, Integer> refused = refusals.last();
        return new Findings.Partners(opportunity, day, refusal(opportunity, matches), matches, refused);
    }

    /** Asks the engine why the best partner is none today. */
    private Optional<Refusal> refusal(Opportunity opportunity, Matches matches) {
        if (opportunity.isOpenOn(query.today())) {
            return Optional.empty();
        }
        return matches.stream()
                .findFirst()
                .map(best -> material.participants().get(best.participant()))
                .or(() -> material.participants().values().stream().findFirst())
                .flatMap(participant -> engine.whyNot(opportunity, participant, query).refusals().stream()
                        .findFirst());
    }

    /** Returns those of the demonstration that are here, else the open ones that end first. */
    private List<Opportunity> someOpportunities() {
        List<Opportunity> ofDemo = DemoData.OPPORTUNITIES.stream()
                .flatMap(id -> Optional.ofNullable(material.opportunities().get(EntityId.parse(id))).stream())
                .toList();
        if (!ofDemo.isEmpty()) {
            return ofDemo;
        }
        List<Opportunity> byEnd = new ArrayList<>(material.opportunities().values());
        byEnd.sort(Comparator.comparing((Opportunity one) -> !one.isOpenOn(query.today()))
                .thenComparing(one -> one.publication().lastDay().orElse(LocalDate.MAX))
                .thenComparing(Opportunity::id));
        return byEnd.subList(0, Math.min(SHOWN, byEnd.size()));
    }

    /** Returns those of the demonstration that are here, else the first that say what they can do. */
    private List<Participant> someParticipants() {
        List<Participant> ofDemo = DemoData.PARTICIPANTS.stream()
                .flatMap(id -> Optional.ofNullable(material.participants().get(EntityId.parse(id))).stream())
                .toList();
        return ofDemo.isEmpty()
                ? material.participants().values().stream()
                        .filter(one -> !one.competences().isEmpty()
                                || !one.description().isEmpty())
                        .limit(SHOWN)
                        .toList()
                : ofDemo;
    }

    private List<Participant> bestOf(List<Findings.Partners> partners) {
        return partners.stream()
                .flatMap(found -> found.matches().stream())
                .limit(SHOWN)
                .flatMap(match -> Optional.ofNullable(material.participants().get(match.participant())).stream())
                .toList();
    }
}
