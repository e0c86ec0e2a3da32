// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import org.incontro.core.value.OpenCode;

/**
 * What somebody does in an organisation; an open list.
 *
 * @param code the code, as its list writes it
 */
public record MemberRole(String code) implements OpenCode {

    /** Speaks for the organisation in the portal. */
    public static final MemberRole MANAGER = new MemberRole("MANAGER");
    /** Belongs to it. */
    public static final MemberRole MEMBER = new MemberRole("MEMBER");
    /** Represents it in law. */
    public static final MemberRole LEGAL_REPRESENTATIVE = new MemberRole("LEGAL_REPRESENTATIVE");
    /** Is the one to call. */
    public static final MemberRole OPERATIONAL_CONTACT = new MemberRole("OPERATIONAL_CONTACT");

    /** Checks that the code is not blank. */
    public MemberRole {
        code = OpenCode.required("member-role", code);
    }

    @Override
    public String list() {
        return "member-role";
    }
}
