// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The identity of a published value across portals: the region whose portal holds it, and its own id there.
 *
 * <p>Ordered by {@link #toString()}, which is also how ties in a ranking break. Immutable and thread-safe.
 *
 * @param region the portal, in lower case: letters, digits, hyphens and dots; {@link #LOCAL} where there is only one
 * @param local the id inside that portal, as the portal writes it; no white space at its ends
 */
public record EntityId(String region, String local) implements Comparable<EntityId> {

    /** The region of values that never leave their portal. */
    public static final String LOCAL = "local";

    private static final int LONGEST_REGION = 64;

    private static final int LONGEST_LOCAL = 256;

    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException if the region has other characters, or the local id is blank, has control
     *     characters or more than 256 characters
     */
    public EntityId {
        region = checked(region);
        local = local.strip();
        if (local.isEmpty() || local.length() > LONGEST_LOCAL || hasControlCharacters(local)) {
            throw new IllegalArgumentException(
                    "local id must be 1 to 256 characters without control characters, but was \"%s\""
                            .formatted(local.length() > 300 ? local.substring(0, 300) + "…" : local));
        }
    }

    /**
     * Returns an id.
     *
     * @param region the portal
     * @param local the id inside that portal
     */
    public static EntityId of(String region, String local) {
        return new EntityId(region, local);
    }

    /**
     * Reads {@code region:local}; a text without a colon is a local id of the region {@link #LOCAL}.
     *
     * @param text the id; what stands after the first colon is the local id
     * @throws IllegalArgumentException if a part is not allowed
     */
    public static EntityId parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? of(LOCAL, text) : of(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * Returns regions as identities have them: in lower case, and in order.
     *
     * @param regions names of portals
     * @return a copy that cannot be changed
     * @throws IllegalArgumentException if an identity can have no such region
     */
    public static SortedSet<String> regions(Collection<String> regions) {
        SortedSet<String> checked = new TreeSet<>();
        regions.forEach(region -> checked.add(checked(region)));
        return Collections.unmodifiableSortedSet(checked);
    }

    private static String checked(String region) {
        // Nearly all are in lower case already. A portal makes ids by the million: no pattern, no copy.
        if (isRegion(region)) {
            return region;
        }
        String lower = region.toLowerCase(Locale.ROOT);
        if (!isRegion(lower)) {
            throw new IllegalArgumentException("region must be 1 to 64 letters, digits, dots or hyphens, but was \"%s\""
                    .formatted(lower.length() > 100 ? lower.substring(0, 100) + "…" : lower));
        }
        return lower;
    }

    /** Tells whether a text is {@code [a-z0-9][a-z0-9.-]{0,63}}. */
    private static boolean isRegion(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST_REGION || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int at = 1; at < length; at++) {
            char character = text.charAt(at);
            if (!isLetterOrDigit(character) && character != '.' && character != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    }

    private static boolean hasControlCharacters(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(EntityId other) {
        // Region by region would not do: a hyphen or a dot sorts before the colon that ends a shorter region.
        return region.equals(other.region)
                ? local.compareTo(other.local)
                : toString().compareTo(other.toString());
    }

    /** Writes {@code region:local}, which {@link #parse} reads back. */
    @Override
    public String toString() {
        return region + ":" + local;
    }
}
