// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package outside;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.ranking.Corpus;
import org.incontro.evaluation.ranking.Matcher;

/** An own matcher, complete: the number of words in common. */
public final class SharedWords implements Matcher {
    @Override
    public String name() {
        return "shared-words";
    }

    @Override
    public Function<Query, double[]> prepare(Corpus corpus) {
        List<Set<String>> documents = corpus.documents().stream()
                .map(document -> Set.copyOf(corpus.terms(document)))
                .toList();
        return query -> documents.stream()
                .mapToDouble(words ->
                        corpus.terms(query).stream().filter(words::contains).count())
                .toArray();
    }
}
