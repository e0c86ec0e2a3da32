// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

/**
 * A record in a portal's copy of a repository.
 *
 * @param record as it came last
 * @param pass in which full pass it was seen last
 */
public record OaiEntry(OaiRecord record, long pass) {}
