// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.core.followup.assistance.Routing.Candidate;
import org.incontro.core.followup.assistance.Routing.Obstacle;
import org.incontro.core.followup.assistance.Routing.Reason;
import org.incontro.core.identity.EntityId;
import org.incontro.core.participant.Advisor;
import org.incontro.core.place.NutsCode;
import org.incontro.core.settings.SettingsReader;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;

/**
 * Finds the advisor for a case: a pure function of the case's need, the advisors, their open cases and the day. Immutable and
 * thread-safe.
 *
 * <p>Who is a side of the case, gone, away, full, elsewhere or knows other fields alone is out. Of the others the one with the most points is
 * chosen; equals break by fewer open cases, then by identifier. If nobody is left, those who take what finds nobody are asked.
 *
 * @param territory the points of an advisor who serves just the participant's unit; fewer for a wider territory
 * @param field the points of an advisor who knows the very field; fewer for a related one, a third for who takes all fields
 * @param language the points of an advisor who speaks the participant's best language; half for another one of theirs
 * @param load the points of an advisor without any case; fewer the fuller their desk is
 */
public record AdvisorRouting(int territory, int field, int language, int load) {

    private static final AdvisorRouting STANDARD = new AdvisorRouting(40, 30, 20, 10);

    /** The least similarity of two concepts that counts as a related field. */
    private static final double RELATED = 0.5;

    /** Returns weights under which territory goes before field, field before language, and language before load. */
    public static AdvisorRouting standard() {
        return STANDARD;
    }

    /**
     * Reads weights; a key that is missing keeps the standard.
     *
     * @param tree the keys are the names of the components
     * @throws org.incontro.core.settings.SettingsException if anything is wrong; it names everything
     */
    public static AdvisorRouting fromTree(Map<String, ?> tree) {
        SettingsReader reader = SettingsReader.of(tree);
        AdvisorRouting weights = new AdvisorRouting(
                (int) reader.wholeNumber("territory", 0, 1_000, STANDARD.territory),
                (int) reader.wholeNumber("field", 0, 1_000, STANDARD.field),
                (int) reader.wholeNumber("language", 0, 1_000, STANDARD.language),
                (int) reader.wholeNumber("load", 0, 1_000, STANDARD.load));
        reader.finish();
        return weights;
    }

    /**
     * Finds the advisor for a case.
     *
     * @param need what the case asks
     * @param desks the advisors
     * @param loads how many open cases each has
     * @param vocabularies what concepts have to do with each other
     * @param day the day in the region's time zone
     */
    public Routing route(
            RoutingNeed need,
            List<AdvisorDesk> desks,
            Map<EntityId, Integer> loads,
            Vocabularies vocabularies,
            LocalDate day) {
        Comparator<Candidate> bestFirst = Comparator.comparing(
                        (Candidate one) -> one.obstacle().isPresent())
                .thenComparing(Comparator.comparingInt(Candidate::points).reversed())
                .thenComparing(one -> loads.getOrDefault(one.advisor(), 0))
                .thenComparing(Candidate::advisor);
        List<Candidate> candidates = new ArrayList<>();
        for (AdvisorDesk desk : desks) {
            candidates.add(candidate(need, desk, loads, vocabularies, day));
        }
        if (candidates.stream().allMatch(one -> one.obstacle().isPresent())) {
            candidates = withDefaults(desks, candidates);
        }
        candidates.sort(bestFirst);
        Optional<EntityId> best = candidates.stream()
                .filter(one -> one.obstacle().isEmpty())
                .map(Candidate::advisor)
                .findFirst();
        return new Routing(best, day, candidates);
    }

