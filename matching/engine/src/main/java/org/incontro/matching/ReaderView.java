// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Call;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Details;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.ProjectIdea;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.Person;
import org.incontro.core.participant.Site;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;

/** What a reader may see of one record of which they may know; all else is as if it had not been said. Immutable. */
final class ReaderView {

    private final Reader reader;
    private final EntityId owner;
    private final Disclosure disclosure;
    /** Whether what is nobody else's business is shown: memberships, consents, what other formats said. */
    private final boolean inside;

    private ReaderView(Reader reader, EntityId owner, Disclosure disclosure) {
        this.reader = reader;
        this.owner = owner;
        this.disclosure = disclosure;
        inside = reader.role() == Reader.Role.STAFF || reader.is(owner);
    }

    static Participant of(Participant participant, Reader reader) {
        ReaderView view = new ReaderView(reader, participant.id(), participant.disclosure());
        return participant instanceof Organisation organisation
                ? view.organisation(organisation)
                : view.person((Person) participant);
    }

    static Opportunity of(Opportunity opportunity, Reader reader) {
        EntityId owner = opportunity.owner().orElse(opportunity.id());
        return new ReaderView(reader, owner, opportunity.disclosure()).opportunity(opportunity);
    }

    private Organisation organisation(Organisation o) {
        return new Organisation(
                o.id(),
                o.revision(),
                shown(Field.NAME, o.name(), LocalizedText.empty()),
                shown(Field.NAME, o.alternativeNames(), List.of()),
                shown(Field.DESCRIPTION, o.tagLine(), LocalizedText.empty()),
                shown(Field.DESCRIPTION, o.description(), LocalizedText.empty()),
                shown(Field.FACTS, o.facts(), OrganisationFacts.unknown()),
                shown(Field.FACTS, o.legalForm(), ""),
                competences(o.competences()),
                shown(Field.LOCATION, o.sites(), List.<Site>of()).stream()
                        .map(this::site)
                        .toList(),
                shown(Field.IDENTIFIERS, o.identifiers(), List.of()),
                shown(Field.DESCRIPTION, o.languages(), List.of()),
                shown(Field.CONTACT, o.contacts(), List.of()),
                shown(Field.CONTACT, o.websites(), List.of()),
                inside ? o.parent() : Optional.empty(),
                inside ? o.memberships() : List.of(),
                o.status(),
                disclosure(),
                inside ? o.extensions() : Extensions.none());
    }

    private Person person(Person p) {
        return new Person(
                p.id(),
                p.revision(),
                shown(Field.NAME, p.name(), LocalizedText.empty()),
                shown(Field.DESCRIPTION, p.tagLine(), LocalizedText.empty()),
                shown(Field.DESCRIPTION, p.description(), LocalizedText.empty()),
                shown(Field.FACTS, p.occupation(), ""),
                shown(Field.FACTS, p.area(), ""),
                competences(p.competences()),
                shown(Field.LOCATION, p.address(), Optional.empty()),
                shown(Field.IDENTIFIERS, p.identifiers(), List.of()),
                shown(Field.DESCRIPTION, p.languages(), List.of()),
                shown(Field.CONTACT, p.contacts(), List.of()),
                shown(Field.CONTACT, p.websites(), List.of()),
                inside ? p.memberships() : List.of(),
                inside ? p.advisor() : Optional.empty(),
                p.status(),
                inside && p.everValidated(),
                disclosure(),
                inside ? p.extensions() : Extensions.none());
    }

    private List<Competence> competences(List<Competence> all) {
        return shown(Field.COMPETENCES, all, List.<Competence>of()).stream()
                .map(c -> new Competence(
                        c.concepts(), c.text(), c.tags(), c.level(), shown(Field.EVIDENCE, c.evidence(), List.of())))
                .toList();
    }

    private Site site(Site s) {
        return new Site(s.kind(), s.name(), s.address(), s.main(), shown(Field.CONTACT, s.contact(), Optional.empty()));
    }

    private Opportunity opportunity(Opportunity o) {
        return new Opportunity(
                o.id(),
                o.revision(),
                o.kind(),
                shown(Field.NAME, o.title(), LocalizedText.empty()),
                shown(Field.DESCRIPTION, o.summary(), LocalizedText.empty()),
                shown(Field.DESCRIPTION, o.description(), LocalizedText.empty()),
                shown(Field.COMPETENCES, o.subject(), Subject.unsaid()),
                shown(Field.COOPERATION, o.details(), unsaid(o.details())),
                o.reach(),
                o.publication(),
                shown(Field.CONTACT, o.owner(), Optional.empty()),
                shown(Field.LOCATION, o.origin(), Optional.empty()),
                shown(Field.FACTS, o.client(), OrganisationFacts.unknown()),
                shown(Field.FACTS, o.clientLanguages(), List.of()),
                shown(Field.CONTACT, o.contact(), Optional.empty()),
                shown(Field.IDENTIFIERS, o.identifiers(), List.of()),
                shown(Field.ATTACHMENTS, o.attachments(), List.of()),
                o.website(),
                disclosure(),
                inside ? o.extensions() : Extensions.none());
    }

    private static Details unsaid(Details details) {
        if (details instanceof Cooperation) {
            return Cooperation.unsaid();
        }
        return details instanceof Call ? Call.of("", "") : ProjectIdea.of();
    }

    private Disclosure disclosure() {
        return inside ? disclosure : new Disclosure(disclosure.whole(), disclosure.fields(), List.of());
    }

    private <T> T shown(Field field, T value, T otherwise) {
        return disclosure.shows(field, reader, owner) ? value : otherwise;
    }
}
