// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.incontro.core.place.Country;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.ProblemCode;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.ProblemCollector;

/**
 * The fields of one profile by their paths. What is asked for and understood is taken; {@link #leftovers()} is the rest.
 * Missing, empty and nil are the same. Confined to one thread.
 */
final class ProfileFields {

    private final FeedNode profile;
    private final String path;
    private final String withheld;
    private final ProblemCollector problems;
    private final Predicate<FeedNode> saying;

    /**
     * Wraps a profile.
     *
     * @param path the way to the profile, for problems
     * @param withheld the text that stands in for one that is not told; it counts as missing; empty if there is none
     */
    ProfileFields(FeedNode profile, String path, String withheld, ProblemCollector problems) {
        this.profile = profile;
        this.path = path;
        this.withheld = withheld;
        this.problems = problems;
        saying = this::says;
    }

    FeedNode profile() {
        return profile;
    }

    /** Returns all elements at the end of a path, in order; every step may be there more than once. */
    List<FeedNode> nodes(String steps) {
        return profile.at(steps);
    }

    /** Takes the text of the first element at a path that has any, to the letter; empty if there is none. */
    String text(String steps) {
        return said(steps).map(ProfileFields::takeText).orElse("");
    }

    boolean says(FeedNode node) {
        return says(node.text());
    }

    private boolean says(String text) {
        return !text.isBlank() && (withheld.isEmpty() || !text.strip().equalsIgnoreCase(withheld));
    }

    /** Tells whether a text is there that only says that the real one is not told. */
    boolean isWithheld(FeedNode node) {
        return !withheld.isEmpty() && node.text().strip().equalsIgnoreCase(withheld);
    }

    static String takeText(FeedNode node) {
        node.take();
        return node.text();
    }

    /** Takes the text at a path as one in English. */
    LocalizedText english(String steps) {
        return LocalizedText.of("en", text(steps));
    }

    /** Takes the text at a path without white space at its ends. */
    String word(String steps) {
        return text(steps).strip();
    }

    /** Returns the text at a path without white space at its ends, and leaves it there. */
    String peek(String steps) {
        return said(steps).map(node -> node.text().strip()).orElse("");
    }

    Optional<FeedNode> said(String steps) {
        return profile.first(steps, saying);
    }

    /**
     * Takes all texts of a list: those of the items inside, and that of the list itself where it has no items.
     *
     * @param steps the path of the list
     * @param item the name of an item
     */
    List<String> words(String steps, String item) {
        List<String> words = new ArrayList<>();
        for (FeedNode list : nodes(steps)) {
            List<FeedNode> items = list.isLeaf() ? List.of(list) : list.named(item);
            for (FeedNode node : items) {
                if (says(node)) {
                    words.add(takeText(node).strip());
                }
            }
        }
        return words;
    }

    /** Takes the text of a child, to the letter; empty if there is none. */
    String text(FeedNode parent, String child) {
        return parent.first(child, saying).map(ProfileFields::takeText).orElse("");
    }

    /** Takes the text of a child without white space at its ends. */
    String word(FeedNode parent, String child) {
        return text(parent, child).strip();
    }

    /** Says that the text of a child has found its place. */
    void take(FeedNode parent, String child) {
        parent.first(child, saying).ifPresent(FeedNode::take);
    }

    /** Returns the text of a child without white space at its ends, and leaves it there. */
    String peek(FeedNode parent, String child) {
        return parent.first(child, saying).map(node -> node.text().strip()).orElse("");
    }

    /**
     * Takes a day as it is written, whatever zone stands after it. A time of day that says something is left over with
     * the whole text.
     */
    Optional<PartialDate> day(String steps) {
        return said(steps).flatMap(this::day);
    }

    private Optional<PartialDate> day(FeedNode node) {
        try {
            WrittenTime time = WrittenTime.parse(node.text());
            if (time.isNeverSet()) {
                return Optional.empty();
            }
            if (time.isMidnightWithoutOffset()) {
                node.take();
            }
            return Optional.of(PartialDate.of(time.day()));
        } catch (IllegalArgumentException | DateTimeException e) {
            notUnderstood(node, "2026-11-23");
            return Optional.empty();
        }
    }

    /** Takes a point in time; one without a zone is read as UTC, so that its day stays the same. */
    Optional<Instant> instant(String steps) {
        return said(steps).flatMap(this::instant);
    }

    private Optional<Instant> instant(FeedNode node) {
        try {
            WrittenTime time = WrittenTime.parse(node.text());
            if (time.isNeverSet()) {
                return Optional.empty();
            }
            if (time.moment().getOffset().equals(ZoneOffset.UTC)) {
                node.take();
            }
            return Optional.of(time.moment().toInstant());
        } catch (DateTimeException e) {
            notUnderstood(node, "2026-11-23T00:00:00");
            return Optional.empty();
        }
    }

    /** Takes a yes or no in any of the ways in which the network has written it. */
    Optional<Boolean> truth(String steps) {
        Optional<FeedNode> node = said(steps);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        Optional<Boolean> answer = switch (node.get().text().strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1" -> Optional.of(true);
            case "false", "no", "n", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
        if (answer.isPresent()) {
            node.get().take();
        } else {
            notUnderstood(node.get(), "true, false");
        }
        return answer;
    }

    /** Takes the country that the first element at a path stands for. */
    Optional<Country> country(String steps) {
        for (FeedNode node : nodes(steps)) {
            Optional<Country> country = country(node);
            if (country.isPresent()) {
                return country;
            }
        }
        return Optional.empty();
    }

    /** Takes a country, by its code or else by its English name. A label that is not that name is left over. */
    Optional<Country> country(FeedNode node) {
        String keyName = node.named("key").isEmpty() ? "code" : "key";
        String labelName = node.named("label").isEmpty() ? "name" : "label";
        String key = node.isLeaf() ? node.text().strip() : peek(node, keyName);
        String label = peek(node, labelName);
        if (!says(key) && !says(label)) {
            return Optional.empty();
        }
        Optional<Country> country = CountryNames.find(says(key) ? key : label);
        if (country.isEmpty()) {
            notUnderstood(node, "IT, DE, FR, …");
            return country;
        }
        if (node.isLeaf()) {
            node.take();
        } else {
            take(node, keyName);
            if (CountryNames.find(label).equals(country)) {
                take(node, labelName);
            }
        }
        return country;
    }

    void notUnderstood(FeedNode node, String expected) {
        problems.report(problem(ReadProblem.NOT_UNDERSTOOD, node).with("expected", expected));
    }

    void report(ProblemCode code, FeedNode node) {
        problems.report(problem(code, node));
    }

    /** Reports something that should be at a path and is not. */
    void reportMissing(String steps) {
        problems.report(Problem.of(ReadProblem.MISSING, path + "/" + steps).at(profile.place()));
    }

    private Problem problem(ProblemCode code, FeedNode node) {
        return Problem.of(code, node.path().isEmpty() ? path : path + "/" + node.path())
                .at(node.place());
    }

    /** Returns whatever nobody took, under its path inside the profile. */
    Extensions leftovers() {
        Map<String, String> fields = new LinkedHashMap<>();
        profile.eachOpen(node -> {
            if (says(node.ownText())) {
                fields.put(node.path(), node.ownText());
            }
        });
        return new Extensions(fields);
    }
}
