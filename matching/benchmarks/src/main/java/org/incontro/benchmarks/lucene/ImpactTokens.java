// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;
import org.incontro.matching.weight.ImpactVector;

/** Hands the features of a vector to Lucene as terms, with the impact as term frequency. */
final class ImpactTokens extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private ImpactVector vector = ImpactVector.empty();
    private int next;

    /** Starts anew with another vector. */
    void set(ImpactVector other) {
        vector = other;
        next = 0;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == vector.size()) {
            return false;
        }
        clearAttributes();
        term.setBytesRef(term(vector.feature(next)));
        frequency.setTermFrequency(vector.impact(next++));
        return true;
    }

    /** Returns the term of a feature. */
    static BytesRef term(long feature) {
        byte[] bytes = new byte[Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (feature >>> (56 - 8 * i));
        }
        return new BytesRef(bytes);
    }
}
