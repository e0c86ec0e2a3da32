// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import org.incontro.core.value.MessageTemplates;

/** Why something that a record says is not in what was written. */
public enum LossCode {
    /** The format has no place for the value. */
    NO_PLACE,
    /** The format has no place for records of this type; the whole record was left out. */
    NO_PLACE_FOR_RECORD,
    /** The format carries the value with less than it says, such as one language of several. */
    REDUCED,
    /** The value has characters that the format cannot hold, such as NUL. */
    NOT_WRITABLE,
    /** The value may not be shown to those for whom the output is meant, or its owner did not agree. */
    NOT_SHOWN,
    /** The record may not be shown to those for whom the output is meant, or its owner did not agree. */
    RECORD_NOT_SHOWN;

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("loss-codes", LossCode.class::getResourceAsStream);

    /**
     * Returns the sentence for a reader, with {@code {kind}} where the kind of the value goes.
     *
     * @param language a BCP 47 tag; English for a language that is not bundled
     */
    public String template(String language) {
        return SENTENCES.get(name(), language);
    }
}
