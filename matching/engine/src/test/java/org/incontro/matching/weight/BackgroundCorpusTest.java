// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.incontro.matching.feature.Feature;
import org.junit.jupiter.api.Test;

class BackgroundCorpusTest {

    /** Of the content, not of the file: compression differs between versions of Java. */
    private static final String SHA_256 = "2b1150006d81e2960a47fb8d112d2fb3fed2bb95d5c3b55fd9e1715710c88365";

    @Test
    void theBundledWordsAreThoseThatWereChecked() throws Exception {
        assertThat(sha256(bundled())).isEqualTo(SHA_256);
    }

    @Test
    void theGeneratorMakesTheBundledWordsFromTheirSources() throws IOException {
        Path folder = sources();
        assumeTrue(
                Files.isDirectory(folder.resolve("cordis-demo")),
                () -> "skipped: the sources of the background words are not at " + folder
                        + "; name their folder with -Dincontro.vocab=DIR");

        assertThat(new String(BackgroundCorpusGenerator.generate(folder), StandardCharsets.UTF_8))
                .isEqualTo(new String(bundled(), StandardCharsets.UTF_8));
    }

    @Test
    void wordsOfManyTextsAreFrequentAndWordsOfNoneAreUnknown() {
        FeatureStatistics background = BackgroundCorpus.statistics();

        long innovation = background.frequency(Feature.word("innovation").number());
        long laser = background.frequency(Feature.word("laser").number());
        assertThat(innovation).isGreaterThan(laser);
        assertThat(laser).isPositive();
        assertThat(background.frequency(Feature.word("qxzzy").number())).isZero();
        assertThat(background.bags()).isGreaterThan(10_000);
    }

    /** The resource is to stay well below what an adopter would notice in the size of the jar. */
    @Test
    void theResourceIsSmallerThanAMegabyte() throws IOException {
        try (InputStream in = resource()) {
            assertThat(in.readAllBytes()).hasSizeLessThan(1_000_000);
        }
    }

    private static Path sources() {
        String named = System.getProperty("incontro.vocab");
        if (named != null) {
            return Path.of(named);
        }
        String shared = System.getProperty("incontro.shared");
        return shared != null
                ? Path.of(shared, "vocab")
                : Path.of(System.getProperty("incontro.root", "."), "..", "shared", "vocab");
    }

    private static InputStream resource() {
        return Objects.requireNonNull(BackgroundCorpus.class.getResourceAsStream("background-words.tsv.gz"));
    }

    private static byte[] bundled() throws IOException {
        try (InputStream in = new GZIPInputStream(resource())) {
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] content) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
