// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import java.util.Optional;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.participant.Participant;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.Languages;

/**
 * For whom, and in which language, an output is written. There is no default: whoever writes says whether the output stays
 * with the portal or is for others. Immutable.
 *
 * @param reader for whom it is; empty for the portal's own stores and copies, which hold everything
 * @param language the BCP 47 tag of column names and sentences, in formats that have any
 * @param owners finds the owners of the network's profiles, so that an output for others names none of them
 */
public record WriteOptions(Optional<Reader> reader, String language, Function<EntityId, Optional<Participant>> owners) {

    // One constant, so that options that say the same are equal.
    @SuppressWarnings("UnnecessaryLambda")
    private static final Function<EntityId, Optional<Participant>> UNKNOWN = owner -> Optional.empty();

    /**
     * Brings the language into canonical case.
     *
     * @throws IllegalArgumentException if it is no language tag
     */
    public WriteOptions {
        language = Languages.canonical(language);
    }

    /** Returns options for the portal's own stores and copies: everything is written, contact details included. */
    public static WriteOptions complete() {
        return new WriteOptions(Optional.empty(), "en", UNKNOWN);
    }

    /**
     * Returns options for an output that leaves the portal or is shown to somebody.
     *
     * <p>Records and fields that their disclosure hides from the reader are left out. Unless the reader is the owner or staff,
     * so are a record whose owner refused {@link org.incontro.core.privacy.ConsentPurpose#EXPORT}, a person who did not agree
     * to it, contact details without {@link org.incontro.core.privacy.ConsentPurpose#CONTACT_SHARING}, and memberships,
     * consents and extensions. A profile of the network goes without its owner and without a contact that is not the network's,
     * and not at all if its texts name either ({@link org.incontro.interop.een.ClientAnonymity}). All of it is told in the report of
     * losses.
     *
     * @param reader for whom the output is; {@link Reader#anonymous()} for what is published
     */
    public static WriteOptions shownTo(Reader reader) {
        return new WriteOptions(Optional.of(reader), "en", UNKNOWN);
    }

    /** Returns these options in another language. */
    public WriteOptions in(String newLanguage) {
        return new WriteOptions(reader, newLanguage, owners);
    }

    /**
     * Returns these options for a portal that knows its participants: a profile of the network that says the name of its owner in
     * any text is left out of an output for others.
     *
     * @param finding finds the owner of a profile
     */
    public WriteOptions knowingOwners(Function<EntityId, Optional<Participant>> finding) {
        return new WriteOptions(reader, language, finding);
    }
}
