// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

/**
 * A format in which a repository hands out records.
 *
 * @param prefix its name in requests, such as {@code oai_dc}
 * @param schema the address of its XML schema
 * @param nameSpace the name space of its elements
 */
public record OaiFormat(String prefix, String schema, String nameSpace) {}
