// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incontro.core.digest.Sha256;
import org.incontro.core.identity.EntityId;

/** The key of a digest: a digest of who is told of which occasions. */
final class DigestKey {

    private static final int DIGITS = 32;

    private DigestKey() {}

    static String of(EntityId person, List<Alert> alerts) {
        TreeSet<String> occasions = new TreeSet<>();
        for (Alert alert : alerts) {
            Stream.concat(
                            Stream.of(occasion(alert.opportunity(), alert.best().occasion())),
                            alert.alike().stream().map(told -> occasion(told.opportunity(), told.occasion())))
                    .forEach(occasions::add);
        }
        return Sha256.of(person + "\n" + String.join("\n", occasions)).substring(0, DIGITS);
    }

    /** An identity has no control characters, so that a tab ends it for certain. */
    private static String occasion(EntityId opportunity, long occasion) {
        return opportunity + "\t" + occasion;
    }
}
