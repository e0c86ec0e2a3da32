// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.privacy;

/** How far something may be seen, from the widest circle to the narrowest. */
public enum Visibility {
    /** Everybody, search engines included. */
    PUBLIC,
    /** Everybody who is signed in to the portal. */
    MEMBERS,
    /** Members of the networks and communities that the audience names. */
    NETWORKS,
    /** Advisors and editors of the portal. */
    STAFF,
    /** Nobody but the owner. */
    OWNER
}
