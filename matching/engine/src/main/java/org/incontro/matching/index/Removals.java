// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import org.jspecify.annotations.Nullable;

/**
 * At which change each entry of a segment was removed. One thread at a time may write; searches read meanwhile.
 *
 * <p>Nothing is published here: a search that has read the number of a change finds whatever was removed up to it, and must take anything else as
 * not removed yet. 0 stands for what was never removed, so that a page seen too early says nothing false.
 */
final class Removals {

    private static final int PAGE = 1_024;

    private final long[] @Nullable [] pages;
    private int count;

    Removals(int entries) {
        pages = new long[(entries + PAGE - 1) / PAGE][];
    }

    void remove(int position, long change) {
        long[] page = pages[position / PAGE];
        if (page == null) {
            page = new long[PAGE];
            pages[position / PAGE] = page;
        }
        page[position % PAGE] = change;
        count++;
    }

    /** Returns the change at which an entry was removed; 0 if it was not. */
    long at(int position) {
        long[] page = pages[position / PAGE];
        return page == null ? 0 : page[position % PAGE];
    }

    /** Tells whether an entry had not been removed by a change. */
    boolean isLive(int position, long change) {
        long removed = at(position);
        return removed == 0 || removed > change;
    }

    /** Tells whether none had been removed by a change. */
    boolean isUntouchedAt(long change) {
        for (long[] page : pages) {
            if (page != null) {
                for (long removed : page) {
                    if (removed != 0 && removed <= change) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Returns how many were removed. */
    int count() {
        return count;
    }

    long bytes() {
        long bytes = 4L * pages.length;
        for (long[] page : pages) {
            bytes += page == null ? 0 : 8L * PAGE;
        }
        return bytes;
    }
}
