// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import org.incontro.core.value.OpenCode;

/**
 * Where an opportunity stands in its life; an open list.
 *
 * @param code the code, as its list writes it
 */
public record PublicationStatus(String code) implements OpenCode {

    /** Being written. */
    public static final PublicationStatus DRAFT = new PublicationStatus("DRAFT");
    /** A draft that was accepted. */
    public static final PublicationStatus DRAFT_ACCEPTED = new PublicationStatus("DRAFT_ACCEPTED");
    /** A draft that was turned down. */
    public static final PublicationStatus DRAFT_REJECTED = new PublicationStatus("DRAFT_REJECTED");
    /** Waiting for the client's word. */
    public static final PublicationStatus CLIENT_VALIDATION_PENDING =
            new PublicationStatus("CLIENT_VALIDATION_PENDING");
    /** Being checked. */
    public static final PublicationStatus UNDER_VALIDATION = new PublicationStatus("UNDER_VALIDATION");
    /** Being reviewed. */
    public static final PublicationStatus UNDER_REVIEW = new PublicationStatus("UNDER_REVIEW");
    /** Waiting for the portal. */
    public static final PublicationStatus TO_VALIDATE = new PublicationStatus("TO_VALIDATE");
    /** Set aside. */
    public static final PublicationStatus ON_HOLD = new PublicationStatus("ON_HOLD");
    /** Marked for another look. */
    public static final PublicationStatus FLAGGED = new PublicationStatus("FLAGGED");
    /** Turned down. */
    public static final PublicationStatus REJECTED = new PublicationStatus("REJECTED");
    /** Public. */
    public static final PublicationStatus PUBLISHED = new PublicationStatus("PUBLISHED");
    /** Public, and somebody has answered. */
    public static final PublicationStatus FEEDBACK_RECEIVED = new PublicationStatus("FEEDBACK_RECEIVED");
    /** Announced, not yet open. */
    public static final PublicationStatus FORTHCOMING = new PublicationStatus("FORTHCOMING");
    /** A call that takes proposals. */
    public static final PublicationStatus OPEN = new PublicationStatus("OPEN");
    /** No longer takes answers. */
    public static final PublicationStatus CLOSED = new PublicationStatus("CLOSED");
    /** Past its last day. */
    public static final PublicationStatus EXPIRED = new PublicationStatus("EXPIRED");
    /** Taken back. */
    public static final PublicationStatus WITHDRAWN = new PublicationStatus("WITHDRAWN");
    /** Kept for the record. */
    public static final PublicationStatus ARCHIVED = new PublicationStatus("ARCHIVED");

    /** Checks that the code is not blank. */
    public PublicationStatus {
        code = OpenCode.required("publication-status", code);
    }

    @Override
    public String list() {
        return "publication-status";
    }
}