    /** Territory, field and a full desk are no obstacle for who takes what finds nobody. */
    private static List<Candidate> withDefaults(List<AdvisorDesk> desks, List<Candidate> candidates) {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < desks.size(); i++) {
            Candidate one = candidates.get(i);
            boolean willing = desks.get(i).advisor().byDefault()
                    && one.obstacle()
                            .map(obstacle -> obstacle == Obstacle.ELSEWHERE
                                    || obstacle == Obstacle.OTHER_FIELD
                                    || obstacle == Obstacle.FULL)
                            .orElse(false);
            all.add(
                    willing
                            ? new Candidate(
                                    one.advisor(), 1, new TreeMap<>(Map.of(Reason.BY_DEFAULT, 1)), Optional.empty())
                            : one);
        }
        return all;
    }

    private Candidate candidate(
            RoutingNeed need,
            AdvisorDesk desk,
            Map<EntityId, Integer> loads,
            Vocabularies vocabularies,
            LocalDate day) {
        Advisor advisor = desk.advisor();
        int cases = loads.getOrDefault(advisor.id(), 0);
        Optional<Integer> here = territoryPoints(need, advisor);
        Optional<Integer> known = fieldPoints(need, advisor, vocabularies);
        Optional<Obstacle> obstacle = obstacle(need, desk, cases, day, here, known);
        SortedMap<Reason, Integer> reasons = new TreeMap<>();
        if (obstacle.isEmpty()) {
            reasons.put(Reason.TERRITORY, here.orElse(0));
            reasons.put(Reason.FIELD, known.orElse(0));
            reasons.put(Reason.LANGUAGE, languagePoints(need, advisor));
            reasons.put(Reason.LOAD, load * (desk.mostCases() - cases) / desk.mostCases());
        }
        int points = reasons.values().stream().mapToInt(Integer::intValue).sum();
        return new Candidate(advisor.id(), points, reasons, obstacle);
    }

    private static Optional<Obstacle> obstacle(
            RoutingNeed need,
            AdvisorDesk desk,
            int cases,
            LocalDate day,
            Optional<Integer> here,
            Optional<Integer> known) {
        if (need.excluded().contains(desk.advisor().id())) {
            return Optional.of(Obstacle.CONFLICT);
        }
        if (desk.hasLeft(day)) {
            return Optional.of(Obstacle.GONE);
        }
        if (desk.isAway(day)) {
            return Optional.of(Obstacle.AWAY);
        }
        if (cases >= desk.mostCases()) {
            return Optional.of(Obstacle.FULL);
        }
        if (here.isEmpty()) {
            return Optional.of(Obstacle.ELSEWHERE);
        }
        return known.isEmpty() ? Optional.of(Obstacle.OTHER_FIELD) : Optional.empty();
    }

    /** A quarter of the points for each level at which territory and participant agree; none if they do not. */
    private Optional<Integer> territoryPoints(RoutingNeed need, Advisor advisor) {
        if (need.territory().isEmpty() || advisor.territory().isEmpty()) {
            return Optional.of(0);
        }
        NutsCode where = need.territory().get();
        return advisor.territory().stream()
                .filter(served -> where.isWithin(served) || served.isWithin(where))
                .map(served -> territory * (served.commonLevel(where) + 1) / 4)
                .max(Comparator.naturalOrder());
    }

    private Optional<Integer> fieldPoints(RoutingNeed need, Advisor advisor, Vocabularies vocabularies) {
        if (advisor.fields().isEmpty()) {
            return Optional.of(field / 3);
        }
        if (need.fields().isEmpty()) {
            return Optional.of(0);
        }
        double best = 0;
        for (ConceptId known : advisor.fields()) {
            for (ConceptId asked : need.fields()) {
                boolean covers = vocabularies.ancestors(asked).contains(known);
                best = Math.max(best, covers ? 1 : vocabularies.similarity(known, asked));
            }
        }
        return best >= RELATED ? Optional.of((int) (field * best)) : Optional.empty();
    }

    private int languagePoints(RoutingNeed need, Advisor advisor) {
        if (need.languages().isEmpty()) {
            return 0;
        }
        if (advisor.languages().contains(need.languages().get(0))) {
            return language;
        }
        return need.languages().stream().anyMatch(advisor.languages()::contains) ? language / 2 : 0;
    }
}
