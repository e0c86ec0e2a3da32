// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is known of attributes when entries are laid out: which are near each other, and what filters ask about. */
record AttributeLayout<A>(Optional<Comparator<? super A>> order, List<Facet<A, ?>> facets) {}
