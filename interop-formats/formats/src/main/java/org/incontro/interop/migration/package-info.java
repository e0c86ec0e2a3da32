/**
 * From the platform that Lombardy built (Open Innovation) to this library: its tables, exported as CSV, become participants,
 * interests, opportunities, answers with their cases, and wishes for alerts.
 *
 * <pre>{@code
 * ConceptScheme tags = TagTrees.of("lombardia-tags").withLabelLanguage("it").read(Path.of("export/tag.csv")).scheme();
 * Migration migration = Migration.into("lombardia").withTags(tags);
 * MigrationTables tables = MigrationTables.in(Path.of("export"));
 *
 * MigrationReport dry = migration.check(tables, store);       // changes nothing
 * dry.rows().forEach(row -> System.out.println(row.message("it")));
 * MigrationReport done = migration.run(tables, store);        // once, or as often as one likes
 * }</pre>
 *
 * <p>Every value has the key of the row that it came from, such as {@code partnership_profiles/7}, and a digest of what it
 * says; a {@link org.incontro.interop.migration.MigrationStore} remembers both, so that a second run changes nothing, a
 * later export changes what changed, and what the platform deleted is taken back. Rows that came along with another one,
 * such as the sites of an organisation, are part of its value.
 *
 * <p>The platform keeps a single flag for the consent of a person: neither when it was given nor to which words. Whom this
 * package brings over is therefore not contactable (contact details for staff alone, no mail, no export) unless a table of
 * the portal's own, {@link org.incontro.interop.migration.OriginalTable#CONSENTS}, says what was agreed to and when. What
 * the platform knows of a person beyond their work (birth, sex, fiscal code, bank account, home) is not taken over; the
 * report says so once for each column.
 */
@NullMarked
package org.incontro.interop.migration;

import org.jspecify.annotations.NullMarked;
