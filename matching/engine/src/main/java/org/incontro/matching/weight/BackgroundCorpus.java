// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.weight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.incontro.matching.feature.Feature;

/**
 * The statistics of the bundled background corpus: titles of EU projects, texts of EU calls, and labels of vocabularies.
 *
 * <p>The resource holds words and the number of texts that have them, never a text. Its first line is
 * {@code bags<TAB>words<TAB>concepts} as {@link FeatureStatistics} has them, each other line {@code word<TAB>frequency}.
 */
final class BackgroundCorpus {

    private static final String RESOURCE = "background-words.tsv.gz";

    private BackgroundCorpus() {}

    static FeatureStatistics statistics() {
        return Holder.STATISTICS;
    }

    private static final class Holder {
        static final FeatureStatistics STATISTICS = read();
    }

    private static FeatureStatistics read() {
        try (InputStream resource =
                        Objects.requireNonNull(BackgroundCorpus.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.UTF_8))) {
            String[] totals = Objects.requireNonNull(lines.readLine()).split("\t", -1);
            TreeMap<Long, Long> frequencies = new TreeMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                frequencies.put(Feature.word(line.substring(0, tab)).number(), Long.valueOf(line.substring(tab + 1)));
            }
            return new FeatureStatistics(
                    Long.parseLong(totals[0]), Long.parseLong(totals[1]), Long.parseLong(totals[2]), frequencies);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
        }
    }
}
