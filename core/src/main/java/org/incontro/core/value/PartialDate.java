// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;

/**
 * A date that may be known only to the month or to the year, and never pretends to know more.
 *
 * <p>Ordered by first day, then the less precise first: {@code 2026 < 2026-01 < 2026-01-01}. Immutable and thread-safe.
 *
 * @param year the year, from 1 to 9999
 * @param month the month from 1 to 12, or 0 where only the year is known
 * @param day the day of the month from 1, or 0 where only the month is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    private static final Comparator<PartialDate> ORDER = Comparator.comparing(PartialDate::earliest)
            .thenComparing(PartialDate::month)
            .thenComparing(PartialDate::day);

    /**
     * Checks that the parts name a date.
     *
     * @throws IllegalArgumentException if they do not, or a day is given without a month
     */
    public PartialDate {
        boolean exists = year >= 1 && year <= 9999 && (month != 0 || day == 0);
        if (exists && month != 0) {
            try {
                LocalDate.of(year, month, day == 0 ? 1 : day);
            } catch (DateTimeException e) {
                exists = false;
            }
        }
        if (!exists) {
            throw new IllegalArgumentException(
                    "a date must exist in the calendar, but was year %s, month %s, day %s".formatted(year, month, day));
        }
    }

    /**
     * Returns a date of which only the year is known.
     *
     * @param year from 1 to 9999
     */
    public static PartialDate of(int year) {
        return new PartialDate(year, 0, 0);
    }

    /**
     * Returns a full date.
     *
     * @param date a date from year 1 to 9999
     */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}, the forms that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text has another form or names no date
     */
    public static PartialDate parse(String text) {
        int length = text.length();
        boolean formed = (length == 4 || length == 7 || length == 10)
                && isNumber(text, 0, 4)
                && (length < 7 || (text.charAt(4) == '-' && isNumber(text, 5, 7)))
                && (length < 10 || (text.charAt(7) == '-' && isNumber(text, 8, 10)));
        if (!formed) {
            throw new IllegalArgumentException(
                    "a date must look like 2026, 2026-11 or 2026-11-23, but was \"%s\"".formatted(text));
        }
        return new PartialDate(number(text, 0, 4), part(text, 5), part(text, 8));
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Returns the month or day that begins at an offset; 0 where the text ends before. */
    private static int part(String text, int from) {
        if (text.length() < from) {
            return 0;
        }
        int value = number(text, from, from + 2);
        if (value == 0) {
            throw new IllegalArgumentException(
                    "month and day must be at least 01, but the date was \"%s\"".formatted(text));
        }
        return value;
    }

    /** Returns the first day that this may mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** Returns the last day that this may mean. */
    public LocalDate latest() {
        if (day != 0) {
            return earliest();
        }
        return YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth();
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(10).append(String.format(Locale.ROOT, "%04d", year));
        if (month != 0) {
            text.append(String.format(Locale.ROOT, "-%02d", month));
        }
        if (day != 0) {
            text.append(String.format(Locale.ROOT, "-%02d", day));
        }
        return text.toString();
    }
}
