// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Arrays;

/** For each rare feature of a block the entries that have it, each with its 8-bit impact; empty for a heavy feature. Immutable. */
final class RareLists {

    /*
     * A list has one of four forms, whichever is shortest for it. In three of them (PostingWidth) a posting is 16 bits: the distance from the entry
     * before above 6, 7 or 8 bits of the impact. In the fourth, for few entries far from each other, all entries come first, 16 bits each, and then
     * all impacts, two to 16 bits.
     *
     * Lists lie in pages. A garbage collector that divides the heap into regions gives each great array whole regions of its own, and what is left
     * over in the last is lost: with all lists of a block in one array that was a third of what an index holds.
     */
    /** The form of lists of few entries. */
    private static final int APART = 0;

    /** How many bits of a beginning are the place in its page. */
    private static final int PLACE_BITS = 17;

    /** How long a page is at most; one more would be the next page's first place. Every list fits. */
    private static final int MOST_IN_PAGE = (1 << PLACE_BITS) - 1;

    private static final int MOST_PAGES = 1 << (30 - PLACE_BITS);

    /** By list the form, the page and the place in it where it begins; at last where the last list ends. */
    final int[] starts;

    final char[][] pages;

    RareLists(int[] starts, char[][] pages) {
        this.starts = starts;
        this.pages = pages;
    }

    /** Returns the form of a list: {@link #APART} or the number of a {@link PostingWidth}. */
    private static int form(int start) {
        return start >>> 30;
    }

    private static int page(int start) {
        return start >>> PLACE_BITS & MOST_PAGES - 1;
    }

    private static int place(int start) {
        return start & MOST_IN_PAGE;
    }

    /** Returns where in its page a list ends. */
    private int end(int list) {
        int next = starts[list + 1];
        int page = page(starts[list]);
        return page(next) == page ? place(next) : pages[page].length;
    }

    /** Tells whether the feature of a list is heavy: such a list begins where the next one does. */
    boolean isEmpty(int list) {
        return (starts[list] ^ starts[list + 1]) << 2 == 0;
    }

    /** Returns the first 16 bits of a list, 0 for an empty one: a look at them has them near. */
    int touch(int list) {
        return isEmpty(list) ? 0 : pages[page(starts[list])][place(starts[list])];
    }

    /** Adds a list that is not empty, by the query's impact, to the accumulators of its entries. */
    void add(int list, int impact, int[] scores) {
        int start = starts[list];
        char[] page = pages[page(start)];
        int form = form(start);
        if (form == APART) {
            addApart(page, place(start), end(list), impact, scores);
        } else {
            addNear(page, place(start), end(list), PostingWidth.bits(form), impact, scores);
        }
    }

    private static void addNear(char[] page, int start, int end, int bits, int impact, int[] scores) {
        int mask = (1 << bits) - 1;
        int entry = 0;
        for (int at = start; at < end; at++) {
            int posting = page[at];
            entry += posting >>> bits;
            scores[entry] += impact * (posting & mask);
        }
    }

    private static void addApart(char[] page, int start, int end, int impact, int[] scores) {
        int count = apart(end - start);
        int impacts = start + count;
        for (int i = 0; i < count; i++) {
            scores[page[start + i]] += impact * (page[impacts + (i >>> 1)] >>> ((i & 1) << 3) & 0xff);
        }
    }

    /** Returns how many postings a list of the fourth form and of such a length has. */
    private static int apart(int length) {
        return 2 * length / 3;
    }

    /** Returns how long a list of the fourth form with so many postings is. */
    private static int apartLength(int count) {
        return count + (count + 1) / 2;
    }

    /** Returns the postings of a list. */
    Postings postings(int list) {
        int start = starts[list];
        return isEmpty(list)
                ? new Postings(new char[0], 0, 0, 1)
                : new Postings(pages[page(start)], place(start), end(list), form(start));
    }

    /** Tells whether these are lists one after another in which nothing is left over, and subtracts from counts how many times each entry comes. */
    boolean areOf(int[] counts) {
        int page = 0;
        int place = 0;
        for (int list = 0; list < starts.length; list++) {
            if (page < pages.length - 1
                    && place == pages[page].length
                    && starts[list] << 2 == (page + 1) << (PLACE_BITS + 2)) {
                page++;
                place = 0;
            }
            if (page >= pages.length || page(starts[list]) != page || place(starts[list]) != place) {
                return false;
            }
            if (list < starts.length - 1 && !isEmpty(list)) {
                int end = end(list);
                if (end <= place || end > pages[page].length || !isOf(list, counts)) {
                    return false;
                }
                place = end;
            }
        }
        return page == pages.length - 1 && place == pages[page].length;
    }

    private boolean isOf(int list, int[] counts) {
        int start = starts[list];
        char[] page = pages[page(start)];
        return form(start) == APART
                ? isApart(page, place(start), end(list), counts)
                : isNear(page, place(start), end(list), PostingWidth.bits(form(start)), counts);
    }

