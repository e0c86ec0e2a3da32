// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.List;
import java.util.SortedMap;
import org.incontro.matching.weight.WeightModel;

/**
 * All that an engine holds at one moment, and how far it has followed its feed.
 *
 * @param model what the vectors are of
 * @param records in the order of kinds, then identities
 * @param position up to where everything of the feed is in it
 * @param early the records that changed beyond that, each with its version
 * @param skipped the records whose last change could not be applied
 */
record EngineImage(
        WeightModel model,
        List<Held> records,
        long position,
        SortedMap<RecordKey, Long> early,
        List<SkippedChange> skipped) {}
