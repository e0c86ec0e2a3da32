// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/** Adds postings to scores, many at a time where this Lucene can hand out many at a time, which 10.3 and later can. */
final class BulkPostings {

    /*
     * The method and its buffer are unknown to the Lucene that this class is compiled with. Method handles in final static fields are
     * compiled to plain calls.
     */
    private static final @Nullable MethodHandle NEW_BUFFER;
    private static final @Nullable MethodHandle NEXT;
    private static final @Nullable MethodHandle DOCUMENTS;
    private static final @Nullable MethodHandle FREQUENCIES;
    private static final @Nullable MethodHandle SIZE;

    static {
        MethodHandle newBuffer = null;
        MethodHandle next = null;
        MethodHandle documents = null;
        MethodHandle frequencies = null;
        MethodHandle size = null;
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Class<?> buffer = Class.forName("org.apache.lucene.search.DocAndFloatFeatureBuffer");
            newBuffer = lookup.findConstructor(buffer, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(Object.class));
            next = lookup.findVirtual(
                            PostingsEnum.class, "nextPostings", MethodType.methodType(void.class, int.class, buffer))
                    .asType(MethodType.methodType(void.class, PostingsEnum.class, int.class, Object.class));
            documents = lookup.findGetter(buffer, "docs", int[].class)
                    .asType(MethodType.methodType(int[].class, Object.class));
            frequencies = lookup.findGetter(buffer, "features", float[].class)
                    .asType(MethodType.methodType(float[].class, Object.class));
            size = lookup.findGetter(buffer, "size", int.class).asType(MethodType.methodType(int.class, Object.class));
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            // Lucene 9: one at a time.
            newBuffer = null;
        } catch (NoSuchFieldException | IllegalAccessException e) {
            throw new ExceptionInInitializerError(e);
        }
        NEW_BUFFER = newBuffer;
        NEXT = next;
        DOCUMENTS = documents;
        FREQUENCIES = frequencies;
        SIZE = size;
    }

    private final @Nullable Object buffer = newBuffer();

    private static @Nullable Object newBuffer() {
        if (NEW_BUFFER == null) {
            return null;
        }
        try {
            return (Object) NEW_BUFFER.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Adds impact times frequency for the postings from where they stand to before a document.
     *
     * @param scores by document, less {@code base}
     */
    void add(PostingsEnum postings, int to, float impact, float[] scores, int base) throws IOException {
        if (buffer == null) {
            int document = postings.docID();
            while (document < to) {
                scores[document - base] += impact * postings.freq();
                document = postings.nextDoc();
            }
            return;
        }
        try {
            addMany(postings, to, impact, scores, base);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void addMany(PostingsEnum postings, int to, float impact, float[] scores, int base) throws Throwable {
        while (true) {
            NEXT.invokeExact(postings, to, buffer);
            int size = (int) SIZE.invokeExact(buffer);
            if (size == 0) {
                return;
            }
            int[] documents = (int[]) DOCUMENTS.invokeExact(buffer);
            float[] frequencies = (float[]) FREQUENCIES.invokeExact(buffer);
            for (int i = 0; i < size; i++) {
                scores[documents[i] - base] += impact * frequencies[i];
            }
        }
    }
}
