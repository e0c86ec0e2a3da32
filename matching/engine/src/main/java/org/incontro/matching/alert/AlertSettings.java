// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incontro.core.settings.SettingsReader;

/**
 * What a portal decides about alerts for everybody. Immutable and thread-safe.
 *
 * @param zone the time zone of the opportunities' deadlines
 * @param lead how long before a deadline somebody should have been told, at least zero
 * @param alike how much of their wording two opportunities must share to be told together, above 0 to 1
 * @param diversity how much of its points an opportunity loses, when the order inside a digest is made, by being about the same as one
 *     above it, from 0 to 1; scores never change
 * @param newcomers how many opportunities somebody without interests gets at once, at least 0
 */
public record AlertSettings(ZoneId zone, Duration lead, double alike, double diversity, int newcomers) {

    private static final int VERSION = 1;
    private static final AlertSettings DEFAULTS = new AlertSettings(ZoneOffset.UTC, Duration.ofDays(2), 0.8, 0.3, 3);

    /**
     * Checks all values.
     *
     * @throws IllegalArgumentException if one is outside its range; the message names it
     */
    public AlertSettings {
        Objects.requireNonNull(zone, "zone");
        if (lead.isNegative()) {
            throw new IllegalArgumentException("lead must not be negative, but was " + lead);
        }
        // Written so that NaN, which fails every comparison, is refused too.
        if (!(alike > 0 && alike <= 1)) {
            throw new IllegalArgumentException("alike must be above 0 and at most 1, but was " + alike);
        }
        if (!(diversity >= 0 && diversity <= 1)) {
            throw new IllegalArgumentException("diversity must be from 0 to 1, but was " + diversity);
        }
        if (newcomers < 0) {
            throw new IllegalArgumentException("newcomers must be at least 0, but was " + newcomers);
        }
    }

    /** Returns the settings that are used unless said otherwise: deadlines in UTC, two days ahead, three for newcomers. */
    public static AlertSettings defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these settings with another time zone.
     *
     * @param deadlines the time zone of the opportunities' deadlines
     */
    public AlertSettings in(ZoneId deadlines) {
        return new AlertSettings(deadlines, lead, alike, diversity, newcomers);
    }

    /**
     * Reads settings from a tree of plain values; what it does not name stays as in {@link #defaults()}.
     *
     * @param tree the keys {@code version} (1), {@code zone} (a name of the time zone database), {@code leadHours}, {@code alike},
     *     {@code diversity}, {@code newcomers}
     * @throws org.incontro.core.settings.SettingsException if a key is unknown or a value not allowed; it names all
     */
    public static AlertSettings fromTree(Map<String, ?> tree) {
        SettingsReader reader = SettingsReader.of(tree);
        reader.wholeNumber("version", VERSION, VERSION, VERSION);
        ZoneId zone = zone(reader);
        long lead = reader.wholeNumber("leadHours", 0, 24 * 365, DEFAULTS.lead.toHours());
        double alike = reader.number("alike", 0.01, 1, DEFAULTS.alike);
        double diversity = reader.number("diversity", 0, 1, DEFAULTS.diversity);
        long newcomers = reader.wholeNumber("newcomers", 0, 1000, DEFAULTS.newcomers);
        reader.finish();
        return new AlertSettings(zone, Duration.ofHours(lead), alike, diversity, (int) newcomers);
    }

    private static ZoneId zone(SettingsReader reader) {
        String name = reader.text("zone", List.of(), DEFAULTS.zone.getId());
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            reader.contradiction(
                    "zone", "zone must be a name of the time zone database, such as Europe/Rome, but was " + name);
        }
        return DEFAULTS.zone;
    }

    /** Returns these settings as a tree of plain values that {@link #fromTree} reads back; a lead is given in whole hours. */
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", VERSION);
        tree.put("zone", zone.getId());
        tree.put("leadHours", lead.toHours());
        tree.put("alike", alike);
        tree.put("diversity", diversity);
        tree.put("newcomers", newcomers);
        return tree;
    }
}
