// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import java.util.List;
import org.incontro.interop.Format;
import org.incontro.interop.FormatProvider;

/** The formats of this module. */
public final class LinkedFormats implements FormatProvider {

    /** Made by {@link java.util.ServiceLoader}. */
    public LinkedFormats() {}

    @Override
    public List<Format> formats() {
        return List.of(LinkedData.FORMAT);
    }
}
