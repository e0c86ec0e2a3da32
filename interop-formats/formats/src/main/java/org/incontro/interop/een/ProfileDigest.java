// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incontro.core.digest.Sha256;

/** Fingerprints by which a changed profile is noticed. */
final class ProfileDigest {

    private ProfileDigest() {}

    /** Returns the fingerprint of what a profile says, whatever the order of its elements. */
    static String of(FeedNode profile) {
        Map<String, String> texts = new TreeMap<>();
        profile.eachText(texts::put);
        MessageDigest digest = Sha256.start();
        texts.forEach((path, text) -> {
            update(digest, path);
            update(digest, text);
        });
        return Sha256.finish(digest);
    }

    /** Returns the fingerprint of lines in their order. */
    static String of(List<String> lines) {
        MessageDigest digest = Sha256.start();
        lines.forEach(line -> update(digest, line));
        return Sha256.finish(digest);
    }

    /** Feeds a text with its length before it, so that two texts never run into each other. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
