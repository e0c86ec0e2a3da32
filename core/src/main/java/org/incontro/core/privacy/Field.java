// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.privacy;

/** The groups of fields that can have an audience of their own. */
public enum Field {
    /** Names and titles. */
    NAME,
    /** Short and long descriptions. */
    DESCRIPTION,
    /** What a participant can do, and what an opportunity is about. */
    COMPETENCES,
    /** Projects, publications, patents and products that prove a competence. */
    EVIDENCE,
    /** Country, territorial unit, address. */
    LOCATION,
    /** Kind, size, turnover, age and certifications of an organisation, or of the client behind a profile. */
    FACTS,
    /** Names of people, addresses of mail, telephone numbers. */
    CONTACT,
    /** Numbers given by registers. */
    IDENTIFIERS,
    /** Stage, intellectual property, terms and expected role. */
    COOPERATION,
    /** What somebody wants to hear about. */
    INTERESTS,
    /** Files. */
    ATTACHMENTS
}
