// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;

/** What goes wrong where an input is compressed, or was. */
public final class Compression {

    private Compression() {}

    /**
     * Refuses bytes that begin as gzip or zip do: no format here begins so.
     *
     * @param first the first bytes of an input
     * @param length how many there are
     * @throws org.incontro.interop.FormatException if they are compressed
     */
    static void refuse(byte[] first, int length, ReadOptions options, ProblemCollector problems) {
        boolean isGzip = length >= 2 && first[0] == 0x1F && first[1] == (byte) 0x8B;
        boolean isZip = length >= 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
        if (isGzip || isZip) {
            throw problems.fatal(Problem.of(ReadProblem.COMPRESSED, "")
                    .at(new Place(options.source(), 0, 0))
                    .with("form", isGzip ? "gzip" : "zip"));
        }
    }

    /**
     * Returns the exception of a stream that failed: what decompression says of a file that was cut off or damaged is the
     * fault of the input, anything else is not.
     *
     * @param e what the stream said
     * @param place how far the input had been read
     * @param problems where faults go
     */
    public static RuntimeException failure(IOException e, Place place, ProblemCollector problems) {
        if (e instanceof EOFException) {
            return problems.fatal(Problem.of(ReadProblem.CUT_OFF, "").at(place));
        }
        return e instanceof ZipException
                ? problems.fatal(Problem.of(ReadProblem.MALFORMED, "").at(place).with("reason", "gzip"))
                : new UncheckedIOException("\"%s\" cannot be read on: %s".formatted(place.source(), e.getMessage()), e);
    }
}