    private static boolean isNear(char[] page, int start, int end, int bits, int[] counts) {
        int mask = (1 << bits) - 1;
        int entry = 0;
        int impact = 0;
        for (int at = start; at < end; at++) {
            int distance = page[at] >>> bits;
            int part = page[at] & mask;
            entry += distance;
            if (distance > 0) {
                impact = 0;
            }
            if (impact == 0 && part > 0) {
                if (entry >= counts.length) {
                    return false;
                }
                counts[entry]--;
            }
            impact += part;
            if (impact > 255) {
                return false;
            }
        }
        // Steps lead to an entry.
        return (page[end - 1] & mask) > 0;
    }

    private static boolean isApart(char[] page, int start, int end, int[] counts) {
        int count = apart(end - start);
        if (apartLength(count) != end - start) {
            return false;
        }
        int impacts = start + count;
        int last = -1;
        for (int i = 0; i < count; i++) {
            int entry = page[start + i];
            int impact = page[impacts + (i >>> 1)] >>> ((i & 1) << 3) & 0xff;
            if (entry <= last || entry >= counts.length || impact == 0) {
                return false;
            }
            counts[entry]--;
            last = entry;
        }
        return true;
    }

    /** Returns the numbers of the heavy features among those of a block. */
    int[] heavy(BlockFeatures features) {
        int[] numbers = features.numbers();
        int[] heavy = new int[numbers.length];
        int found = 0;
        for (int list = 0; list < numbers.length; list++) {
            if (isEmpty(list)) {
                heavy[found++] = numbers[list];
            }
        }
        return Arrays.copyOf(heavy, found);
    }

    long bytes() {
        long bytes = 4L * starts.length;
        for (char[] page : pages) {
            bytes += 2L * page.length;
        }
        return bytes;
    }

    /** One list, from its first entry to its last. */
    static final class Postings {

        private final char[] page;
        private final int form;
        private final int start;
        private final int end;
        private final int count;
        private int at;
        private int entry;
        private int impact;

        private Postings(char[] page, int start, int end, int form) {
            this.page = page;
            this.form = form;
            this.start = start;
            this.end = end;
            count = form == APART ? apart(end - start) : end - start;
        }

        boolean next() {
            return form == APART ? nextApart() : nextNear();
        }

        private boolean nextApart() {
            if (at == count) {
                return false;
            }
            entry = page[start + at];
            impact = page[start + count + at / 2] >>> (8 * (at % 2)) & 0xff;
            at++;
            return impact > 0;
        }

        private boolean nextNear() {
            int bits = PostingWidth.bits(form);
            impact = 0;
            while (start + at < end && (impact == 0 || page[start + at] >>> bits == 0)) {
                entry += page[start + at] >>> bits;
                impact += page[start + at] & (1 << bits) - 1;
                at++;
            }
            return impact > 0;
        }

        int entry() {
            return entry;
        }

        byte impact() {
            return (byte) impact;
        }
    }

    /** Takes lists in the order of their features, each in its shortest form. Confined to one thread. */
    static final class Builder {

        private final int[] starts;
        private char[][] pages = {};
        private final char[] page = new char[MOST_IN_PAGE];
        private int place;
        private int size;
        /** From which list on it is not known where lists begin: those are empty, and begin where the next does that is not. */
        private int open;

        /**
         * Begins.
         *
         * @param lists how many will come
         */
        Builder(int lists) {
            starts = new int[lists + 1];
        }

        /**
         * Adds a list.
         *
         * @param entries those of many lists, ascending within each
         * @param impacts parallel to them, from 1 to 255
         * @param from where this list begins, inclusive
         * @param to where it ends, exclusive
         */
        void add(char[] entries, byte[] impacts, int from, int to) {
            if (from < to) {
                int form = APART;
                int length = apartLength(to - from);
                for (int width = 1; width <= PostingWidth.MOST; width++) {
                    int near = PostingWidth.length(width, entries, impacts, from, to, length);
                    if (near < length) {
                        form = width;
                        length = near;
                    }
                }
                begin(form, length);
                if (form == APART) {
                    writeApart(entries, impacts, from, to);
                } else {
                    PostingWidth.write(form, entries, impacts, from, to, page, place);
                }
                place += length;
            }
            size++;
        }

        private void begin(int form, int length) {
            if (place + length > MOST_IN_PAGE) {
                endPage();
            }
            if (pages.length == MOST_PAGES) {
                throw new IllegalStateException(
                        "the lists of a block must fit %s pages, but there are more".formatted(MOST_PAGES));
            }
            open(form);
        }

        /** Says that all lists up to the present one begin here. */
        private void open(int form) {
            Arrays.fill(starts, open, size + 1, pages.length << PLACE_BITS | place);
            starts[size] |= form << 30;
            open = size + 1;
        }

        private void endPage() {
            pages = Arrays.copyOf(pages, pages.length + 1);
            pages[pages.length - 1] = Arrays.copyOf(page, place);
            place = 0;
        }

        private void writeApart(char[] entries, byte[] impacts, int from, int to) {
            int count = to - from;
            System.arraycopy(entries, from, page, place, count);
            Arrays.fill(page, place + count, place + apartLength(count), (char) 0);
            for (int i = 0; i < count; i++) {
                page[place + count + i / 2] |= (char) ((impacts[from + i] & 0xff) << (8 * (i % 2)));
            }
        }

        RareLists build() {
            open(0);
            endPage();
            return new RareLists(starts, pages);
        }
    }
}
