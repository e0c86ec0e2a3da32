// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.MemberRole;
import org.incontro.core.participant.Membership;
import org.incontro.core.participant.MembershipStatus;
import org.incontro.core.participant.ParticipantStatus;
import org.incontro.core.participant.Person;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;

/** Maps a row of persons. */
final class PersonRow {

    /** Beginnings of columns with what is known of a person beyond their work; none of it is taken over. */
    private static final List<String> PERSONAL = List.of(
            "sesso",
            "nascita",
            "codice_fiscale",
            "partita_iva",
            "iban",
            "indirizzo",
            "cap_",
            "comune_",
            "provincia_",
            "nazione_",
            "domicilio",
            "residenza",
            "nazionalita",
            "titoli_studio",
            "stati_civili",
            "user_profile_age_group",
            "ultimo_",
            "count_logins",
            "first_access",
            "widgets_selected",
            "avatar",
            "privacy");

    private static final List<String> WEBSITES = List.of("facebook", "twitter", "linkedin", "googleplus");

    /** The kinds of content that are opportunities here; interest in others is competence alone. */
    private static final Map<String, OpportunityKind[]> KINDS = Map.of(
            "PartnershipProfiles", new OpportunityKind[] {OpportunityKind.REGIONAL_PROPOSAL},
            "EenPartnershipProposal",
                    new OpportunityKind[] {
                        OpportunityKind.BUSINESS_OFFER,
                        OpportunityKind.BUSINESS_REQUEST,
                        OpportunityKind.TECHNOLOGY_OFFER,
                        OpportunityKind.TECHNOLOGY_REQUEST,
                        OpportunityKind.RESEARCH_REQUEST
                    });

    private final SourceRow row;
    private final SourceKey key;
    private final Joined joined;
    private final EntityId id;

    PersonRow(SourceRow row, SourceKey key, Joined joined) {
        this.row = row;
        this.key = key;
        this.joined = joined;
        id = joined.personId(Joined.userOf(row));
    }

    EntityId id() {
        return id;
    }

    Person person() {
        Person.Builder person = Person.builder(id)
                .revision(row.revision(key))
                .name(LocalizedText.undetermined((row.text("nome") + " " + row.text("cognome")).strip()))
                .tagLine(row.words("presentazione_breve"))
                .description(row.words("presentazione_personale"))
                .occupation(either("user_profile_role_other", "user_profile_role_id"))
                .area(either("user_profile_area_other", "user_profile_area_id"))
                .status(status())
                .everValidated(row.flag("validato_almeno_una_volta"));
        competence().ifPresent(person::competence);
        contact().ifPresent(person::contact);
        WEBSITES.forEach(column ->
                Optional.of(row.text(column)).filter(text -> !text.isEmpty()).ifPresent(person::website));
        joined.personOfProfile(row, "facilitatore_id").ifPresent(person::advisor);
        memberships().forEach(person::membership);
        person.disclosure(disclosure(row, joined.consents(id)));
        return person.extensions(row.rest()).build();
    }

    private String either(String free, String code) {
        String words = row.text(free);
        String number = row.text(code);
        return words.isEmpty() ? number : words;
    }

    private ParticipantStatus status() {
        boolean isOff = row.text("attivo").equals("0");
        ParticipantStatus status = row.code("status", Words.PERSON_STATUSES, ParticipantStatus::new)
                .orElse(ParticipantStatus.DRAFT);
        return isOff ? ParticipantStatus.DEACTIVATED : status;
    }

    private Optional<Competence> competence() {
        Set<String> all = new LinkedHashSet<>();
        joined.interests(row.id()).values().forEach(all::addAll);
        List<ConceptId> concepts = joined.concepts(row, List.copyOf(all));
        return concepts.isEmpty() ? Optional.empty() : Optional.of(Competence.of(concepts.toArray(ConceptId[]::new)));
    }

    private Optional<ContactPoint> contact() {
        String mail = joined.mail(Joined.userOf(row));
        String phone = row.text("telefono", "cellulare");
        row.take("telefono", "cellulare", "fax", "email_pec");
        ContactPoint contact = new ContactPoint(
                Optional.of(id),
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                mail.isEmpty() ? row.text("email_pec") : mail,
                phone,
                "");
        return contact.email().isEmpty() && phone.isEmpty() ? Optional.empty() : Optional.of(contact);
    }

    /** The main organisation comes first, whether or not it is among the memberships. */
    private List<Membership> memberships() {
        Optional<EntityId> main = joined.organisationOf(row, "prevalent_partnership_id");
        List<Membership> all = new ArrayList<>(joined.memberships(id));
        main.ifPresent(group -> {
            Membership first = all.stream()
                    .filter(membership -> membership.group().equals(group))
                    .findFirst()
                    .orElse(new Membership(id, group, MemberRole.MEMBER, MembershipStatus.ACTIVE));
            all.remove(first);
            all.add(0, first);
        });
        return all;
    }

    /** Contact details are for staff alone unless it is proven that they may be given to others. */
    static Disclosure disclosure(SourceRow row, List<Consent> proven) {
        Disclosure disclosure = Disclosure.open();
        for (Consent consent : proven) {
            disclosure = disclosure.record(consent);
        }
        if (disclosure.allows(ConsentPurpose.CONTACT_SHARING)) {
            return disclosure;
        }
        row.report(Problem.of(MigrationProblem.CONSENT_NOT_PROVEN, ""));
        return disclosure.restrict(Field.CONTACT, Audience.of(Visibility.STAFF));
    }

    /** Takes personal columns out of what is left, and returns those that are filled. */
    List<String> personalColumns() {
        List<String> personal = row.filled().stream()
                .filter(column -> PERSONAL.stream().anyMatch(column::startsWith))
                .toList();
        row.take(personal.toArray(String[]::new));
        return personal.stream().filter(column -> !column.equals("privacy")).toList();
    }

    /** Returns a wish for each kind of content that is an opportunity here, by its name in the platform. */
    Map<String, Interest> interests() {
        Map<String, Interest> all = new LinkedHashMap<>();
        joined.interests(row.id()).forEach((content, tags) -> {
            OpportunityKind[] kinds = KINDS.get(content);
            if (kinds != null) {
                EntityId interest = EntityId.of(id.region(), "interest-" + id.local() + "-" + content);
                all.put(
                        content,
                        Interest.builder(interest, id)
                                .revision(row.revision(key))
                                .about(joined.concepts(row, tags).toArray(ConceptId[]::new))
                                .kinds(kinds)
                                .build());
            }
        });
        return all;
    }
}
