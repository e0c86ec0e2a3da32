// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Call;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Details;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.ProjectIdea;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.Advisor;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.Person;
import org.incontro.core.participant.Site;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.een.ClientAnonymity;

/** Leaves out of a record what a reader may not see, by the rules of {@link WriteOptions#shownTo}. */
final class Redaction {

    private final Reader reader;
    private final ClientAnonymity clients;
    private final LossReport losses;

    Redaction(Reader reader, ClientAnonymity clients, LossReport losses) {
        this.reader = reader;
        this.clients = clients;
        this.losses = losses;
    }

    /** Returns what the reader may see of a record; empty if they may not even know of it. */
    Optional<Entity> shown(Entity record) {
        Optional<Entity> shown = record instanceof Participant participant
                ? participant(participant)
                : record instanceof Opportunity opportunity ? opportunity(opportunity) : other(record);
        if (shown.isEmpty()) {
            losses.add(new Loss(
                    LossCode.RECORD_NOT_SHOWN,
                    record.id(),
                    "",
                    record.getClass().getSimpleName()));
        }
        return shown;
    }

    private Optional<Entity> participant(Participant participant) {
        View view = new View(participant.id(), participant.id(), participant.disclosure());
        if (!view.admits() || (participant instanceof Person && !view.agreed(ConsentPurpose.EXPORT))) {
            return Optional.empty();
        }
        return Optional.of(
                participant instanceof Organisation organisation
                        ? organisation(organisation, view)
                        : person((Person) participant, view));
    }

    private static Organisation organisation(Organisation o, View view) {
        return new Organisation(
                o.id(),
                o.revision(),
                view.field(Field.NAME, "/name", o.name(), LocalizedText.empty()),
                view.field(Field.NAME, "/alternativeNames", o.alternativeNames(), List.of()),
                view.field(Field.DESCRIPTION, "/tagLine", o.tagLine(), LocalizedText.empty()),
                view.field(Field.DESCRIPTION, "/description", o.description(), LocalizedText.empty()),
                view.field(Field.FACTS, "/facts", o.facts(), OrganisationFacts.unknown()),
                view.field(Field.FACTS, "/legalForm", o.legalForm(), ""),
                competences(o.competences(), view),
                sites(o.sites(), view),
                view.field(Field.IDENTIFIERS, "/identifiers", o.identifiers(), List.of()),
                o.languages(),
                view.contact("/contacts", o.contacts(), List.of()),
                o.websites(),
                o.parent(),
                view.internal("/memberships", o.memberships(), List.of()),
                o.status(),
                disclosure(o.disclosure(), view),
                view.internal("/extensions", o.extensions(), Extensions.none()));
    }

    private static Person person(Person p, View view) {
        return new Person(
                p.id(),
                p.revision(),
                view.field(Field.NAME, "/name", p.name(), LocalizedText.empty()),
                view.field(Field.DESCRIPTION, "/tagLine", p.tagLine(), LocalizedText.empty()),
                view.field(Field.DESCRIPTION, "/description", p.description(), LocalizedText.empty()),
                view.field(Field.FACTS, "/occupation", p.occupation(), ""),
                view.field(Field.FACTS, "/area", p.area(), ""),
                competences(p.competences(), view),
                view.field(Field.LOCATION, "/address", p.address(), Optional.empty()),
                view.field(Field.IDENTIFIERS, "/identifiers", p.identifiers(), List.of()),
                p.languages(),
                view.contact("/contacts", p.contacts(), List.of()),
                view.contact("/websites", p.websites(), List.of()),
                view.internal("/memberships", p.memberships(), List.of()),
                view.internal("/advisor", p.advisor(), Optional.empty()),
                p.status(),
                p.everValidated(),
                disclosure(p.disclosure(), view),
                view.internal("/extensions", p.extensions(), Extensions.none()));
    }

    private static List<Competence> competences(List<Competence> all, View view) {
        List<Competence> shown = new ArrayList<>();
        List<Competence> known = view.field(Field.COMPETENCES, "/competences", all, List.of());
        for (int i = 0; i < known.size(); i++) {
            Competence c = known.get(i);
            shown.add(new Competence(
                    c.concepts(),
                    c.text(),
                    c.tags(),
                    c.level(),
                    view.field(Field.EVIDENCE, "/competences/" + i + "/evidence", c.evidence(), List.of())));
        }
        return shown;
    }

    private static List<Site> sites(List<Site> all, View view) {
        List<Site> shown = new ArrayList<>();
        List<Site> known = view.field(Field.LOCATION, "/sites", all, List.of());
        for (int i = 0; i < known.size(); i++) {
            Site s = known.get(i);
            shown.add(new Site(
                    s.kind(),
                    s.name(),
                    s.address(),
                    s.main(),
                    view.contact("/sites/" + i + "/contact", s.contact(), Optional.empty())));
        }
        return shown;
    }

    /** Who may see what goes along, so that the receiver keeps to it; what the owner said to this portal does not. */
    private static Disclosure disclosure(Disclosure d, View view) {
        return new Disclosure(d.whole(), d.fields(), view.internal("/disclosure/consents", d.consents(), List.of()));
    }

