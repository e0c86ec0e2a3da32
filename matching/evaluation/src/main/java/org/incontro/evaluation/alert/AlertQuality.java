// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What alerts gave and what they cost. The two are kept apart: a system that tells everything has the greatest gain,
 * and one that tells nothing no pain, and no single number says which of them a person would rather have.
 *
 * @param recipients how many persons there were
 * @param gain alerts that were told and welcome
 * @param pain alerts that were told and not welcome
 * @param missed matches that would have been welcome and were not told
 * @param medianDelay how late half of the welcome alerts were at most; empty if there was none
 * @param longDelay how late nine tenths of them were at most; empty if there was none
 */
public record AlertQuality(
        int recipients, int gain, int pain, int missed, Optional<Duration> medianDelay, Optional<Duration> longDelay) {

    /**
     * Counts outcomes.
     *
     * @param outcomes in any order
     * @return the counts; the delays are those of welcome alerts, half and nine tenths of which were told no later
     */
    public static AlertQuality of(List<AlertOutcome> outcomes) {
        TreeSet<String> recipients = new TreeSet<>();
        int gain = 0;
        int pain = 0;
        int missed = 0;
        for (AlertOutcome outcome : outcomes) {
            recipients.add(outcome.recipient());
            boolean told = outcome.delay().isPresent();
            gain += told && outcome.welcome() ? 1 : 0;
            pain += told && !outcome.welcome() ? 1 : 0;
            missed += !told && outcome.welcome() ? 1 : 0;
        }
        Duration[] delays = outcomes.stream()
                .filter(AlertOutcome::welcome)
                .flatMap(outcome -> outcome.delay().stream())
                .sorted()
                .toArray(Duration[]::new);
        return new AlertQuality(recipients.size(), gain, pain, missed, atShare(delays, 0.5), atShare(delays, 0.9));
    }

    private static Optional<Duration> atShare(Duration[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return Arrays.stream(sorted).skip(Math.max(0, index)).findFirst();
    }

    /** Returns the welcome alerts for each person. */
    public double gainPerRecipient() {
        return recipients == 0 ? 0 : (double) gain / recipients;
    }

    /** Returns the alerts that were not welcome for each person. */
    public double painPerRecipient() {
        return recipients == 0 ? 0 : (double) pain / recipients;
    }

    /** Returns the share of what would have been welcome that was told; 0 if nothing would have been. */
    public double recall() {
        return gain + missed == 0 ? 0 : (double) gain / (gain + missed);
    }
}
