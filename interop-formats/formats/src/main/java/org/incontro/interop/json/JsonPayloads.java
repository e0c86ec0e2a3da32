// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.Map;
import org.incontro.core.store.PayloadCodec;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;

/** The payloads of stores as JSON in one line. Immutable and thread-safe. */
final class JsonPayloads implements PayloadCodec {

    static final PayloadCodec INSTANCE = new JsonPayloads();

    private static final ReadOptions OPTIONS = ReadOptions.of("payload");

    private JsonPayloads() {}

    @Override
    public String write(Map<String, ?> tree) {
        return TreeWriter.compact(tree);
    }

    @Override
    public Map<String, Object> read(String text) {
        try {
            return TreeReader.read(text, OPTIONS, Double::valueOf).object();
        } catch (FormatException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
