// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.privacy;

import org.incontro.core.value.OpenCode;

/**
 * What somebody may agree to; an open list.
 *
 * @param code the purpose's short name
 */
public record ConsentPurpose(String code) implements OpenCode {

    /** The portal's privacy notice was accepted. */
    public static final ConsentPurpose PRIVACY_NOTICE = new ConsentPurpose("PRIVACY_NOTICE");
    /** To be suggested to others as a match. */
    public static final ConsentPurpose MATCHING = new ConsentPurpose("MATCHING");
    /** To be told of opportunities that fit one's profile. */
    public static final ConsentPurpose PROFILING = new ConsentPurpose("PROFILING");
    /** Contact details may be given to the other side of a match. */
    public static final ConsentPurpose CONTACT_SHARING = new ConsentPurpose("CONTACT_SHARING");
    /** The record may be given to other portals. */
    public static final ConsentPurpose EXPORT = new ConsentPurpose("EXPORT");
    /** To be sent mail. */
    public static final ConsentPurpose MAIL = new ConsentPurpose("MAIL");

    /** Checks that the code is not blank. */
    public ConsentPurpose {
        code = OpenCode.required("consent-purpose", code);
    }

    @Override
    public String list() {
        return "consent-purpose";
    }
}
