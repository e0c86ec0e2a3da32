// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.MemberRole;
import org.incontro.core.participant.Membership;
import org.incontro.core.participant.MembershipStatus;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.JsonLdDraft;
import org.incontro.interop.internal.JsonLdNode;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.internal.RegisterAddresses;

/** The small parts that all records share: identifiers, contact points, pages, codes, dates, memberships. */
final class Parts {

    /** Where what is left of a node is kept among the extensions; a JSON Pointer follows. */
    static final String KEPT = "semic:";

    /** The property that holds identifiers of organisations and opportunities. */
    static final String IDENTIFIER = "adms:identifier";

    private static final String SCHEMES = "identifier-scheme";
    private static final String ROLES = "member-role";

    private Parts() {}

    static <T> Optional<T> attempt(Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns a text whose language nobody said; the vocabularies want a language for it all the same. */
    static LocalizedText plain(String text) {
        return LocalizedText.undetermined(text);
    }

    // Codes of the model's lists ----------------------------------------------------------------------------------

    /** A code is a concept of its list; one that cannot be written is left out. */
    static void code(JsonLdDraft draft, String property, String list, String code) {
        if (PlainCharacters.areAllIn(code)) {
            draft.node(property, JsonLdDraft.of("Code").text("@id", Iris.code(list, code)));
        }
    }

    /** Writes a code, or what a reader takes for one that is not there, so that it stays the same when it is written again. */
    static void code(JsonLdDraft draft, String property, String list, String code, String otherwise) {
        code(draft, property, list, PlainCharacters.areAllIn(code) ? code : otherwise);
    }

    /** Reads a code of a list; where there are only concepts of other lists, these stay where they are. */
    static Optional<String> code(JsonLdNode node, String property, String list) {
        boolean isOurs = node.peekAll(property).stream()
                .anyMatch(iri -> Iris.code(list, Optional.of(iri)).isPresent());
        return isOurs
                ? node.referred(property, Iris.code(list, "") + "…", iri -> Iris.code(list, Optional.of(iri)))
                : Optional.empty();
    }

    // Identifiers -------------------------------------------------------------------------------------------------

    /** A name without its register, or a register without the name, would say nothing. */
    static JsonLdDraft identifier(Identifier identifier) {
        String scheme = identifier.scheme().code();
        JsonLdDraft draft = JsonLdDraft.of("Identifier");
        if (!PlainCharacters.areAllIn(scheme) || !PlainCharacters.areAllIn(identifier.value())) {
            return draft;
        }
        String iri = Names.isIri(scheme) ? scheme : Iris.code(SCHEMES, scheme);
        return draft.text("notation", identifier.value())
                .node("dct:conformsTo", JsonLdDraft.of("IdentifierSchema").text("@id", iri));
    }

    /** Reads identifiers; what is said of legal identifiers alone is put behind those that are said of all. */
    static List<Identifier> identifiers(JsonLdNode node, String property) {
        List<Identifier> all = new ArrayList<>(
                node.nodes(property, inner -> identifier(inner, Optional.empty()), RegisterAddresses::identifier));
        List<Identifier> more = new ArrayList<>(node.nodes(
                "legalIdentifier", inner -> identifier(inner, Optional.of(IdentifierScheme.NATIONAL_REGISTER))));
        more.addAll(node.eachReferred("owl:sameAs", "https://orcid.org/…", RegisterAddresses::identifier));
        more.stream().filter(identifier -> !all.contains(identifier)).forEach(all::add);
        return all;
    }

    private static Optional<Identifier> identifier(JsonLdNode node, Optional<IdentifierScheme> usual) {
        node.types();
        Optional<String> value = node.text("notation").filter(text -> !text.isBlank());
        Optional<String> iri = node.peek("dct:conformsTo");
        Optional<String> own = Iris.code(SCHEMES, iri);
        if (own.isPresent() || usual.isEmpty()) {
            node.drop("dct:conformsTo");
        }
        Optional<IdentifierScheme> scheme = own.map(IdentifierScheme::new)
                .or(() -> usual)
                .or(() -> iri.or(() -> node.text("schemaAgency"))
                        .filter(text -> !text.isBlank())
                        .map(IdentifierScheme::new));
        return value.flatMap(text -> scheme.flatMap(found -> attempt(() -> Identifier.of(found, text))));
    }

    // Contact points and pages ------------------------------------------------------------------------------------

    static JsonLdDraft contact(ContactPoint contact) {
        return JsonLdDraft.of("ContactPoint")
                .tagged("name", plain(contact.name()))
                .text("hasEmail", contact.email())
                .text("hasTelephone", contact.phone())
                .nodes("contactPage", List.of(contact.website()), Parts::page);
    }

    static Optional<ContactPoint> contact(JsonLdNode node) {
        node.types();
        ContactPoint contact = new ContactPoint(
                Optional.empty(),
                node.text("name").orElse(""),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                node.text("hasEmail").map(Parts::withoutScheme).orElse(""),
                node.text("hasTelephone").map(Parts::withoutScheme).orElse(""),
                pages(node, "contactPage").stream().findFirst().orElse(""));
        return contact.isEmpty() ? Optional.empty() : Optional.of(contact);
    }

    private static String withoutScheme(String text) {
        return text.startsWith("mailto:") || text.startsWith("tel:") ? text.substring(text.indexOf(':') + 1) : text;
    }

    /** A page is a document that has its address for a name; what is no address is left out. */
    static JsonLdDraft page(String address) {
        JsonLdDraft page = JsonLdDraft.of("Document");
        return Names.isIri(address) ? page.text("@id", address) : page;
    }

    static List<String> pages(JsonLdNode node, String property) {
        return node.eachReferred(property, "https://…", iri -> Optional.of(iri).filter(Names::isIri));
    }

    // Dates -------------------------------------------------------------------------------------------------------

    static void date(JsonLdDraft draft, String property, Optional<PartialDate> date) {
        date.ifPresent(day -> {
            String type = day.day() > 0 ? "xsd:date" : day.month() > 0 ? "xsd:gYearMonth" : "xsd:gYear";
            draft.typed(property, type, Optional.of(day.toString()));
        });
    }

    /** Understands days, also with a time or a zone behind them, months and years. */
    static Optional<PartialDate> date(JsonLdNode node, String property) {
        return node.converted(
                property,
                "2026-11-23",
                text -> attempt(() -> PartialDate.parse(
                        text.length() > 10 && "TZ+-".indexOf(text.charAt(10)) >= 0 ? text.substring(0, 10) : text)));
    }

    // Memberships -------------------------------------------------------------------------------------------------

    /** Memberships in force are nodes of their own, so that they can have a role, in the record of the member and in that of the group. */
    static void memberships(JsonLdDraft draft, EntityId id, List<Membership> memberships) {
        for (Membership membership : memberships) {
            boolean isMember = membership.member().equals(id);
            boolean isGroup = !isMember && membership.group().equals(id);
            if (membership.isActive() && (isMember || isGroup)) {
                EntityId other = isMember ? membership.group() : membership.member();
                JsonLdDraft node = JsonLdDraft.of("org:Membership")
                        .node(isMember ? "org:organization" : "org:member", JsonLdDraft.reference(Iris.of(other)));
                String said = membership.role().code();
                String role = PlainCharacters.areAllIn(said) ? said : MemberRole.MEMBER.code();
                node.node("org:role", JsonLdDraft.of("org:Role").text("@id", Iris.code(ROLES, role)));
                draft.node(isMember ? "org:hasMembership" : "groupMembership", node);
            }
        }
    }

    static List<Membership> memberships(JsonLdNode node, EntityId id) {
        List<Membership> all = new ArrayList<>();
        all.addAll(node.nodes("org:hasMembership", inner -> membership(inner, id, true)));
        all.addAll(node.nodes("groupMembership", inner -> membership(inner, id, false)));
        node.eachReferred("memberOf", "https://…", iri -> Iris.entity(iri, id.region()))
                .forEach(group -> all.add(member(id, group)));
        node.eachReferred("hasMember", "https://…", iri -> Iris.entity(iri, id.region()))
                .forEach(member -> all.add(member(member, id)));
        return all.stream().distinct().toList();
    }

    private static Membership member(EntityId member, EntityId group) {
        return new Membership(member, group, MemberRole.MEMBER, MembershipStatus.ACTIVE);
    }

    private static Optional<Membership> membership(JsonLdNode node, EntityId id, boolean isMember) {
        node.types();
        Optional<EntityId> other = node.reference(isMember ? "org:organization" : "org:member")
                .flatMap(iri -> Iris.entity(iri, id.region()));
        MemberRole role = code(node, "org:role", ROLES).map(MemberRole::new).orElse(MemberRole.MEMBER);
        return other.map(
                found -> new Membership(isMember ? id : found, isMember ? found : id, role, MembershipStatus.ACTIVE));
    }

    /** Returns the extensions under which what is left of a node is kept. */
    static Map<String, String> kept(JsonLdNode node) {
        Map<String, String> kept = new LinkedHashMap<>();
        node.leftovers().forEach((pointer, json) -> kept.put(KEPT + pointer, json));
        return kept;
    }
}
