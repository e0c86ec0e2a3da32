// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import java.util.List;

/** Brings formats of another jar; found by {@link java.util.ServiceLoader}. */
public interface FormatProvider {

    /** Returns the formats, the same ones each time. */
    List<Format> formats();
}
