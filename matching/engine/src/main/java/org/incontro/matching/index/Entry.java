// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** A vector and whose it is. */
record Entry(EntityId id, ImpactVector vector) {}
