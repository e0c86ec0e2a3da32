// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.followup.report.LegacyHistory;
import org.incontro.core.identity.EntityId;
import org.incontro.core.participant.MemberRole;
import org.incontro.core.participant.Membership;
import org.incontro.core.participant.MembershipStatus;
import org.incontro.core.privacy.Consent;
import org.incontro.core.problem.Problem;
import org.incontro.core.vocabulary.ConceptId;

/** What belongs to the rows of other tables, gathered before these are read. Confined to one thread. */
final class Joined {

    private final Migration migration;

    /** The user of each profile that is not deleted; a profile without a user stands for itself. */
    private final Map<String, String> users = new LinkedHashMap<>();

    private final Set<String> persons = new LinkedHashSet<>();
    private final Set<String> organisations = new LinkedHashSet<>();
    private final Map<String, EntityId> opportunities = new LinkedHashMap<>();
    private final Map<String, String> mails = new LinkedHashMap<>();
    private final Map<String, List<Consent>> consents = new LinkedHashMap<>();
    private final Map<String, List<String>> tags = new LinkedHashMap<>();
    private final Map<String, Map<String, List<String>>> interests = new LinkedHashMap<>();
    private final Map<String, List<SourceRow>> sites = new LinkedHashMap<>();
    private final Map<String, List<Membership>> memberships = new LinkedHashMap<>();
    private final Map<String, String> categories = new LinkedHashMap<>();
    private final Map<String, List<LegacyHistory.Change>> histories = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> networkFrequencies = new LinkedHashMap<>();

    Joined(Migration migration) {
        this.migration = migration;
    }

    // Persons and organisations -----------------------------------------------------------------------------------

    void addPerson(SourceRow row) {
        if (!row.isDeleted() && !row.id().isEmpty()) {
            String user = row.reference("user_id").orElse(row.id());
            users.put(row.id(), user);
            persons.add(user);
        }
    }

    void addOrganisation(SourceRow row) {
        if (!row.isDeleted() && !row.id().isEmpty()) {
            organisations.add(row.id());
        }
    }

    static String userOf(SourceRow row) {
        return row.reference("user_id").orElse(row.id());
    }

    EntityId personId(String user) {
        return EntityId.of(migration.region(), "user-" + user);
    }

    EntityId organisationId(String id) {
        return EntityId.of(migration.region(), "org-" + id);
    }

    EntityId staffId(String id) {
        return EntityId.of(migration.region(), "staff-" + id);
    }

    Optional<EntityId> person(Optional<String> user) {
        return user.filter(persons::contains).map(this::personId);
    }

    Optional<EntityId> organisation(Optional<String> id) {
        return id.filter(organisations::contains).map(this::organisationId);
    }

    /** Returns the person that a row names by user; one that is not there is told. */
    Optional<EntityId> personOf(SourceRow row, String column) {
        Optional<String> user = row.reference(column);
        return told(row, column, OriginalTable.USER_PROFILE, user, person(user));
    }

    /** Returns the person that a row names by profile; one that is not there is told. */
    Optional<EntityId> personOfProfile(SourceRow row, String column) {
        Optional<String> profile = row.reference(column);
        return told(
                row,
                column,
                OriginalTable.USER_PROFILE,
                profile,
                profile.map(users::get).map(this::personId));
    }

    Optional<EntityId> organisationOf(SourceRow row, String column) {
        Optional<String> id = row.reference(column);
        return told(row, column, OriginalTable.PROFILO, id, organisation(id));
    }

    private static Optional<EntityId> told(
            SourceRow row, String column, OriginalTable table, Optional<String> named, Optional<EntityId> found) {
        if (named.isPresent() && found.isEmpty()) {
            row.report(MigrationProblem.NOT_THERE, column, table.tableName(), named.get());
        }
        return found;
    }

    // Opportunities -----------------------------------------------------------------------------------------------

    void addOpportunity(SourceKey key, EntityId id) {
        opportunities.put(key.toString(), id);
    }

    Optional<EntityId> opportunity(OriginalTable table, Optional<String> id) {
        return id.map(value -> opportunities.get(SourceKey.of(table, value).toString()));
    }

    // What belongs to others --------------------------------------------------------------------------------------

