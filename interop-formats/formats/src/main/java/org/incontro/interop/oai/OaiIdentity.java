// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.util.List;

/**
 * What a repository says of itself.
 *
 * @param name for people
 * @param address where it is asked
 * @param earliest the earliest datestamp, as it came
 * @param deletion what it does with deleted records
 * @param granularity how exactly it tells times
 * @param emails of those who run it
 */
public record OaiIdentity(
        String name,
        String address,
        String earliest,
        OaiDeletion deletion,
        OaiGranularity granularity,
        List<String> emails) {

    /** Copies the list. */
    public OaiIdentity {
        emails = List.copyOf(emails);
    }
}
