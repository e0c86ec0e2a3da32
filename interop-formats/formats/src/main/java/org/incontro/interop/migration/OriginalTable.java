// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.util.Locale;

/**
 * The tables that are read; each is optional. A file has the table's name and the ending {@code .csv}, its first line the
 * names of the columns, in any order; {@code NULL} and {@code \N} are empty.
 */
public enum OriginalTable {
    /** What proves that somebody agreed: {@code user_id} or {@code profilo_id}, {@code purpose}, {@code granted}, {@code at}, {@code wording}. */
    CONSENTS,
    /** Accounts, for the addresses of mail: {@code id}, {@code email}. */
    USER,
    /** Persons. */
    USER_PROFILE,
    /** Organisations. */
    PROFILO,
    /** Kinds of organisation: {@code id}, {@code category} from 0 to 4. */
    TYPES_PMI,
    /** Sites of organisations. */
    PROFILO_SEDI,
    /** Who belongs to which organisation. */
    PROFILO_USER_MM,
    /** Interests: tags by person and kind of content. */
    CWH_TAG_OWNER_INTEREST_MM,
    /** Tags of organisations, proposals and profiles. */
    ENTITYS_TAGS_MM,
    /** The region's own proposals. */
    PARTNERSHIP_PROFILES,
    /** Copies of the network's profiles. */
    EEN_PARTNERSHIP_PROPOSAL,
    /** Experts of the network. */
    EEN_STAFF,
    /** Answers to the region's own proposals. */
    EXPRESSIONS_OF_INTEREST,
    /** Answers to the network's profiles. */
    EEN_EXPR_OF_INTEREST,
    /** How the cases of the latter went. */
    EEN_EXPR_OF_INTEREST_HISTORY,
    /** How everything else changed its status. */
    WORKFLOW_TRANSITIONS_LOG,
    /** How often somebody wants to be told. */
    NOTIFICATIONCONF,
    /** How often of single communities. */
    NOTIFICATIONCONF_NETWORK;

    /** Returns the name that the table has in the platform. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
