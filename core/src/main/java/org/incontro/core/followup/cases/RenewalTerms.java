// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.time.LocalDate;
import java.util.Map;
import org.incontro.core.settings.SettingsReader;

/**
 * How long an own opportunity is published, and when it may be prolonged. Immutable and thread-safe.
 *
 * @param days the days of a term, the first one not counted
 * @param earliest how many days before its end a term may be prolonged
 * @param latest how many days after its end a term may still be prolonged
 * @param times how often it may be prolonged
 * @param archiveAfter how many days after the first publication it is archived
 * @param remindBefore how many days before its end the owner is told
 */
public record RenewalTerms(int days, int earliest, int latest, int times, int archiveAfter, int remindBefore) {

    private static final int MOST_DAYS = 36_500;

    /** Checks that nothing is negative. */
    public RenewalTerms {
        if (days < 1 || earliest < 0 || latest < 0 || times < 0 || archiveAfter < 1 || remindBefore < 0) {
            throw new IllegalArgumentException("terms must not be negative, but were %s, %s, %s, %s, %s, %s"
                    .formatted(days, earliest, latest, times, archiveAfter, remindBefore));
        }
    }

    /**
     * Returns the network's: 365 days, prolonged once by as many, from 30 days before the end to a year after it; archived after
     * two years; the owner told two weeks before the end.
     */
    public static RenewalTerms network() {
        return new RenewalTerms(365, 30, 365, 1, 730, 14);
    }

    /**
     * Reads terms; a key that is missing keeps the network's.
     *
     * @param tree the keys are the names of the components
     * @throws org.incontro.core.settings.SettingsException if anything is wrong; it names everything
     */
    public static RenewalTerms fromTree(Map<String, ?> tree) {
        RenewalTerms usual = network();
        SettingsReader reader = SettingsReader.of(tree);
        RenewalTerms terms = new RenewalTerms(
                (int) reader.wholeNumber("days", 1, MOST_DAYS, usual.days),
                (int) reader.wholeNumber("earliest", 0, MOST_DAYS, usual.earliest),
                (int) reader.wholeNumber("latest", 0, MOST_DAYS, usual.latest),
                (int) reader.wholeNumber("times", 0, 100, usual.times),
                (int) reader.wholeNumber("archiveAfter", 1, MOST_DAYS, usual.archiveAfter),
                (int) reader.wholeNumber("remindBefore", 0, MOST_DAYS, usual.remindBefore));
        reader.finish();
        return terms;
    }

    /**
     * Tells whether a term may be prolonged.
     *
     * @param end its last day
     * @param renewals how often it was prolonged
     * @param today the day
     */
    public boolean allows(LocalDate end, long renewals, LocalDate today) {
        return renewals < times && !today.isBefore(end.minusDays(earliest)) && !today.isAfter(end.plusDays(latest));
    }

    /**
     * Returns the last day of a prolonged term, counted from the end of the original one and never beyond the archive's day.
     *
     * @param end the last day of the original term
     * @param published the first day of publication
     */
    public LocalDate prolonged(LocalDate end, LocalDate published) {
        LocalDate later = end.plusDays(days);
        LocalDate archive = published.plusDays(archiveAfter);
        return later.isAfter(archive) ? archive : later;
    }
}
