// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incontro.core.digest.Sha256;

/**
 * The digest of what a scheme says.
 *
 * <p>Concepts by code; of each its identifier, URI, preferred labels by language, alternative labels by language in their
 * order, and parents sorted. Every text is preceded by its length in bytes and every list by its size, so that no two
 * schemes give the same bytes.
 */
final class SchemeFingerprint {

    private final MessageDigest digest = Sha256.start();

    private SchemeFingerprint() {}

    static String of(List<Concept> concepts) {
        SchemeFingerprint fingerprint = new SchemeFingerprint();
        concepts.stream().sorted(Comparator.comparing(Concept::id)).forEach(fingerprint::add);
        return Sha256.finish(fingerprint.digest);
    }

    private void add(Concept concept) {
        add(concept.id().toString());
        add(concept.uri().orElse(""));
        Map<String, String> labels = new TreeMap<>(concept.label().texts());
        add(labels.size());
        labels.forEach((language, label) -> {
            add(language);
            add(label);
        });
        Map<String, List<String>> alternatives = new TreeMap<>(concept.alternativeLabels());
        add(alternatives.size());
        alternatives.forEach((language, texts) -> {
            add(language);
            add(texts.size());
            texts.forEach(this::add);
        });
        add(concept.broader().size());
        concept.broader().stream().sorted().forEach(parent -> add(parent.toString()));
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }
}
