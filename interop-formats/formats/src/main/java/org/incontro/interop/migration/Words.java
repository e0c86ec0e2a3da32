// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The words that the platform uses for codes, and what they are called here. */
final class Words {

    static final Map<String, String> PARTNERSHIPS = of(
            "research", "RESEARCH_COOPERATION",
            "technical collaboration", "TECHNICAL_COOPERATION",
            "license", "LICENCE",
            "joint venture", "JOINT_VENTURE",
            "subcontracting", "SUBCONTRACTING");

    static final Map<String, String> STAGES = of(
            "on the market", "ON_THE_MARKET",
            "demonstrable", "DEMONSTRATED",
            "idea", "CONCEPT",
            "tested in the lab", "LAB_TESTED");

    static final Map<String, String> PROTECTIONS = of(
            "industrial secret", "SECRET_KNOW_HOW",
            "patent pending", "PATENT_APPLIED",
            "patent granted", "PATENT_GRANTED");

    static final Map<String, String> PERSON_STATUSES = of(
            "draft", "DRAFT",
            "tovalidate", "TO_VALIDATE",
            "validated", "VALIDATED",
            "notvalidated", "NOT_VALIDATED");

    static final Map<String, String> PROPOSAL_STATUSES = of(
            "draft", "DRAFT",
            "tovalidate", "TO_VALIDATE",
            "validated", "PUBLISHED",
            "feedbackreceived", "FEEDBACK_RECEIVED",
            "archived", "ARCHIVED",
            "closed", "CLOSED");

    static final Map<String, String> ROLES =
            of("organizzazioni manager", "MANAGER", "organizzazioni participant", "MEMBER");

    static final Map<String, String> MEMBERSHIPS = of(
            "active", "ACTIVE",
            "rejected", "REJECTED",
            "waiting request confirm", "REQUESTED",
            "request sent", "REQUESTED",
            "invited", "INVITED",
            "inviting", "INVITED");

    static final Map<String, String> SITES = of("1", "LEGAL", "2", "OPERATIVE", "3", "OTHER");

    /** The categories of kinds of organisation: generic, public body, other body, private, generic public. */
    static final Map<String, String> ORGANISATIONS =
            of("0", "OTHER", "1", "PUBLIC_BODY", "2", "ASSOCIATION", "3", "COMPANY", "4", "PUBLIC_BODY");

    /** The platform's numbers of frequencies. */
    static final Map<String, String> FREQUENCIES =
            of("65535", "NEVER", "1", "IMMEDIATE", "2", "DAY", "4", "WEEK", "8", "MONTH");

    static final Map<String, String> KINDS = of(
            "to", "TECHNOLOGY_OFFER",
            "tr", "TECHNOLOGY_REQUEST",
            "bo", "BUSINESS_OFFER",
            "br", "BUSINESS_REQUEST",
            "rdr", "RESEARCH_REQUEST");

    private Words() {}

    private static Map<String, String> of(String... wordsAndCodes) {
        Map<String, String> words = new TreeMap<>();
        for (int i = 0; i < wordsAndCodes.length; i += 2) {
            words.put(wordsAndCodes[i], wordsAndCodes[i + 1]);
        }
        return Collections.unmodifiableMap(words);
    }

    /** Returns the form in which words are compared: of a status with its workflow before it, the last part. */
    static String key(String cell) {
        String last = cell.substring(cell.lastIndexOf('/') + 1).strip();
        return last.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    /** Returns the name of a class of the platform without its name space. */
    static String simpleName(String className) {
        return className
                .substring(Math.max(className.lastIndexOf('\\'), className.lastIndexOf('/')) + 1)
                .strip();
    }
}
