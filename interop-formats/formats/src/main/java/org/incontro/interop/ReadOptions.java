// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import org.incontro.core.identity.EntityId;

/**
 * How an input is to be read. Immutable.
 *
 * @param source the name of the input for messages, such as a file name
 * @param region the region under which records get their identity, as in {@link EntityId#region()}
 * @param mode what happens when a record has a fault
 * @param limits how much is accepted
 */
public record ReadOptions(String source, String region, ReadMode mode, ReadLimits limits) {

    /**
     * Returns lenient reading with the default limits; identities get the region {@link EntityId#LOCAL}.
     *
     * @param source the name of the input for messages
     */
    public static ReadOptions of(String source) {
        return new ReadOptions(source, EntityId.LOCAL, ReadMode.LENIENT, ReadLimits.defaults());
    }

    /** Returns these options for another input, by its name for messages. */
    public ReadOptions named(String newSource) {
        return new ReadOptions(newSource, region, mode, limits);
    }

    /** Returns these options with another region. */
    public ReadOptions in(String newRegion) {
        return new ReadOptions(source, newRegion, mode, limits);
    }

    /** Returns these options, strict. */
    public ReadOptions strict() {
        return new ReadOptions(source, region, ReadMode.STRICT, limits);
    }

    /** Returns these options with other limits. */
    public ReadOptions within(ReadLimits newLimits) {
        return new ReadOptions(source, region, mode, newLimits);
    }
}
