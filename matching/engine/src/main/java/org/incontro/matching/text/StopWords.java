// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.text;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/** The lists of words that the analysers do not bring, or bring too short. */
final class StopWords {

    /** What Italian writes before an apostrophe and a vowel. */
    static final CharArraySet ITALIAN_ELISIONS = set("""
            l un d c v m t s n all dall dell nell sull coll pell gl agl dagl degl negl sugl
            quest quell bell sant ciascun nessun qualcun tutt anch senz com dov cos
            """);

    private static final CharArraySet ENGLISH = set("""
            a about above after again against all also although am among an and another any are aren't as at
            be because been before being below between both but by can can't cannot could couldn't
            did didn't do does doesn't doing don't down during each either etc even every few for from further
            had hadn't has hasn't have haven't having he her here hers herself him himself his how however
            i if in into is isn't it its itself just least less many may me might more most much must my myself
            neither no nor not of off on once only onto or other our ours ourselves out over own per
            same shall she should shouldn't so some such than that the their theirs them themselves then there
            therefore these they this those through thus to together too toward towards
            under until up upon us very via was wasn't we were weren't what when where whereas whether which
            while who whom whose why will with within without won't would wouldn't yet you your yours yourself
            """);

    private StopWords() {}

    /** The function words of English. Negations and prepositions included; no word that names a thing. */
    static CharArraySet english() {
        return ENGLISH;
    }

    private static CharArraySet set(String words) {
        return CharArraySet.unmodifiableSet(
                new CharArraySet(List.of(words.strip().split("\\s+")), false));
    }
}
