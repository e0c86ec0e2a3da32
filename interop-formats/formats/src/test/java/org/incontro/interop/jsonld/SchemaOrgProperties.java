// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.jsonld;

import org.incontro.interop.internal.JsonLdLaws;

/** The laws of JSON-LD for the words of schema.org. */
class SchemaOrgProperties extends JsonLdLaws {

    SchemaOrgProperties() {
        super(SchemaOrg.FORMAT);
    }

    @Override
    protected void checkVocabulary(byte[] document) {
        SchemaOrgVocabulary.published().check(document);
    }
}
