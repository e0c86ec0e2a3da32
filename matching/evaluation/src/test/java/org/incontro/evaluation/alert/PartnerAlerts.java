// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.evaluation.collection.Document;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.ranking.Corpus;
import org.incontro.evaluation.ranking.Matchers;
import org.incontro.evaluation.ranking.Ranker;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertPlan;
import org.incontro.matching.alert.AlertPlanner;
import org.incontro.matching.alert.AlertPreferences;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.Frequency;
import org.incontro.matching.alert.Subscriber;
import org.incontro.matching.alert.Told;

/**
 * Gain and pain on real partner searches: each project that begins in 2023 is an event on the day of its start, each organisation that had a project before is a
 * person with a weekly digest, and what it joined is what it should have been told of. The coordinator, who asks, is never told and does not count. Likelihoods are
 * calibrated on the projects of 2022.
 *
 * <p>The original's rule gets a head start: the concepts of the new projects, which were assigned after the fact.
 */
final class PartnerAlerts {

    private static final Path SET =
            Path.of(System.getProperty("incontro.shared", "../shared"), "eval", "cordis-partner-search");
    /** How many of an event's best organisations become candidates. */
    private static final int DEPTH = 100;

    private static final Pattern TEXT =
            Pattern.compile("\"(id|candidate|title|text|date|start)\": \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PARTICIPANT = Pattern.compile("\"pic\": \"(\\d+)\", \"role\": \"(\\w+)\"");
    private static final Pattern CODES = Pattern.compile("\"euroSciVoc\": \\[([^]]*)]");

    private record Project(
            String id,
            String title,
            LocalDate start,
            Set<String> codes,
            Optional<String> coordinator,
            Set<String> participants) {}

    private record Ranked(String organisation, int rank) {}

    private PartnerAlerts() {}

