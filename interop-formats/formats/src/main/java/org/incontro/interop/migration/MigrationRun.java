// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.incontro.core.followup.report.LegacyHistory;
import org.incontro.core.followup.workflow.LegacyStatuses;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.participant.Advisor;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.CsvRows;
import org.incontro.interop.internal.ProblemCollector;
import org.incontro.interop.json.JsonTrees;
import org.incontro.interop.json.NativeJson;
import org.incontro.interop.migration.MigrationReport.Outcome;

/** One pass over the tables: first what belongs to others, then the values. Confined to one thread. */
final class MigrationRun {

    private final Migration migration;
    private final MigrationTables tables;
    private final MigrationStore store;
    private final boolean writes;
    private final Joined joined;
    private final Problems problems = new Problems();
    private final List<MigrationReport.Row> rows = new ArrayList<>();
    private final Set<SourceKey> seen = new LinkedHashSet<>();
    private final Set<String> toldColumns = new LinkedHashSet<>();

    MigrationRun(Migration migration, MigrationTables tables, MigrationStore store, boolean writes) {
        this.migration = migration;
        this.tables = tables;
        this.store = store;
        this.writes = writes;
        this.joined = new Joined(migration);
    }

    MigrationReport run() {
        gather();
        read(OriginalTable.PROFILO, this::organisation);
        read(OriginalTable.USER_PROFILE, this::person);
        withdrawInterests();
        read(OriginalTable.EEN_STAFF, this::advisor);
        read(OriginalTable.PARTNERSHIP_PROFILES, this::proposal);
        read(OriginalTable.EEN_PARTNERSHIP_PROPOSAL, this::networkProposal);
        read(OriginalTable.EXPRESSIONS_OF_INTEREST, this::answer);
        read(OriginalTable.EEN_EXPR_OF_INTEREST, this::networkAnswer);
        read(OriginalTable.NOTIFICATIONCONF, this::wishes);
        return new MigrationReport(rows, problems);
    }

    // Reading -----------------------------------------------------------------------------------------------------

    private void gather() {
        gather(OriginalTable.USER_PROFILE, joined::addPerson);
        gather(OriginalTable.PROFILO, joined::addOrganisation);
        read(OriginalTable.USER, joined::addMail);
        read(OriginalTable.CONSENTS, this::consent);
        read(OriginalTable.TYPES_PMI, joined::addCategory);
        read(OriginalTable.PROFILO_SEDI, joined::addSite);
        read(OriginalTable.PROFILO_USER_MM, joined::addMembership);
        read(OriginalTable.CWH_TAG_OWNER_INTEREST_MM, unlessDeleted(joined::addInterest));
        read(OriginalTable.ENTITYS_TAGS_MM, unlessDeleted(joined::addTag));
        read(OriginalTable.EEN_EXPR_OF_INTEREST_HISTORY, this::change);
        read(OriginalTable.WORKFLOW_TRANSITIONS_LOG, this::transition);
        read(OriginalTable.NOTIFICATIONCONF_NETWORK, unlessDeleted(this::networkFrequency));
    }

    private static Consumer<SourceRow> unlessDeleted(Consumer<SourceRow> use) {
        return row -> {
            if (!row.isDeleted()) {
                use.accept(row);
            }
        };
    }

    private void read(OriginalTable table, Consumer<SourceRow> use) {
        read(table, use, new ProblemCollector(options(table)));
    }

    /** Reads a table that is read again later, which is when its problems are told. */
    private void gather(OriginalTable table, Consumer<SourceRow> use) {
        ReadOptions lenient =
                ReadOptions.of(table.tableName()).within(migration.options().limits());
        open(table, lenient, new ProblemCollector(lenient), use);
    }

    private void read(OriginalTable table, Consumer<SourceRow> use, ProblemCollector collector) {
        if (!open(table, options(table), collector, use)) {
            collector.report(Problem.of(MigrationProblem.NO_TABLE, "")
                    .at(new Place(options(table).source(), 0, 0)));
        }
        problems.addAll(collector.problems());
    }

    private ReadOptions options(OriginalTable table) {
        return migration.options().named(table.tableName() + ".csv");
    }

