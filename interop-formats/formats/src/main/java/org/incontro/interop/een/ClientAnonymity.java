// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.Person;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.internal.RecordTexts;

/**
 * Keeps the name of the client out of a profile: in the network, who stands behind a profile stays unnamed until an adviser
 * brings both sides together.
 *
 * <p>The owner is never written. A contact is written only if it is the network's: in a profile that was read from the network, or
 * with a partner number or a consortium, and never the owner. A profile whose texts say a name, address of mail, telephone number, web site or register number of its owner, an organisation's name with or without its legal form,
 * is refused as a whole; so is one that says those of a contact that is not the network's. Immutable and thread-safe.
 */
public final class ClientAnonymity {

    /** What these two hand out names advisers alone. */
    private static final Set<String> SERVICES = Set.of(XmlProfile.SOURCE, JsonProfile.SOURCE);

    private static final ClientAnonymity PROFILE_ALONE = new ClientAnonymity(owner -> Optional.empty());

    private final Function<EntityId, Optional<Participant>> owners;

    private ClientAnonymity(Function<EntityId, Optional<Participant>> owners) {
        this.owners = owners;
    }

    /** Returns the rule for a portal that does not look its participants up: only the parts of the profile itself are known. */
    public static ClientAnonymity ofProfileAlone() {
        return PROFILE_ALONE;
    }

    /**
     * Returns the rule for a portal that knows its participants.
     *
     * @param owners finds the owner of a profile
     */
    public static ClientAnonymity lookingUp(Function<EntityId, Optional<Participant>> owners) {
        return new ClientAnonymity(owners);
    }

    /**
     * Returns this rule for a portal that finds its participants in another way too.
     *
     * @param more finds the owners that this rule does not find
     */
    public ClientAnonymity orLookingUp(Function<EntityId, Optional<Participant>> more) {
        return new ClientAnonymity(owner -> owners.apply(owner).or(() -> more.apply(owner)));
    }

    /**
     * Returns a profile without what would name the client.
     *
     * @param profile the profile
     * @param losses where it is told what was left out, by path and never by content
     * @return empty if the profile names its client in its texts
     */
    public Optional<Opportunity> apply(Opportunity profile, LossReport losses) {
        NamesToKeep names = new NamesToKeep();
        profile.owner().flatMap(owners).ifPresent(owner -> addNames(names, owner));
        Optional<ContactPoint> adviser = profile.contact()
                .filter(contact -> isOfNetwork(contact, profile))
                .filter(contact -> RecordTexts.of(contact).values().stream().noneMatch(names::areSaidIn));
        if (adviser.isEmpty()) {
            profile.contact().ifPresent(contact -> addNames(names, contact));
        }
        List<String> leaks = leaks(profile, names);
        if (!leaks.isEmpty()) {
            leaks.forEach(path -> losses.add(new Loss(LossCode.NOT_SHOWN, profile.id(), path, "text")));
            losses.add(new Loss(LossCode.RECORD_NOT_SHOWN, profile.id(), "", "Opportunity"));
            return Optional.empty();
        }
        if (adviser.isEmpty() && profile.contact().isPresent()) {
            losses.add(new Loss(LossCode.NOT_SHOWN, profile.id(), "/contact", "ContactPoint"));
        }
        profile.owner()
                .ifPresent(owner -> losses.add(new Loss(LossCode.NOT_SHOWN, profile.id(), "/owner", "EntityId")));
        return Optional.of(withoutOwner(profile, adviser));
    }

    private static boolean isOfNetwork(ContactPoint contact, Opportunity profile) {
        boolean isOwner = contact.person().isPresent() && contact.person().equals(profile.owner());
        boolean isFromNetwork = profile.revision()
                .provenance()
                .filter(origin -> SERVICES.contains(origin.source()))
                .isPresent();
        return !isOwner
                && (isFromNetwork
                        || !contact.partnerId().isEmpty()
                        || !contact.network().isEmpty());
    }

    private static Opportunity withoutOwner(Opportunity o, Optional<ContactPoint> contact) {
        return new Opportunity(
                o.id(),
                o.revision(),
                o.kind(),
                o.title(),
                o.summary(),
                o.description(),
                o.subject(),
                o.details(),
                o.reach(),
                o.publication(),
                Optional.empty(),
                o.origin(),
                o.client(),
                o.clientLanguages(),
                contact,
                o.identifiers(),
                o.attachments(),
                o.website(),
                o.disclosure(),
                o.extensions());
    }

    private static void addNames(NamesToKeep names, Participant owner) {
        if (owner instanceof Organisation organisation) {
            addOrganisation(names, organisation.name());
            organisation.alternativeNames().forEach(names::addOrganisation);
            organisation.contacts().forEach(contact -> addNames(names, contact));
            organisation.websites().forEach(site -> names.add(host(site)));
            organisation.identifiers().forEach(identifier -> names.add(identifier.value()));
        } else if (owner instanceof Person person) {
            person.name().texts().values().forEach(names::add);
            person.contacts().forEach(contact -> addNames(names, contact));
            person.websites().forEach(site -> names.add(host(site)));
            person.identifiers().forEach(identifier -> names.add(identifier.value()));
        }
    }

    private static void addNames(NamesToKeep names, ContactPoint contact) {
        names.addOrganisation(contact.organisation());
        List.of(contact.name(), contact.email(), contact.phone(), host(contact.website()))
                .forEach(names::add);
    }

    private static void addOrganisation(NamesToKeep names, LocalizedText name) {
        name.texts().values().forEach(names::addOrganisation);
    }

    private static String host(String site) {
        String bare = site.strip().toLowerCase(Locale.ROOT);
        int scheme = bare.indexOf("://");
        bare = scheme < 0 ? bare : bare.substring(scheme + 3);
        bare = bare.startsWith("www.") ? bare.substring(4) : bare;
        int end = 0;
        while (end < bare.length() && "/?#:".indexOf(bare.charAt(end)) < 0) {
            end++;
        }
        return bare.substring(0, end);
    }

    /** Returns the paths of the texts that say one of the names. */
    private static List<String> leaks(Opportunity profile, NamesToKeep names) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> leaks = new ArrayList<>();
        RecordTexts.of(withoutOwner(profile, Optional.empty())).forEach((path, text) -> {
            if (names.areSaidIn(text)) {
                leaks.add(path);
            }
        });
        return leaks;
    }
}
