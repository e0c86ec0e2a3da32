// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Person;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.JsonLdDraft;
import org.incontro.interop.internal.JsonLdNode;
import org.incontro.interop.internal.RegisterAddresses;

/** Persons, as the core person vocabulary has them; what it says beyond their work is not read into the model. */
final class PersonShape {

    static final String TYPE = "Person";

    private static final String IDENTIFIER = "dct:identifier";

    private PersonShape() {}

    static JsonLdDraft draft(Person person) {
        JsonLdDraft draft = JsonLdDraft.of(TYPE)
                .text("@id", Iris.of(person.id()))
                .tagged("fullName", person.name())
                .tagged("dct:abstract", person.tagLine())
                .tagged("description", person.description())
                .text("vcard:title", person.occupation())
                .nodes("dct:subject", person.competences(), Concepts::competence)
                .values("dct:language", person.languages())
                .nodes(IDENTIFIER, person.identifiers(), Parts::identifier)
                .nodes("owl:sameAs", RegisterAddresses.of(person.identifiers()), JsonLdDraft::reference)
                .nodes("homepage", person.websites(), Parts::page)
                .nodes("address", person.address().stream().toList(), Places::address)
                .nodes("contactPoint", person.contacts(), Parts::contact);
        // A person belongs to groups, and nobody belongs to a person.
        Parts.memberships(
                draft,
                person.id(),
                person.memberships().stream()
                        .filter(membership -> membership.member().equals(person.id()))
                        .toList());
        return draft;
    }

    static Person person(JsonLdNode node, EntityId id) {
        Person.Builder person = Person.builder(id)
                .name(name(node))
                .tagLine(node.words("dct:abstract"))
                .description(node.words("description"))
                .occupation(node.text("vcard:title").orElse(""));
        node.nodes(
                        "dct:subject",
                        Concepts::competence,
                        text -> Optional.of(Competence.described(Parts.plain(text)))
                                .filter(competence -> !competence.text().isEmpty()))
                .forEach(person::competence);
        node.texts("dct:language").forEach(person::language);
        Parts.identifiers(node, IDENTIFIER).forEach(person::identifier);
        Parts.pages(node, "homepage").forEach(person::website);
        node.nodes("address", Places::address).stream().findFirst().ifPresent(person::address);
        node.nodes("contactPoint", Parts::contact).forEach(person::contact);
        Parts.memberships(node, id).forEach(person::membership);
        return person.extensions(new Extensions(Parts.kept(node))).build();
    }

    private static LocalizedText name(JsonLdNode node) {
        LocalizedText whole = node.words("fullName");
        if (!whole.isEmpty()) {
            return whole;
        }
        String given = node.text("givenName").orElse("");
        String family = node.text("familyName").orElse("");
        return Parts.plain((given + " " + family).strip());
    }
}
