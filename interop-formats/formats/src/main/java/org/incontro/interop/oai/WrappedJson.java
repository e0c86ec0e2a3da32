// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.internal.Xml;
import org.incontro.interop.json.NativeJson;

/** Native JSON as the text of one element. */
final class WrappedJson {

    static final String NAME_SPACE = "tag:incontro.org,2026:oai/native-json/1";

    private static final String SCHEMA = "native-json.xsd";

    private WrappedJson() {}

    static Optional<String> write(Entity record) {
        String json = new String(NativeJson.toBytes(record), UTF_8);
        return Optional.of(new Xml()
                .element("record", Map.of("xmlns", NAME_SPACE), escaped(json))
                .toString());
    }

    /** Characters that XML does not have can only stand inside of JSON's strings, where they may be escaped. */
    private static String escaped(String json) {
        if (PlainCharacters.areAllIn(json)) {
            return json;
        }
        StringBuilder plain = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); ) {
            int c = json.codePointAt(i);
            if (PlainCharacters.areAllIn(Character.toString(c))) {
                plain.appendCodePoint(c);
            } else {
                plain.append("\\u").append(HexFormat.of().toHexDigits((char) c));
            }
            i += Character.charCount(c);
        }
        return plain.toString();
    }

    static InputStream schema() {
        InputStream in = WrappedJson.class.getResourceAsStream(SCHEMA);
        if (in == null) {
            throw new IllegalStateException("the resource \"%s\" must be bundled, but is missing".formatted(SCHEMA));
        }
        return in;
    }
}
