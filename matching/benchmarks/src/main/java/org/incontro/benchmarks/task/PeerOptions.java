// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.task;

import java.util.List;

/**
 * What a peer is to hold.
 *
 * @param attributes what its entries are filtered by
 * @param thresholds by entry the least score at which it is found; empty if entries have none
 * @param sorted whether entries are to be kept in the order of their attributes, and not in that of arrival
 */
public record PeerOptions(List<Attribute> attributes, int[] thresholds, boolean sorted) {}
