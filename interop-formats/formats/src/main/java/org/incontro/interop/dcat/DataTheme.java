// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.dcat;

/** What data is about; the codes of the list of data themes of the Publications Office of the EU. */
public enum DataTheme {
    /** Agriculture, fisheries, forestry and food. */
    AGRI("Agriculture, fisheries, forestry and food"),
    /** Economy and finance. */
    ECON("Economy and finance"),
    /** Education, culture and sport. */
    EDUC("Education, culture and sport"),
    /** Energy. */
    ENER("Energy"),
    /** Environment. */
    ENVI("Environment"),
    /** Government and public sector. */
    GOVE("Government and public sector"),
    /** Health. */
    HEAL("Health"),
    /** International issues. */
    INTR("International issues"),
    /** Justice, legal system and public safety. */
    JUST("Justice, legal system and public safety"),
    /** Regions and cities. */
    REGI("Regions and cities"),
    /** Population and society. */
    SOCI("Population and society"),
    /** Science and technology. */
    TECH("Science and technology"),
    /** Transport. */
    TRAN("Transport");

    private final String label;

    DataTheme(String label) {
        this.label = label;
    }

    /** Returns the English label. */
    String label() {
        return label;
    }
}
