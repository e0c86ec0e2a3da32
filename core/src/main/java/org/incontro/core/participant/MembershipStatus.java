// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import org.incontro.core.value.OpenCode;

/**
 * How far a membership has come; an open list.
 *
 * @param code the code, as its list writes it
 */
public record MembershipStatus(String code) implements OpenCode {

    /** In force. */
    public static final MembershipStatus ACTIVE = new MembershipStatus("ACTIVE");
    /** Offered, not yet accepted. */
    public static final MembershipStatus INVITED = new MembershipStatus("INVITED");
    /** Asked for, not yet granted. */
    public static final MembershipStatus REQUESTED = new MembershipStatus("REQUESTED");
    /** Turned down. */
    public static final MembershipStatus REJECTED = new MembershipStatus("REJECTED");

    /** Checks that the code is not blank. */
    public MembershipStatus {
        code = OpenCode.required("membership-status", code);
    }

    @Override
    public String list() {
        return "membership-status";
    }
}
