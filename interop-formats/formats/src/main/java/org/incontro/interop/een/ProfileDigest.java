// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.incontro.core.digest.Sha256;

/** Fingerprints by which a changed profile is noticed. */
final class ProfileDigest {

    /** As many texts as most profiles have. */
    private static final int USUAL_COUNT = 128;

    /** The lengths of nearly all texts, as they are fed before them. */
    private static final byte[][] LENGTHS =
            IntStream.range(0, 256).mapToObj(ProfileDigest::length).toArray(byte[][]::new);

    private ProfileDigest() {}

    /** Returns the fingerprint of what a profile says, whatever the order of its elements. */
    static String of(FeedNode profile) {
        List<FeedNode> nodes = new ArrayList<>(USUAL_COUNT);
        profile.eachNode(node -> {
            if (!node.isBlank()) {
                nodes.add(node);
            }
        });
        nodes.sort(Comparator.comparing(FeedNode::path));
        MessageDigest digest = Sha256.start();
        for (int i = 0; i < nodes.size(); i++) {
            String path = nodes.get(i).path();
            // Paths differ, but for what the names of a hostile source may do; then the last one counts.
            if (i + 1 == nodes.size() || !path.equals(nodes.get(i + 1).path())) {
                update(digest, path);
                update(digest, nodes.get(i).ownText());
            }
        }
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
        digest.update(bytes.length < LENGTHS.length ? LENGTHS[bytes.length] : length(bytes.length));
        digest.update(bytes);
    }

    private static byte[] length(int bytes) {
        return (bytes + ":").getBytes(StandardCharsets.UTF_8);
    }
}
