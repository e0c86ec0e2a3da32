// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.util.Map;
import org.incontro.core.followup.report.LegacyHistory;
import org.incontro.core.followup.workflow.LegacyStatuses;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;

/** What a row became. Immutable. */
public sealed interface Migrated {

    /** Returns the row. */
    SourceKey key();

    /** Returns SHA-256 of what it says, in hexadecimal: equal digests mean that nothing changed. */
    String digest();

    /** A participant, an advisor, an interest, an opportunity or an answer. */
    record Value(SourceKey key, String digest, Entity value) implements Migrated {}

    /**
     * The follow-up of an answer.
     *
     * @param key the row
     * @param digest of what it says
     * @param history how it went
     * @param statuses what its statuses mean today: {@code history.in(statuses, random)} makes the case
     */
    record FollowUp(SourceKey key, String digest, LegacyHistory history, LegacyStatuses statuses) implements Migrated {}

    /**
     * How somebody wants to be told, as plain values.
     *
     * @param key the row
     * @param digest of what it says
     * @param person who
     * @param wishes {@code frequency} (NEVER, IMMEDIATE, DAY, WEEK or MONTH; NEVER without a proven consent to mail),
     *     {@code "wished"} (what the platform had), {@code networks} (the frequency of each community)
     */
    record Wishes(SourceKey key, String digest, EntityId person, Map<String, Object> wishes) implements Migrated {}
}
