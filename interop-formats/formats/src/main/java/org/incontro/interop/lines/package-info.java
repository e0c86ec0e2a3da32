// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * JSON lines whose fields mean something only to who reads them, such as the documents and queries of a test collection.
 *
 * <p>Start with {@link org.incontro.interop.lines.JsonLines}. Tables of participants are read by
 * {@link org.incontro.interop.table}.
 */
@NullMarked
package org.incontro.interop.lines;

import org.jspecify.annotations.NullMarked;
