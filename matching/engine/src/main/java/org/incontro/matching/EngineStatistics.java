// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.matching.index.IndexStatistics;

/**
 * What an engine holds at one moment.
 *
 * @param participants how many participants
 * @param opportunities how many opportunities
 * @param interests how many saved interests
 * @param profileInterests how many wishes to hear of what fits a profile
 * @param model the version of the weight model
 * @param learnedFrom how many of the portal's own records the model has learned from
 * @param analysedTexts the cache of analysed texts
 * @param similarities the cache of similarities between concepts
 * @param indexes the indexes by what they hold: what participants offer, ask and prove, what opportunities request and offer, and what
 *     saved interests ask; in the order of these names
 */
public record EngineStatistics(
        int participants,
        int opportunities,
        int interests,
        int profileInterests,
        String model,
        long learnedFrom,
        CacheFigures analysedTexts,
        CacheFigures similarities,
        SortedMap<String, IndexStatistics> indexes) {

    /** Copies the map. */
    public EngineStatistics {
        indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
    }
}
