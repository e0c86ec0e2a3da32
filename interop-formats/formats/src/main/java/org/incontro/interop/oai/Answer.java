// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an answer says. Filled by its reader, then only read. */
final class Answer {

    final List<Fault> faults = new ArrayList<>();
    final List<OaiRecord> records = new ArrayList<>();
    final List<OaiSet> sets = new ArrayList<>();
    final List<OaiFormat> formats = new ArrayList<>();
    Optional<Instant> givenAt = Optional.empty();
    Optional<OaiIdentity> identity = Optional.empty();

    /** Empty at the end of the list. */
    Optional<String> token = Optional.empty();

    /** An error of the protocol. */
    record Fault(String code, String message) {}

    boolean hasFault(OaiError error) {
        return faults.stream().anyMatch(fault -> fault.code().equals(error.code()));
    }
}
