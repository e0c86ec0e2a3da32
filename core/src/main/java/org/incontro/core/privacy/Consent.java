// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.privacy;

import java.time.Instant;

/**
 * What somebody agreed or refused to.
 *
 * @param purpose what for
 * @param granted true if they agreed, false if they refused or withdrew
 * @param at when they said so
 * @param wording which text they were shown; may be empty
 */
public record Consent(ConsentPurpose purpose, boolean granted, Instant at, String wording) {

    /**
     * Returns an agreement.
     *
     * @param purpose what for
     * @param at when it was given
     */
    public static Consent granted(ConsentPurpose purpose, Instant at) {
        return new Consent(purpose, true, at, "");
    }

    /**
     * Returns a refusal or a withdrawal.
     *
     * @param purpose what for
     * @param at when it was said
     */
    public static Consent refused(ConsentPurpose purpose, Instant at) {
        return new Consent(purpose, false, at, "");
    }
}
