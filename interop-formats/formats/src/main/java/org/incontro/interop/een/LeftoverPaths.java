// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.value.Extensions;

/** Puts what a reader left over back where it stood. Immutable. */
final class LeftoverPaths {

    /** More namesakes than this were never in one profile. */
    private static final int MOST_NAMESAKES = 1_000;

    private static final int MOST_TRIED = 100;

    /** Readers accept no more unless they are told to. */
    private static final int DEEPEST = 60;

    /** What a company is described by; anything else inside might name it. */
    private static final Set<String> COMPANY = Set.of(
            "kind", "since", "turnover", "transnational", "experience", "country", "languages", "certifications");

    private final String source;
    private final Predicate<String> isName;
    private final UnaryOperator<String> writable;

    /** Where a value stands that becomes an object; empty where texts may stand beside elements. */
    private final String valueName;

    private LeftoverPaths(String source, Predicate<String> isName, UnaryOperator<String> writable, String valueName) {
        this.valueName = valueName;
        this.source = source;
        this.isName = isName;
        this.writable = writable;
    }

    static LeftoverPaths inXml() {
        return new LeftoverPaths(
                XmlProfile.SOURCE,
                name -> XmlText.isName(name.startsWith("@") ? name.substring(1) : name),
                XmlText::writable,
                "");
    }

    static LeftoverPaths inJson() {
        return new LeftoverPaths(JsonProfile.SOURCE, JsonText::isWritable, JsonText::writable, "name");
    }

    /**
     * Returns the draft of a profile with what was left over in it, if that came from this syntax and says nothing else than the
     * profile does now.
     *
     * @param drafter makes the draft without it
     * @param read what a reader makes of a draft
     */
    FeedNode restored(
            Function<Opportunity, FeedNode> drafter,
            Opportunity profile,
            Function<FeedNode, Optional<Opportunity>> read) {
        boolean isFromHere = profile.revision()
                .provenance()
                .filter(origin -> origin.source().equals(source))
                .isPresent();
        FeedNode plain = drafter.apply(profile);
        if (!isFromHere || profile.extensions().isEmpty()) {
            return plain;
        }
        UnaryOperator<Opportunity> bare = value -> value.toBuilder()
                .revision(profile.revision())
                .extensions(Extensions.none())
                .build();
        Optional<Opportunity> told = read.apply(drafter.apply(profile)).map(bare);
        Predicate<Extensions> saysTheSame = extensions ->
                read.apply(with(drafter.apply(profile), extensions)).map(bare).equals(told);
        Extensions all = profile.extensions();
        return with(plain, saysTheSame.test(all) ? all : harmless(all, saysTheSame));
    }

    /** Returns those of all fields that change nothing, one after the other; none if there are too many to try. */
    private static Extensions harmless(Extensions all, Predicate<Extensions> saysTheSame) {
        Extensions kept = Extensions.none();
        if (all.fields().size() <= MOST_TRIED) {
            for (Map.Entry<String, String> field : all.fields().entrySet()) {
                Extensions more = kept.with(field.getKey(), field.getValue());
                kept = saysTheSame.test(more) ? more : kept;
            }
        }
        return kept;
    }

    private FeedNode with(FeedNode draft, Extensions extensions) {
        restore(draft, extensions);
        return draft;
    }

    /** Adds the elements of all paths; those whose names cannot be written, or might name a client, are left out. */
    void restore(FeedNode profile, Extensions extensions) {
        for (Map.Entry<String, String> field : extensions.fields().entrySet()) {
            List<Step> steps = steps(field.getKey());
            if (!steps.isEmpty() && isHarmless(steps)) {
                find(profile, steps).replaceText(writable.apply(field.getValue()));
            }
        }
    }

    /** Puts the text of an element at a path of another tree; the path is one that a tree gave. */
    static void put(FeedNode profile, String path, FeedNode source) {
        LeftoverPaths xml = inXml();
        List<Step> steps = xml.steps(path);
        if (!steps.isEmpty()) {
            xml.find(profile, steps).adopt(source);
        }
    }

    private record Step(String name, int number) {}

    private static boolean isHarmless(List<Step> steps) {
        String group = steps.get(0).name();
        return !group.equals("contact")
                && !(group.equals("company")
                        && steps.size() > 1
                        && !COMPANY.contains(steps.get(1).name()));
    }

    private FeedNode find(FeedNode profile, List<Step> steps) {
        FeedNode node = profile;
        for (Step step : steps) {
            if (!valueName.isEmpty() && node.isLeaf() && !node.ownText().isEmpty()) {
                node.put(valueName, node.ownText());
                node.replaceText("");
            }
            List<FeedNode> namesakes = node.named(step.name());
            while (namesakes.size() < step.number()) {
                node.put(step.name());
                namesakes = node.named(step.name());
            }
            node = namesakes.get(step.number() - 1);
        }
        return node;
    }

    /** Returns the steps of a path, or none if one of them is no name or there are too many. */
    private List<Step> steps(String path) {
        List<Step> steps = new ArrayList<>();
        String[] parts = path.split("/", -1);
        if (parts.length > DEEPEST) {
            return List.of();
        }
        for (String part : parts) {
            Optional<Step> step = step(part);
            if (step.isEmpty()) {
                return List.of();
            }
            steps.add(step.get());
        }
        return steps;
    }

    private Optional<Step> step(String part) {
        int bracket = part.indexOf('[');
        String name = FeedNode.unescaped(bracket < 0 ? part : part.substring(0, bracket));
        if (!isName.test(name) || (bracket >= 0 && !part.endsWith("]"))) {
            return Optional.empty();
        }
        try {
            int number = bracket < 0 ? 1 : Integer.parseInt(part.substring(bracket + 1, part.length() - 1));
            return number >= 1 && number <= MOST_NAMESAKES ? Optional.of(new Step(name, number)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
