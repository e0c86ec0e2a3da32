// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.place.Country;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;

/** An interest as a tree of plain values. Where a revision came from is not kept. */
final class InterestTree {

    private InterestTree() {}

    static Map<String, Object> of(Interest interest) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", interest.id().toString());
        tree.put("owner", interest.owner().toString());
        tree.put("revision", interest.revision().number());
        tree.put("changedAt", interest.revision().changedAt().toString());
        tree.put("name", interest.name());
        tree.put(
                "concepts",
                interest.concepts().stream().map(ConceptId::toString).toList());
        tree.put("tags", interest.tags());
        tree.put("words", interest.words().texts());
        tree.put("kinds", interest.kinds().stream().map(OpportunityKind::name).toList());
        tree.put("countries", interest.countries().stream().map(Country::code).toList());
        tree.put("scope", List.copyOf(interest.scope()));
        tree.put("minimumLikelihood", interest.minimumLikelihood());
        tree.put("extensions", interest.extensions().fields());
        return tree;
    }

    static Interest read(Map<String, Object> values) {
        PlainTree tree = new PlainTree(values);
        Set<OpportunityKind> kinds = EnumSet.noneOf(OpportunityKind.class);
        tree.texts("kinds").forEach(kind -> kinds.add(OpportunityKind.valueOf(kind)));
        SortedSet<Country> countries = new TreeSet<>();
        tree.texts("countries").forEach(code -> countries.add(Country.of(code)));
        return new Interest(
                EntityId.parse(tree.text("id")),
                Revision.of(tree.number("revision"), Instant.parse(tree.text("changedAt"))),
                EntityId.parse(tree.text("owner")),
                tree.text("name"),
                tree.texts("concepts").stream().map(ConceptId::parse).toList(),
                tree.texts("tags"),
                new LocalizedText(texts(tree.map("words"))),
                kinds,
                countries,
                // Trees that were kept before interests had a scope have none.
                new TreeSet<>(values.containsKey("scope") ? tree.texts("scope") : List.of()),
                tree.decimal("minimumLikelihood"),
                new Extensions(texts(tree.map("extensions"))));
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }
}