    void addMail(SourceRow row) {
        mails.put(row.id(), row.text("email"));
    }

    String mail(String user) {
        return mails.getOrDefault(user, "");
    }

    void addConsent(String owner, Consent consent) {
        consents.computeIfAbsent(owner, unused -> new ArrayList<>()).add(consent);
    }

    List<Consent> consents(EntityId owner) {
        return consents.getOrDefault(owner.local(), List.of());
    }

    void addTag(SourceRow row) {
        String owner = Words.simpleName(row.text("classname")) + "/" + row.text("record_id");
        tags.computeIfAbsent(owner, unused -> new ArrayList<>())
                .add(row.reference("tag_id").orElse(""));
    }

    void addInterest(SourceRow row) {
        interests
                .computeIfAbsent(row.text("record_id"), unused -> new LinkedHashMap<>())
                .computeIfAbsent(Words.simpleName(row.text("interest_classname")), unused -> new ArrayList<>())
                .add(row.reference("tag_id").orElse(""));
    }

    Map<String, List<String>> interests(String profile) {
        return interests.getOrDefault(profile, Map.of());
    }

    /** Returns the tags of a row as concepts; the row's class in the platform is given. */
    List<ConceptId> tagsOf(SourceRow row, String className) {
        return concepts(row, tags.getOrDefault(className + "/" + row.id(), List.of()));
    }

    List<ConceptId> concepts(SourceRow row, List<String> tagIds) {
        Set<ConceptId> concepts = new LinkedHashSet<>();
        for (String tag : tagIds) {
            if (!tag.isEmpty() && concepts.add(ConceptId.of(migration.tagScheme(), tag))) {
                boolean isKnown = migration.tags().isEmpty()
                        || migration.tags().get().concept(tag).isPresent();
                if (!isKnown) {
                    row.report(Problem.of(MigrationProblem.UNKNOWN_TAG, "").with("value", SourceRow.shown(tag)));
                }
            }
        }
        return List.copyOf(concepts);
    }

    void addSite(SourceRow row) {
        sites.computeIfAbsent(row.text("profilo_id"), unused -> new ArrayList<>())
                .add(row);
    }

    List<SourceRow> sites(String organisation) {
        return sites.getOrDefault(organisation, List.of());
    }

    void addCategory(SourceRow row) {
        categories.put(row.id(), row.text("category", "categoria"));
    }

    Optional<String> category(String kind) {
        return Optional.ofNullable(categories.get(kind));
    }

    void addMembership(SourceRow row) {
        Optional<EntityId> member = personOf(row, "user_id");
        Optional<EntityId> group = organisationOf(row, "profilo_id");
        if (member.isEmpty() || group.isEmpty() || row.isDeleted()) {
            return;
        }
        Membership membership = new Membership(
                member.get(),
                group.get(),
                row.code("role", Words.ROLES, MemberRole::new).orElse(MemberRole.MEMBER),
                row.code("status", Words.MEMBERSHIPS, MembershipStatus::new).orElse(MembershipStatus.ACTIVE));
        addMembership(member.get(), membership);
        addMembership(group.get(), membership);
    }

    private void addMembership(EntityId owner, Membership membership) {
        memberships.computeIfAbsent(owner.local(), unused -> new ArrayList<>()).add(membership);
    }

    List<Membership> memberships(EntityId owner) {
        return memberships.getOrDefault(owner.local(), List.of());
    }

    void addChange(String owner, LegacyHistory.Change change) {
        histories.computeIfAbsent(owner, unused -> new ArrayList<>()).add(change);
    }

    List<LegacyHistory.Change> changes(String owner) {
        List<LegacyHistory.Change> changes = new ArrayList<>(histories.getOrDefault(owner, List.of()));
        changes.sort(Comparator.comparing(LegacyHistory.Change::at));
        return changes;
    }

    void addNetworkFrequency(String user, String network, String frequency) {
        networkFrequencies
                .computeIfAbsent(user, unused -> new LinkedHashMap<>())
                .put(EntityId.of(migration.region(), "community-" + network).toString(), frequency);
    }

    Map<String, Object> networkFrequencies(String user) {
        return networkFrequencies.getOrDefault(user, Map.of());
    }
}
