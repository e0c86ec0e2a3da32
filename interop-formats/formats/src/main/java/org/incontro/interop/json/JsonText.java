// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Looks at pieces of JSON that others wrote. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** Tells whether readers take a text for the name of a member: some refuse half a pair of surrogates. */
    static boolean isName(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Tells whether a text is exactly one JSON value without line feeds, nested at most 500 deep. */
    static boolean isOneLine(String text) {
        if (text.chars().anyMatch(c -> c < ' ')) {
            return false;
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            parser.finishToken();
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }
}