    /**
     * Prints the table of docs/alerts.md.
     *
     * @param arguments none
     */
    public static void main(String... arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        List<Document> documents = documents();
        Map<String, Set<String>> tune = judged("tune");
        Map<String, Set<String>> welcome = judged("dev");
        double[] likelihoods = calibrated(ranked(documents, "tune"), tune);
        System.out.println("likelihood at rank 1, 3, 10, 30, 100: " + likelihoods[0] + " " + likelihoods[2] + " "
                + likelihoods[9] + " " + likelihoods[29] + " " + likelihoods[99]);
        Map<String, Project> projects = projects("projects-dev.jsonl.gz");
        Map<String, List<Ranked>> ranked = ranked(documents, "dev");
        System.out.println(
                "| rule | told | gain | pain | recall | gain per organisation | pain per organisation | pain for one gain | median delay, days |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        original(projects, welcome);
        for (double gate : new double[] {0, 0.02, 0.05}) {
            for (int budget : new int[] {1, 3, 10}) {
                planned(projects, ranked, likelihoods, welcome, budget, gate);
            }
        }
    }

    private static void report(String rule, List<AlertOutcome> outcomes, int organisations) {
        AlertQuality quality = AlertQuality.of(outcomes);
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.3f | %.2f | %.2f | %.1f | %s |",
                rule,
                quality.gain() + quality.pain(),
                quality.gain(),
                quality.pain(),
                quality.recall(),
                (double) quality.gain() / organisations,
                (double) quality.pain() / organisations,
                quality.gain() == 0 ? 0 : (double) quality.pain() / quality.gain(),
                quality.medianDelay()
                        .map(delay -> Long.toString(delay.toDays()))
                        .orElse("-")));
    }

    /** One shared concept, everything, nothing withheld. */
    private static void original(Map<String, Project> projects, Map<String, Set<String>> welcome) throws IOException {
        Map<String, Set<String>> tags = new TreeMap<>();
        for (Project former : projects("projects-train.jsonl.gz").values()) {
            for (String organisation : former.participants()) {
                tags.computeIfAbsent(organisation, any -> new HashSet<>()).addAll(former.codes());
            }
        }
        List<AlertOutcome> outcomes = new ArrayList<>();
        for (Project project : projects.values()) {
            Set<String> wanted = welcome.getOrDefault(project.id(), Set.of());
            for (Map.Entry<String, Set<String>> organisation : tags.entrySet()) {
                boolean own = project.coordinator().equals(Optional.of(organisation.getKey()));
                boolean told = !own && !Collections.disjoint(organisation.getValue(), project.codes());
                boolean right = wanted.contains(organisation.getKey());
                if (told || right) {
                    outcomes.add(new AlertOutcome(
                            organisation.getKey(),
                            right,
                            told ? Optional.of(untilMonday(project.start())) : Optional.empty()));
                }
            }
        }
        report("original: one shared concept, everything", outcomes, tags.size());
    }

    private static Duration untilMonday(LocalDate day) {
        return Duration.ofDays(ChronoUnit.DAYS.between(day, day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))));
    }

    private static void planned(
            Map<String, Project> projects,
            Map<String, List<Ranked>> ranked,
            double[] likelihoods,
            Map<String, Set<String>> welcome,
            int budget,
            double gate) {
        Map<EntityId, Opportunity> opportunities = new HashMap<>();
        Map<String, List<AlertCandidate>> candidates = new TreeMap<>();
        for (Project project : projects.values()) {
            Instant start = project.start().atStartOfDay(ZoneOffset.UTC).toInstant();
            Opportunity.Builder call = Opportunity.researchRequest(project.id())
                    .revision(Revision.of(1, start))
                    .title("en", project.title())
                    .expiresOn(project.start().plusDays(60));
            project.coordinator().ifPresent(pic -> call.owner(EntityId.parse(pic)));
            Opportunity opportunity = call.build();
            opportunities.put(opportunity.id(), opportunity);
            for (Ranked one : ranked.getOrDefault(project.id(), List.of())) {
                double likelihood = likelihoods[one.rank()];
                if (likelihood >= gate) {
                    candidates
                            .computeIfAbsent(one.organisation(), any -> new ArrayList<>())
                            .add(new AlertCandidate(
                                    opportunity.id(),
                                    1,
                                    false,
                                    start,
                                    new AlertSource.Profile(EntityId.parse(one.organisation())),
                                    Optional.empty(),
                                    (long) (likelihood * 1_000_000) + DEPTH - one.rank(),
                                    likelihood,
                                    List.of()));
                }
            }
        }
        Set<String> all = new TreeSet<>(candidates.keySet());
        welcome.values().forEach(all::addAll);
        List<AlertOutcome> outcomes = new ArrayList<>();
        for (String organisation : all) {
            outcomes.addAll(history(
                    organisation,
                    candidates.getOrDefault(organisation, List.of()),
                    opportunities,
                    projects,
                    welcome,
                    budget));
        }
        report("budget " + budget + " a week" + (gate == 0 ? "" : ", gate " + gate), outcomes, organisations());
    }

    private static int organisations() {
        try {
            return (int) documents().stream()
                    .flatMap(document -> document.candidate().stream())
                    .distinct()
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plays a year of Mondays for one organisation. */
    private static List<AlertOutcome> history(
            String organisation,
            List<AlertCandidate> candidates,
            Map<EntityId, Opportunity> opportunities,
            Map<String, Project> projects,
            Map<String, Set<String>> welcome,
            int budget) {
        AlertPlanner planner = AlertPlanner.of(AlertSettings.defaults());
        Subscriber subscriber = Subscriber.of(
                EntityId.parse(organisation),
                AlertPreferences.in(ZoneId.of("UTC"))
                        .every(Frequency.WEEK)
                        .budget(budget, budget)
                        .profiling(true)
                        .build());
        List<Told> log = new ArrayList<>();
        LocalDate monday = LocalDate.of(2023, 1, 2);
        for (int week = 0; week < 62; week++) {
            Instant now = monday.plusWeeks(week).atTime(9, 0).toInstant(ZoneOffset.UTC);
            List<AlertCandidate> known = candidates.stream()
                    .filter(candidate -> candidate.known().isBefore(now)
                            && candidate.known().isAfter(now.minus(Duration.ofDays(62))))
                    .toList();
            if (!known.isEmpty()) {
                AlertPlan plan =
                        planner.plan(subscriber, known, log, id -> Optional.ofNullable(opportunities.get(id)), now);
                plan.digest().ifPresent(digest -> log.addAll(digest.told()));
            }
        }
        List<AlertOutcome> outcomes = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Told line : log) {
            String project = line.opportunity().local();
            told.add(project);
            Instant start =
                    projects.get(project).start().atStartOfDay(ZoneOffset.UTC).toInstant();
            outcomes.add(new AlertOutcome(
                    organisation,
                    welcome.getOrDefault(project, Set.of()).contains(organisation),
                    Optional.of(Duration.between(start, line.at()))));
        }
        welcome.forEach((project, organisations) -> {
            if (organisations.contains(organisation) && !told.contains(project)) {
                outcomes.add(new AlertOutcome(organisation, true, Optional.empty()));
            }
        });
        return outcomes;
    }

    /** Returns how often the organisation at each rank was right in 2022, smoothed so that it never rises. */
    private static double[] calibrated(Map<String, List<Ranked>> ranked, Map<String, Set<String>> welcome) {
        double[] right = new double[DEPTH];
        ranked.forEach((query, organisations) -> organisations.forEach(one ->
                right[one.rank()] += welcome.getOrDefault(query, Set.of()).contains(one.organisation()) ? 1 : 0));
        double[] likelihoods = new double[DEPTH];
        int queries = welcome.size();
        double last = 1;
        for (int rank = 0; rank < DEPTH; rank++) {
            int from = Math.max(0, rank - rank / 3);
            int to = Math.min(DEPTH - 1, rank + rank / 3);
            double sum = 0;
            for (int i = from; i <= to; i++) {
                sum += right[i];
            }
            last = Math.min(last, sum / (to - from + 1) / queries);
            likelihoods[rank] = last;
        }
        return likelihoods;
    }

    private static Map<String, List<Ranked>> ranked(List<Document> documents, String split) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (String line : lines("queries." + split + ".jsonl.gz")) {
            Map<String, String> fields = fields(line);
            queries.add(
                    new Query(fields.get("id"), fields.get("text"), Optional.of(LocalDate.parse(fields.get("date")))));
        }
        Map<String, List<Ranked>> ranked = new TreeMap<>();
        new Ranker(Matchers.all().get(Matchers.DEFAULT).matcher(), Corpus.of(documents, "en"), DEPTH, 1)
                .rank(queries, result -> {
                    List<Ranked> organisations = new ArrayList<>();
                    for (int rank = 0; rank < result.documents().size(); rank++) {
                        organisations.add(new Ranked(result.documents().get(rank), rank));
                    }
                    ranked.put(result.query(), organisations);
                });
        return ranked;
    }

    private static List<Document> documents() throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String line : lines("docs.jsonl.gz")) {
            Map<String, String> fields = fields(line);
            documents.add(new Document(
                    fields.get("id"),
                    "",
                    fields.get("text"),
                    Optional.of(fields.get("candidate")),
                    Optional.of(LocalDate.parse(fields.get("date")))));
        }
        return documents;
    }

    private static Map<String, Project> projects(String file) throws IOException {
        Map<String, Project> projects = new TreeMap<>();
        for (String line : lines(file)) {
            Map<String, String> fields = fields(line);
            Set<String> codes = new HashSet<>();
            Matcher code = CODES.matcher(line);
            if (code.find()) {
                for (String one : code.group(1).replace("\"", "").split(",", -1)) {
                    if (!one.isBlank()) {
                        codes.add(one.strip());
                    }
                }
            }
            Set<String> participants = new TreeSet<>();
            Optional<String> coordinator = Optional.empty();
            Matcher participant = PARTICIPANT.matcher(line);
            while (participant.find()) {
                participants.add(participant.group(1));
                if (participant.group(2).equals("coordinator")) {
                    coordinator = Optional.of(participant.group(1));
                }
            }
            if (fields.containsKey("start")) {
                projects.put(
                        fields.get("id"),
                        new Project(
                                fields.get("id"),
                                fields.getOrDefault("title", ""),
                                LocalDate.parse(fields.get("start")),
                                codes,
                                coordinator,
                                participants));
            }
        }
        return projects;
    }

    private static Map<String, Set<String>> judged(String split) throws IOException {
        Map<String, Set<String>> judged = new TreeMap<>();
        for (String line :
                Files.readAllLines(SET.resolve("qrels." + split + ".consortium.trec"), StandardCharsets.UTF_8)) {
            String[] columns = line.split("\\s+", -1);
            judged.computeIfAbsent(columns[0], any -> new TreeSet<>()).add(columns[2]);
        }
        return judged;
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = TEXT.matcher(line);
        while (field.find()) {
            fields.putIfAbsent(field.group(1), field.group(2));
        }
        return fields;
    }

    private static List<String> lines(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SET.resolve(file))), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
