// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

/**
 * An index that was restored, and what its snapshot says of itself.
 *
 * @param <I> what kind of index
 * @param index the index
 * @param label the model, and where in the change feed to go on
 */
public record Restored<I>(I index, SnapshotLabel label) {}
