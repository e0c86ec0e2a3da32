// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.util.Comparator;
import org.incontro.matching.alert.Told;

/** The order of the sent log. */
final class Lines {

    static final Comparator<Told> IN_TIME =
            Comparator.comparing(Told::at).thenComparing(Told::opportunity).thenComparing(Told::occasion);

    private Lines() {}
}
