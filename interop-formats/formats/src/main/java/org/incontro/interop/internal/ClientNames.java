// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.LossReport;
import org.incontro.interop.een.ClientAnonymity;
import org.incontro.interop.json.JsonTrees;

/** Looks for the name of a profile's client in all texts that would go out, in whatever language and part they are. */
public final class ClientNames {

    private ClientNames() {}

    /**
     * Tells whether a client is named.
     *
     * @param json what would go out, as native JSON
     * @param profile the profile, with all that is known of its client
     * @param anonymity finds the client
     */
    public static boolean areIn(byte[] json, Opportunity profile, ClientAnonymity anonymity) {
        List<String> texts = new ArrayList<>();
        collect(JsonTrees.object(new String(json, StandardCharsets.UTF_8)), texts);
        Opportunity probe = profile.toBuilder()
                .description(LocalizedText.of("en", String.join(" | ", texts)))
                .build();
        return anonymity.apply(probe, new LossReport()).isEmpty();
    }

    private static void collect(Object tree, List<String> texts) {
        if (tree instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, texts));
        } else if (tree instanceof Iterable<?> list) {
            list.forEach(value -> collect(value, texts));
        } else if (tree instanceof String text) {
            texts.add(text);
        }
    }
}
