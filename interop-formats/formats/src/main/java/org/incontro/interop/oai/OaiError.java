// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.util.Arrays;
import java.util.Optional;

/** Why a request was refused, in the codes of the protocol. */
public enum OaiError {
    /** An argument is missing, not allowed, given twice, or has an illegal value. */
    BAD_ARGUMENT("badArgument"),
    /** The token is not from here, was changed, has expired, or is for another request. */
    BAD_RESUMPTION_TOKEN("badResumptionToken"),
    /** There is no verb, more than one, or an unknown one. */
    BAD_VERB("badVerb"),
    /** The record, or the repository, does not have the format. */
    CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
    /** There is no such record. */
    ID_DOES_NOT_EXIST("idDoesNotExist"),
    /** The list is empty; no fault. */
    NO_RECORDS_MATCH("noRecordsMatch"),
    /** There is no format for the record. */
    NO_METADATA_FORMATS("noMetadataFormats"),
    /** The repository has no sets. */
    NO_SET_HIERARCHY("noSetHierarchy");

    private final String code;

    OaiError(String code) {
        this.code = code;
    }

    /** Returns the code of the protocol. */
    public String code() {
        return code;
    }

    /**
     * Finds an error.
     *
     * @param code as in the protocol, to the letter
     */
    public static Optional<OaiError> byCode(String code) {
        return Arrays.stream(values()).filter(error -> error.code.equals(code)).findFirst();
    }
}
