// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Writes a large run and judgements to measure speed with: {@code SyntheticRun QUERIES DOCUMENTS RUN QRELS}. Of each
 * query 50 documents are judged, 15 of them found. Same arguments, same bytes.
 */
public final class SyntheticRun {

    private static final int COLLECTION = 100_000;

    private SyntheticRun() {}

    public static void main(String[] args) throws IOException {
        int queries = Integer.parseInt(args[0]);
        int documents = Integer.parseInt(args[1]);
        Random random = new Random(7);
        try (BufferedWriter run = Files.newBufferedWriter(Path.of(args[2]));
                BufferedWriter qrels = Files.newBufferedWriter(Path.of(args[3]))) {
            for (int query = 1; query <= queries; query++) {
                Map<Integer, Integer> judged = new LinkedHashMap<>();
                int document = random.nextInt(COLLECTION);
                double score = 30;
                for (int rank = 1; rank <= documents; rank++) {
                    // A step that shares no factor with the size visits each document once.
                    document = (document + 7919) % COLLECTION;
                    score -= random.nextDouble() * 0.03;
                    run.write(String.format(
                            Locale.ROOT, "%d Q0 D%06d %d %.6f synthetic%n", query, document, rank, score));
                    if (rank % (documents / 15 + 1) == 0) {
                        judged.put(document, random.nextInt(3));
                    }
                }
                while (judged.size() < 50) {
                    judged.put(random.nextInt(COLLECTION), random.nextInt(3));
                }
                for (Map.Entry<Integer, Integer> entry : judged.entrySet()) {
                    qrels.write(String.format(Locale.ROOT, "%d 0 D%06d %d%n", query, entry.getKey(), entry.getValue()));
                }
            }
        }
    }
}
