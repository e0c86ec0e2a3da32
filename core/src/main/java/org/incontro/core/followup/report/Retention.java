// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.workflow.Phase;
import org.incontro.core.identity.EntityId;
import org.incontro.core.settings.SettingsReader;

/**
 * How long what follow-up holds is kept, in days after the day on which a case ended. Immutable and thread-safe.
 *
 * <p>First everything goes that says something of a person, and the states and times stay for figures; later the rest goes, too. What is due is
 * a pure function of the cases and the day; {@link PersonalData#expire} carries it out.
 *
 * @param closedDays how long a case that ended without an agreement keeps who took part and what they wrote
 * @param agreedDays the same for one that ended with an agreement
 * @param restDays how long the rest is kept, at least as long as the two above
 * @param messageDays how long the keys and recipients of messages that were sent are kept, so that none is sent twice
 */
public record Retention(int closedDays, int agreedDays, int restDays, int messageDays) {

    /** The most days that a period may have: about a hundred years. */
    public static final int MOST_DAYS = 36_500;

    private static final Retention STANDARD = new Retention(730, 1_825, 3_650, 90);

    /** What is due. */
    public enum Due {
        /** Whatever says something of a person is to be erased from the case. */
        PERSONAL_FIELDS,
        /** The case is to be deleted as a whole. */
        WHOLE_CASE
    }

    /**
     * Something to be erased.
     *
     * @param caseId the case
     * @param due what of it
     * @param since the first day on which it may no longer be there
     */
    public record DueErasure(EntityId caseId, Due due, LocalDate since) {}

    /**
     * Checks the periods.
     *
     * @throws IllegalArgumentException if one is outside 1 to {@link #MOST_DAYS}, or the rest would go before the persons
     */
    public Retention {
        Map.of("closedDays", closedDays, "agreedDays", agreedDays, "restDays", restDays, "messageDays", messageDays)
                .forEach(Retention::requireRange);
        if (restDays < Math.max(closedDays, agreedDays)) {
            throw new IllegalArgumentException("restDays " + restIsShort(closedDays, agreedDays, restDays));
        }
    }

    private static void requireRange(String name, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("%s must be from 1 to %s, but was %s".formatted(name, MOST_DAYS, days));
        }
    }

    private static String restIsShort(int closedDays, int agreedDays, int restDays) {
        return "must be at least closedDays and agreedDays, which are %s and %s, but was %s"
                .formatted(closedDays, agreedDays, restDays);
    }

    /**
     * Returns two years, five years after an agreement, ten years for the rest and 90 days for messages: a place to start from. How long a
     * region may keep what is the region's to decide and to justify.
     */
    public static Retention standard() {
        return STANDARD;
    }

    /**
     * Reads periods; a key that is missing keeps the standard.
     *
     * @param tree the keys are the names of the components
     * @throws org.incontro.core.settings.SettingsException if anything is wrong; it names everything
     */
    public static Retention fromTree(Map<String, ?> tree) {
        SettingsReader reader = SettingsReader.of(tree);
        int closed = (int) reader.wholeNumber("closedDays", 1, MOST_DAYS, STANDARD.closedDays);
        int agreed = (int) reader.wholeNumber("agreedDays", 1, MOST_DAYS, STANDARD.agreedDays);
        int rest = (int) reader.wholeNumber("restDays", 1, MOST_DAYS, STANDARD.restDays);
        int messages = (int) reader.wholeNumber("messageDays", 1, MOST_DAYS, STANDARD.messageDays);
        if (rest < Math.max(closed, agreed)) {
            reader.contradiction("restDays", restIsShort(closed, agreed, rest));
        }
        reader.finish();
        return new Retention(closed, agreed, rest, messages);
    }

    /**
     * Says what is due for erasure.
     *
     * @param cases the cases; open ones are never due
     * @param zone where the region's days begin and end
     * @param today the day
     * @return what is due longest first, equally old by case; a case that is to go as a whole is named once
     */
    public List<DueErasure> due(Collection<Case> cases, ZoneId zone, LocalDate today) {
        List<DueErasure> due = new ArrayList<>();
        cases.forEach(one -> due(one, zone, today).ifPresent(due::add));
        due.sort(Comparator.comparing(DueErasure::since).thenComparing(DueErasure::caseId));
        return List.copyOf(due);
    }

    private Optional<DueErasure> due(Case subject, ZoneId zone, LocalDate today) {
        if (subject.isOpen()) {
            return Optional.empty();
        }
        LocalDate ended = LocalDate.ofInstant(subject.stateSince(), zone);
        LocalDate withoutRest = ended.plusDays(restDays + 1L);
        if (!today.isBefore(withoutRest)) {
            return Optional.of(new DueErasure(subject.id(), Due.WHOLE_CASE, withoutRest));
        }
        LocalDate withoutPersons = ended.plusDays((subject.phase() == Phase.AGREED ? agreedDays : closedDays) + 1L);
        return today.isBefore(withoutPersons) || !subject.holdsPersons()
                ? Optional.empty()
                : Optional.of(new DueErasure(subject.id(), Due.PERSONAL_FIELDS, withoutPersons));
    }
}