    private Optional<Entity> opportunity(Opportunity o) {
        View view = new View(o.id(), o.owner().orElse(o.id()), o.disclosure());
        if (!view.admits()) {
            return Optional.empty();
        }
        return view.inside || !o.kind().isNetworkKind()
                ? Optional.of(shown(o, view))
                : nameless(o).map(safe -> shown(safe, view));
    }

    /** Leaves out who stands behind a profile of the network; empty if its texts say it. */
    private Optional<Opportunity> nameless(Opportunity profile) {
        LossReport told = new LossReport();
        Optional<Opportunity> safe = clients.apply(profile, told);
        told.toList().stream()
                .filter(loss -> loss.code() != LossCode.RECORD_NOT_SHOWN)
                .forEach(losses::add);
        return safe;
    }

    private static Opportunity shown(Opportunity o, View view) {
        return new Opportunity(
                o.id(),
                o.revision(),
                o.kind(),
                view.field(Field.NAME, "/title", o.title(), LocalizedText.empty()),
                view.field(Field.DESCRIPTION, "/summary", o.summary(), LocalizedText.empty()),
                view.field(Field.DESCRIPTION, "/description", o.description(), LocalizedText.empty()),
                view.field(Field.COMPETENCES, "/subject", o.subject(), Subject.unsaid()),
                view.field(Field.COOPERATION, "/details", o.details(), unsaid(o.details())),
                o.reach(),
                o.publication(),
                o.owner(),
                view.field(Field.LOCATION, "/origin", o.origin(), Optional.empty()),
                view.field(Field.FACTS, "/client", o.client(), OrganisationFacts.unknown()),
                view.field(Field.FACTS, "/clientLanguages", o.clientLanguages(), List.of()),
                view.contact("/contact", o.contact(), o.contact().map(Redaction::withoutPerson)),
                view.field(Field.IDENTIFIERS, "/identifiers", o.identifiers(), List.of()),
                view.field(Field.ATTACHMENTS, "/attachments", o.attachments(), List.of()),
                o.website(),
                disclosure(o.disclosure(), view),
                view.internal("/extensions", o.extensions(), Extensions.none()));
    }

    private static Details unsaid(Details details) {
        if (details instanceof Cooperation) {
            return Cooperation.unsaid();
        }
        return details instanceof Call ? Call.of("", "") : ProjectIdea.of();
    }

    /** Leaves the hub to turn to, and nobody's name or number. */
    private static ContactPoint withoutPerson(ContactPoint c) {
        return new ContactPoint(
                Optional.empty(),
                "",
                c.organisation(),
                c.organisationCountry(),
                c.network(),
                c.networkCountry(),
                c.partnerId(),
                "",
                "",
                "");
    }

    /** What carries no disclosure of its own is for those whom it concerns, and for staff. */
    private Optional<Entity> other(Entity record) {
        boolean staff = reader.role() == Reader.Role.STAFF;
        if (record instanceof Advisor advisor) {
            return Optional.of(staff || reader.is(advisor.id()) ? advisor : withoutPerson(advisor));
        }
        boolean concerned = (record instanceof Interest wish && reader.is(wish.owner()))
                || (record instanceof ExpressionOfInterest answer && reader.is(answer.participant()));
        return staff || concerned ? Optional.of(record) : Optional.empty();
    }

    private Advisor withoutPerson(Advisor a) {
        Disclosure closed = Disclosure.to(Audience.of(Visibility.STAFF));
        View view = new View(a.id(), a.id(), closed);
        return new Advisor(
                a.id(),
                view.contact("/contact", a.contact(), withoutPerson(a.contact())),
                a.territory(),
                a.fields(),
                a.languages(),
                a.byDefault(),
                view.internal("/extensions", a.extensions(), Extensions.none()));
    }

    /** What the reader may see of one record. */
    private final class View {

        private final EntityId record;
        private final EntityId owner;
        private final Disclosure disclosure;
        private final boolean inside;

        View(EntityId record, EntityId owner, Disclosure disclosure) {
            this.record = record;
            this.owner = owner;
            this.disclosure = disclosure;
            inside = reader.role() == Reader.Role.STAFF || reader.is(owner);
        }

        boolean admits() {
            return disclosure.admits(reader, owner) && (inside || !disclosure.refuses(ConsentPurpose.EXPORT));
        }

        /** Inside the portal nobody needs to agree. */
        boolean agreed(ConsentPurpose purpose) {
            return inside || disclosure.allows(purpose);
        }

        <T> T field(Field field, String path, T value, T otherwise) {
            return keep(disclosure.shows(field, reader, owner), path, value, otherwise);
        }

        <T> T contact(String path, T value, T otherwise) {
            boolean shown = disclosure.shows(Field.CONTACT, reader, owner) && agreed(ConsentPurpose.CONTACT_SHARING);
            return keep(shown, path, value, otherwise);
        }

        <T> T internal(String path, T value, T otherwise) {
            return keep(inside, path, value, otherwise);
        }

        private <T> T keep(boolean shown, String path, T value, T otherwise) {
            if (shown || value.equals(otherwise)) {
                return value;
            }
            losses.add(new Loss(LossCode.NOT_SHOWN, record, path, kindOf(value)));
            return otherwise;
        }
    }

    private static String kindOf(Object value) {
        Object part = value instanceof Optional<?> optional && optional.isPresent() ? optional.get() : value;
        part = part instanceof List<?> list && !list.isEmpty() ? list.get(0) : part;
        return part.getClass().getSimpleName();
    }
}
