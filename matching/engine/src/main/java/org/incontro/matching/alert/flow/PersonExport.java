// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.Feedback;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.store.AlertStore;

/** What is kept of a person, as plain values. */
final class PersonExport {

    private PersonExport() {}

    static Map<String, Object> of(AlertStore store, EntityId person, List<ReplayLine> replay) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", 1);
        tree.put("person", person.toString());
        store.subscription(person).ifPresent(subscription -> tree.put("subscription", subscription.toTree()));
        tree.put(
                "interests",
                store.interestsOf(person).stream().map(AlertStore::treeOf).toList());
        tree.put("found", store.found(person).stream().map(PersonExport::found).toList());
        tree.put(
                "told",
                store.told(person, Instant.EPOCH, List.of()).stream()
                        .map(PersonExport::told)
                        .toList());
        tree.put(
                "feedback",
                store.feedbackBySubject(person).entrySet().stream()
                        .flatMap(of -> of.getValue().stream().map(done -> feedback(of.getKey(), done)))
                        .toList());
        tree.put("replay", replay.stream().map(PersonExport::replay).toList());
        return tree;
    }

    private static Map<String, Object> found(AlertStore.Decided row) {
        AlertCandidate candidate = row.candidate();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("opportunity", candidate.opportunity().toString());
        tree.put("occasion", candidate.occasion());
        tree.put("known", candidate.known().toString());
        tree.put("source", candidate.source().getClass().getSimpleName());
        candidate.source().subject().ifPresent(subject -> tree.put("subject", subject.toString()));
        candidate.network().ifPresent(network -> tree.put("network", network.toString()));
        tree.put("points", candidate.points());
        tree.put("likelihood", candidate.likelihood());
        row.verdict().ifPresent(verdict -> tree.put("verdict", verdict.name()));
        tree.put("open", row.open());
        return tree;
    }

    private static Map<String, Object> told(Told line) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("opportunity", line.opportunity().toString());
        tree.put("occasion", line.occasion());
        tree.put("at", line.at().toString());
        tree.put("counted", line.counted());
        return tree;
    }

    private static Map<String, Object> feedback(EntityId subject, Feedback feedback) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("subject", subject.toString());
        tree.put("opportunity", feedback.opportunity().toString());
        tree.put("kind", feedback.kind().name());
        tree.put("at", feedback.at().toString());
        return tree;
    }

    private static Map<String, Object> replay(ReplayLine line) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("opportunity", line.opportunity().toString());
        tree.put("found", line.found().toString());
        line.told().ifPresent(at -> tree.put("told", at.toString()));
        tree.put("likelihood", line.likelihood());
        List<String> kinds = new ArrayList<>();
        line.feedback().forEach(kind -> kinds.add(kind.name()));
        tree.put("feedback", kinds);
        return tree;
    }
}
