// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.io.InputStream;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;

/**
 * The XML of the network's former partnering opportunities database, version 6 and near it.
 *
 * <p>Read alike are the plain answer ({@code <pod><profile>…}), the typed one in alphabetical order with its
 * namespaces and {@code xsi:nil}, an envelope around either, and a single profile. No official schema was ever
 * published; empty, missing and nil elements are the same, and the order never matters.
 */
public final class PodXml {

    private PodXml() {}

    /**
     * Reads profiles one at a time; each record is a {@link PodRecord.Profile}. One profile is in memory at a time.
     *
     * <p>A profile with a fault is handed out without the value that could not be understood, which stays among its
     * extensions; one without any reference, or with an unknown type, is left out. A message instead of a feed, as the
     * service sends it when it finds nothing, is reported as {@link PodProblem#NO_FEED}. XML that breaks off ends the reading
     * with an exception, after everything before it was handed out. All texts of one profile together must keep within
     * {@link org.incontro.interop.ReadLimits#maxTextLength()}, all its elements within
     * {@link org.incontro.interop.ReadLimits#maxListLength()}; attached files count for neither.
     *
     * @param in the XML in UTF-8, UTF-16 or an encoding of single bytes that it declares; stays open
     * @param options the name of the source, the region of the identities, the mode and the limits
     * @return a reader for one thread
     */
    public static RecordReader<PodRecord> profiles(InputStream in, ReadOptions options) {
        return new XmlFeedReader(in, options);
    }
}
