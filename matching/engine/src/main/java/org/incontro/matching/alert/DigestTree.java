// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A digest as plain values, for portals that lay it out themselves or pass it on. */
final class DigestTree {

    private static final int VERSION = 1;

    private DigestTree() {}

    static Map<String, Object> of(Digest digest, DigestView view) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", VERSION);
        tree.put("key", digest.key());
        tree.put("person", digest.person().toString());
        tree.put("language", view.language());
        tree.put("channel", digest.channel());
        tree.put("planned", digest.planned().toString());
        tree.put("subject", view.subject());
        tree.put("alerts", alerts(view));
        tree.put("withheld", digest.withheld());
        tree.put("preferences", view.preferences().address());
        tree.put("unsubscribe", view.unsubscribe().address());
        return tree;
    }

    private static List<Map<String, Object>> alerts(DigestView view) {
        List<Map<String, Object>> alerts = new ArrayList<>();
        for (DigestView.Item item : view.items()) {
            Alert alert = item.alert();
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("opportunity", alert.opportunity().toString());
            tree.put("occasion", alert.best().occasion());
            tree.put("title", item.title().label());
            tree.put("link", item.title().address());
            tree.put("points", alert.best().points());
            tree.put("likelihood", alert.best().likelihood());
            tree.put("rank", alert.rank());
            tree.put("changed", alert.best().again());
            tree.put("ahead", alert.ahead());
            tree.put("facts", item.facts());
            tree.put("reasons", item.reasons());
            tree.put(
                    "alike",
                    alert.alike().stream()
                            .map(told -> told.opportunity().toString())
                            .toList());
            tree.put("less", item.less().get(0).link().address());
            tree.put("lessOf", item.less().stream().map(DigestTree::less).toList());
            alerts.add(tree);
        }
        return alerts;
    }

    private static Map<String, Object> less(DigestView.Less less) {
        Map<String, Object> tree = new LinkedHashMap<>();
        less.subject().ifPresent(subject -> tree.put("subject", subject.toString()));
        tree.put("label", less.link().label());
        tree.put("link", less.link().address());
        return tree;
    }
}