    private boolean open(
            OriginalTable table, ReadOptions options, ProblemCollector collector, Consumer<SourceRow> use) {
        try {
            Optional<InputStream> opened = tables.open(table);
            if (opened.isEmpty()) {
                return false;
            }
            try (InputStream in = opened.get()) {
                CsvRows lines = new CsvRows(in, options, collector);
                for (Optional<CsvRows.Row> row = lines.next(); row.isPresent(); row = lines.next()) {
                    use.accept(new SourceRow(table, row.get(), migration, collector));
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("the table \"%s\" cannot be read".formatted(table.tableName()), e);
        }
    }

    // What belongs to others --------------------------------------------------------------------------------------

    private void consent(SourceRow row) {
        Optional<String> user = row.reference("user_id");
        Optional<EntityId> owner =
                user.isPresent() ? joined.person(user) : joined.organisation(row.reference("profilo_id"));
        Optional<Instant> at = row.instant("at");
        String purpose = row.text("purpose");
        if (owner.isEmpty() || at.isEmpty() || purpose.isEmpty()) {
            row.report(MigrationProblem.NOTHING_WITHOUT, "", "user_id/profilo_id, purpose, at", user.orElse("0"));
            return;
        }
        boolean granted = row.flag("granted");
        joined.addConsent(
                owner.get().local(), new Consent(new ConsentPurpose(purpose), granted, at.get(), row.text("wording")));
    }

    private void change(SourceRow row) {
        Optional<Instant> at = row.instant("created_at");
        String status = Words.simpleName(row.text("end_status"));
        if (at.isPresent() && !status.isEmpty()) {
            Optional<EntityId> inCharge = row.reference("end_in_charge").map(joined::staffId);
            String owner = SourceKey.of(OriginalTable.EEN_EXPR_OF_INTEREST, row.text("een_expr_of_interest_id"))
                    .toString();
            joined.addChange(owner, new LegacyHistory.Change(at.get(), status, row.text("end_sub_status"), inCharge));
        }
    }

    private void transition(SourceRow row) {
        boolean isAnswer =
                Words.simpleName(row.text("classname", "model_classname")).equals("ExpressionsOfInterest");
        Optional<Instant> at = row.instant("created_at");
        if (isAnswer && at.isPresent()) {
            String owner = SourceKey.of(
                            OriginalTable.EXPRESSIONS_OF_INTEREST, row.text("owner_primary_key", "record_id"))
                    .toString();
            String status = Words.simpleName(row.text("end_status"));
            joined.addChange(owner, new LegacyHistory.Change(at.get(), status, "", Optional.empty()));
        }
    }

    private void networkFrequency(SourceRow row) {
        Optional<String> frequency = frequency(row);
        Optional<String> network = row.reference("record_id", "community_id");
        if (frequency.isPresent() && network.isPresent()) {
            joined.addNetworkFrequency(row.text("user_id"), network.get(), frequency.get());
        }
    }

    private static Optional<String> frequency(SourceRow row) {
        String column = row.filled().contains("email") ? "email" : "email_frequency";
        return row.code(column, Words.FREQUENCIES, code -> code);
    }

    // Values ------------------------------------------------------------------------------------------------------

    private void organisation(SourceRow row) {
        SourceKey key = SourceKey.of(row.table(), row.id());
        if (isUsable(row, key)) {
            put(row, key, new OrganisationRow(row, key, joined).organisation());
        }
    }

    private void person(SourceRow row) {
        SourceKey key = SourceKey.of(row.table(), row.id());
        if (!isUsable(row, key)) {
            return;
        }
        PersonRow person = new PersonRow(row, key, joined);
        for (String column : person.personalColumns()) {
            if (toldColumns.add(column)) {
                row.report(Problem.of(MigrationProblem.NOT_TAKEN_OVER, column));
            }
        }
        put(row, key, person.person());
        person.interests().forEach((content, interest) -> {
            SourceKey ofInterest = SourceKey.of(OriginalTable.CWH_TAG_OWNER_INTEREST_MM, row.id() + "/" + content);
            seen.add(ofInterest);
            put(new SourceRow(ofInterest.table(), row.row(), migration, quiet()), ofInterest, interest);
        });
    }

    private ProblemCollector quiet() {
        return new ProblemCollector(ReadOptions.of("interests"));
    }

    /** An interest has no row of its own: it is gone when its person is there, or deleted, without it. */
    private void withdrawInterests() {
        for (SourceKey key : store.keys(OriginalTable.CWH_TAG_OWNER_INTEREST_MM)) {
            String profile = key.id().substring(0, key.id().indexOf('/'));
            if (!seen.contains(key) && seen.contains(SourceKey.of(OriginalTable.USER_PROFILE, profile))) {
                withdraw(key, Optional.empty(), List.of());
            }
        }
    }

    private void advisor(SourceRow row) {
        SourceKey key = SourceKey.of(row.table(), row.id());
        if (!isUsable(row, key)) {
            return;
        }
        Optional<EntityId> person = joined.personOf(row, "user_id");
        ContactPoint contact = new ContactPoint(
                person, "", "", Optional.empty(), "", Optional.empty(), "", joined.mail(row.text("user_id")), "", "");
        boolean isDefault = row.flag("staff_default");
        put(
                row,
                key,
                new Advisor(joined.staffId(row.id()), contact, List.of(), List.of(), List.of(), isDefault, row.rest()));
    }

    private void proposal(SourceRow row) {
        SourceKey key = SourceKey.of(row.table(), row.id());
        if (isUsable(row, key)) {
            EntityId id = EntityId.of(migration.region(), "proposal-" + row.id());
            joined.addOpportunity(key, id);
            put(row, key, new ProposalRow(row, key, joined).opportunity(id));
        }
    }

    private void networkProposal(SourceRow row) {
        SourceKey key = SourceKey.of(row.table(), row.id());
        if (!isUsable(row, key)) {
            return;
        }
        NetworkProposalRow profile = new NetworkProposalRow(row, key, joined);
        Optional<EntityId> id = row.converted(
                "reference_external",
                "TOIT20260101001",
                reference -> Optional.of(EntityId.of(migration.networkRegion(), reference)));
        Optional<OpportunityKind> kind = profile.kind();
        if (id.isEmpty() || kind.isEmpty()) {
            row.report(MigrationProblem.NOTHING_WITHOUT, "", "reference_external, reference_type", row.id());
            told(row, key, Outcome.REFUSED);
            return;
        }
        joined.addOpportunity(key, id.get());
        put(row, key, profile.opportunity(kind.get(), id.get()));
    }

    private void answer(SourceRow row) {
        SourceKey key = SourceKey.of(row.table(), row.id());
        if (!isUsable(row, key)) {
            return;
        }
        Optional<EntityId> opportunity =
                joined.opportunity(OriginalTable.PARTNERSHIP_PROFILES, row.reference("partnership_profile_id"));
        Optional<EntityId> person = joined.person(row.reference("created_by"));
        if (isComplete(row, key, opportunity, "partnership_profile_id") && isComplete(row, key, person, "created_by")) {
            EntityId id = EntityId.of(migration.region(), "eoi-" + row.id());
            AnswerRow answer = new AnswerRow(row, key, joined);
            LegacyHistory history = answer.history(
                    id, opportunity.get(), person.get(), joined.changes(key.toString()), LegacyStatuses.regional());
            put(row, key, answer.toRegion(id, opportunity.get(), person.get()));
            putCase(row, key, history, LegacyStatuses.regional());
        }
    }

    private void networkAnswer(SourceRow row) {
        SourceKey key = SourceKey.of(row.table(), row.id());
        if (!isUsable(row, key)) {
            return;
        }
        Optional<EntityId> opportunity = joined.opportunity(
                OriginalTable.EEN_PARTNERSHIP_PROPOSAL, row.reference("een_partnership_proposal_id"));
        Optional<EntityId> person = joined.person(row.reference("user_id"));
        if (isComplete(row, key, opportunity, "een_partnership_proposal_id")
                && isComplete(row, key, person, "user_id")) {
            EntityId id = EntityId.of(migration.region(), "een-eoi-" + row.id());
            AnswerRow answer = new AnswerRow(row, key, joined);
            LegacyStatuses statuses = LegacyStatuses.assistanceInNetwork();
            LegacyHistory history =
                    answer.history(id, opportunity.get(), person.get(), joined.changes(key.toString()), statuses);
            put(row, key, answer.toNetwork(id, opportunity.get(), person.get()));
            putCase(row, key, history, statuses);
        }
    }

    private boolean isComplete(SourceRow row, SourceKey key, Optional<EntityId> named, String column) {
        if (named.isEmpty()) {
            row.report(MigrationProblem.NOTHING_WITHOUT, column, column, row.text(column));
            told(row, key, Outcome.REFUSED);
        }
        return named.isPresent();
    }

    private void wishes(SourceRow row) {
        String user = row.reference("user_id").orElse("");
        SourceKey key = SourceKey.of(row.table(), user);
        if (!isUsable(row, key)) {
            return;
        }
        Optional<EntityId> person = joined.person(Optional.of(user));
        if (person.isEmpty()) {
            withoutPerson(row, key, user);
            return;
        }
        boolean off = row.text("notifications_enabled").equals("0");
        String wished = off ? "NEVER" : frequency(row).orElse("DAY");
        boolean mayWrite = new Disclosure(Disclosure.open().whole(), Map.of(), joined.consents(person.get()))
                .allows(ConsentPurpose.MAIL);
        Map<String, Object> wishes = new LinkedHashMap<>();
        wishes.put("frequency", mayWrite ? wished : "NEVER");
        wishes.put("wished", wished);
        wishes.put("networks", joined.networkFrequencies(user));
        String digest = sha256(JsonTrees.compact(wishes));
        put(row, new Migrated.Wishes(key, digest, person.get(), wishes));
    }

    /** The wishes of somebody who was deleted go with them. */
    private void withoutPerson(SourceRow row, SourceKey key, String user) {
        if (store.digest(key).isPresent()) {
            withdraw(key, Optional.of(row.row().place()), row.problems());
            return;
        }
        row.report(MigrationProblem.NOTHING_WITHOUT, "user_id", OriginalTable.USER_PROFILE.tableName(), user);
        told(row, key, Outcome.REFUSED);
    }

    // Outcomes ----------------------------------------------------------------------------------------------------

    private boolean isUsable(SourceRow row, SourceKey key) {
        if (key.id().isEmpty()) {
            row.report(Problem.of(ReadProblem.MISSING, "id"));
            told(row, key, Outcome.REFUSED);
            return false;
        }
        if (!seen.add(key)) {
            row.report(Problem.of(MigrationProblem.SAME_KEY, "id"));
            told(row, key, Outcome.REFUSED);
            return false;
        }
        if (!row.isDeleted()) {
            return true;
        }
        if (store.digest(key).isPresent()) {
            withdraw(key, Optional.of(row.row().place()), row.problems());
        } else {
            told(row, key, Outcome.LEFT_OUT);
        }
        SourceKey followUp = caseOf(key);
        if (store.digest(followUp).isPresent()) {
            withdraw(followUp, Optional.of(row.row().place()), List.of());
        }
        return false;
    }

    private void withdraw(SourceKey key, Optional<Place> place, List<Problem> why) {
        if (writes) {
            store.withdraw(key);
        }
        rows.add(new MigrationReport.Row(key, place, Outcome.WITHDRAWN, why));
    }

    private void told(SourceRow row, SourceKey key, Outcome outcome) {
        rows.add(new MigrationReport.Row(key, Optional.of(row.row().place()), outcome, row.problems()));
    }

    private void put(SourceRow row, SourceKey key, Entity value) {
        put(row, new Migrated.Value(key, digest(value), value));
    }

    private static SourceKey caseOf(SourceKey key) {
        return new SourceKey(key.table(), key.id(), "case");
    }

    private void putCase(SourceRow row, SourceKey key, LegacyHistory history, LegacyStatuses statuses) {
        put(row, new Migrated.FollowUp(caseOf(key), sha256(history.toString()), history, statuses));
    }

    private void put(SourceRow row, Migrated item) {
        Optional<String> before = store.digest(item.key());
        boolean same = before.filter(item.digest()::equals).isPresent();
        if (writes && !same) {
            store.put(item);
        }
        told(row, item.key(), same ? Outcome.UNCHANGED : before.isPresent() ? Outcome.CHANGED : Outcome.NEW);
    }

    /** The digest of what a value says; when the platform touched the row last does not count. */
    private static String digest(Entity value) {
        Map<String, Object> tree =
                new LinkedHashMap<>(JsonTrees.object(new String(NativeJson.toBytes(value), StandardCharsets.UTF_8)));
        tree.remove("revision");
        return sha256(JsonTrees.compact(tree));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be there on every Java platform, but is not", e);
        }
    }
}
