// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.settings.SettingsReader;

/**
 * The days on which a region works. Immutable and thread-safe.
 *
 * @param zone where its days begin and end
 * @param daysOff the days of the week on which nobody works, in order; not all seven
 * @param holidays the single days on which nobody works, in order
 */
public record WorkingCalendar(ZoneId zone, SortedSet<DayOfWeek> daysOff, SortedSet<LocalDate> holidays) {

    private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final List<String> DAYS =
            List.of(DayOfWeek.values()).stream().map(Enum::name).toList();

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if no day of the week is left to work on
     */
    public WorkingCalendar {
        daysOff = Collections.unmodifiableSortedSet(new TreeSet<>(daysOff));
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
        if (daysOff.size() == DAYS.size()) {
            throw new IllegalArgumentException("at least one day of the week must be a working day, but none is");
        }
    }

    /**
     * Returns a calendar from Monday to Friday.
     *
     * @param zone where its days begin and end
     * @param holidays the single days on which nobody works
     */
    public static WorkingCalendar weekdays(ZoneId zone, Collection<LocalDate> holidays) {
        return new WorkingCalendar(zone, new TreeSet<>(WEEKEND), new TreeSet<>(holidays));
    }

    /**
     * Reads a calendar. Without a zone its days are those of UTC; without days off nobody works on Saturday and Sunday.
     *
     * @param tree {@code zone} such as Europe/Rome, {@code daysOff} such as SATURDAY, {@code holidays} such as 2026-12-25; an empty list of
     *     days off means that all seven are working days
     * @throws org.incontro.core.settings.SettingsException if anything is wrong; it names everything
     */
    public static WorkingCalendar fromTree(Map<String, ?> tree) {
        SettingsReader reader = SettingsReader.of(tree);
        ZoneId zone = zone(reader);
        SortedSet<DayOfWeek> daysOff = new TreeSet<>();
        reader.texts("daysOff", DAYS).forEach(day -> daysOff.add(DayOfWeek.valueOf(day)));
        if (!tree.containsKey("daysOff")) {
            daysOff.addAll(WEEKEND);
        }
        if (daysOff.size() == DAYS.size()) {
            reader.contradiction("daysOff", "must leave at least one working day, but leaves none");
        }
        SortedSet<LocalDate> holidays = new TreeSet<>();
        for (String day : reader.texts("holidays", List.of())) {
            try {
                holidays.add(LocalDate.parse(day));
            } catch (DateTimeException e) {
                reader.contradiction("holidays", "must be days such as 2026-12-25, but was \"" + day + "\"");
            }
        }
        reader.finish();
        return new WorkingCalendar(zone, daysOff, holidays);
    }

    private static ZoneId zone(SettingsReader reader) {
        String name = reader.text("zone", List.of(), "UTC");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            reader.contradiction("zone", "must be a time zone such as Europe/Rome, but was \"" + name + "\"");
            return ZoneId.of("UTC");
        }
    }

    /**
     * Tells whether somebody works on a day.
     *
     * @param day the day
     */
    public boolean isWorkingDay(LocalDate day) {
        return !daysOff.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /**
     * Returns the n-th working day after a day, or before it. Takes one step for each day between.
     *
     * @param day the day, which is not counted; with 0 it is returned itself
     * @param workingDays how many working days later, or earlier if negative
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        int step = Integer.signum(workingDays);
        LocalDate reached = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            reached = reached.plusDays(step);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /**
     * Returns the day of a moment in the region.
     *
     * @param moment the moment
     */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /**
     * Returns when a day begins in the region, which is not midnight everywhere and always.
     *
     * @param day the day
     */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
