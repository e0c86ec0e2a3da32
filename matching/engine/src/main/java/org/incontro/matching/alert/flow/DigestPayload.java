// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.alert.Alert;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.Digest;
import org.incontro.matching.alert.Told;

/**
 * A digest as the payload of a message. Reasons are not in it: they are found anew when it is sent, so that nothing is told which was hidden in
 * the meantime.
 */
final class DigestPayload {

    private DigestPayload() {}

    static Map<String, Object> of(Digest digest) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", digest.key());
        tree.put("person", digest.person().toString());
        tree.put("language", digest.language());
        tree.put("channel", digest.channel());
        tree.put("planned", digest.planned().toString());
        tree.put("withheld", digest.withheld());
        tree.put("alerts", digest.alerts().stream().map(DigestPayload::of).toList());
        return tree;
    }

    private static Map<String, Object> of(Alert alert) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rank", alert.rank());
        tree.put("ahead", alert.ahead());
        tree.put(
                "candidates", alert.candidates().stream().map(DigestPayload::of).toList());
        tree.put("alike", alert.alike().stream().map(DigestPayload::of).toList());
        return tree;
    }

    private static Map<String, Object> of(AlertCandidate candidate) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("opportunity", candidate.opportunity().toString());
        tree.put("occasion", candidate.occasion());
        tree.put("again", candidate.again());
        tree.put("known", candidate.known().toString());
        tree.put("kind", candidate.source().getClass().getSimpleName());
        candidate.source().subject().ifPresent(subject -> tree.put("subject", subject.toString()));
        candidate.network().ifPresent(network -> tree.put("network", network.toString()));
        tree.put("points", candidate.points());
        tree.put("likelihood", candidate.likelihood());
        return tree;
    }

    private static Map<String, Object> of(Told line) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("opportunity", line.opportunity().toString());
        tree.put("occasion", line.occasion());
        tree.put("at", line.at().toString());
        return tree;
    }

    /** Returns the digest of a payload; empty if its person was erased. */
    static Optional<Digest> read(Map<String, Object> tree) {
        return tree.isEmpty()
                ? Optional.empty()
                : Optional.of(new Digest(
                        text(tree, "key"),
                        EntityId.parse(text(tree, "person")),
                        text(tree, "language"),
                        text(tree, "channel"),
                        Instant.parse(text(tree, "planned")),
                        trees(tree, "alerts").stream().map(DigestPayload::alert).toList(),
                        (int) number(tree, "withheld")));
    }

    private static Alert alert(Map<?, ?> tree) {
        return new Alert(
                trees(tree, "candidates").stream().map(DigestPayload::candidate).toList(),
                (int) number(tree, "rank"),
                Boolean.TRUE.equals(tree.get("ahead")),
                trees(tree, "alike").stream().map(DigestPayload::line).toList());
    }

    private static AlertCandidate candidate(Map<?, ?> tree) {
        return new AlertCandidate(
                EntityId.parse(text(tree, "opportunity")),
                number(tree, "occasion"),
                Boolean.TRUE.equals(tree.get("again")),
                Instant.parse(text(tree, "known")),
                source(tree),
                Optional.ofNullable(tree.get("network")).map(String::valueOf).map(EntityId::parse),
                number(tree, "points"),
                ((Number) required(tree, "likelihood")).doubleValue(),
                List.of());
    }

    private static AlertSource source(Map<?, ?> tree) {
        return switch (text(tree, "kind")) {
            case "Saved" -> new AlertSource.Saved(EntityId.parse(text(tree, "subject")));
            case "Profile" -> new AlertSource.Profile(EntityId.parse(text(tree, "subject")));
            default -> new AlertSource.Newcomer();
        };
    }

    private static Told line(Map<?, ?> tree) {
        return new Told(
                EntityId.parse(text(tree, "opportunity")),
                number(tree, "occasion"),
                Instant.parse(text(tree, "at")),
                false);
    }

    private static List<Map<?, ?>> trees(Map<?, ?> tree, String key) {
        List<Map<?, ?>> trees = new ArrayList<>();
        ((List<?>) required(tree, key)).forEach(item -> trees.add((Map<?, ?>) item));
        return trees;
    }

    private static String text(Map<?, ?> tree, String key) {
        return String.valueOf(required(tree, key));
    }

    private static long number(Map<?, ?> tree, String key) {
        return ((Number) required(tree, key)).longValue();
    }

    private static Object required(Map<?, ?> tree, String key) {
        Object value = tree.get(key);
        if (value == null) {
            throw new IllegalArgumentException("a digest in the outbox must have \"%s\", but has not".formatted(key));
        }
        return value;
    }
}
