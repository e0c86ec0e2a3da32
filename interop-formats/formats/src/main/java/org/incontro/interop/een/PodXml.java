// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.io.InputStream;
import org.incontro.interop.Format;
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

    /**
     * Returns what writes profiles as the former database answered: {@code <pod><profile>…}, without a namespace, in UTF-8.
     *
     * <p>Written are the network's five kinds while they are public, in English. What a profile says beyond that is told in the
     * report of losses, by comparison with what {@link #profiles} reads of it; the number of its revision is not. What was left
     * over when it was read from this form stands where it stood. The client stays anonymous: see {@link ClientAnonymity}.
     *
     * @param anonymity knows the names that must not be written
     */
    public static Format.Encoder answers(ClientAnonymity anonymity) {
        return (out, options) -> new PodXmlEncoder(out, anonymity, PodXmlEncoder.Form.ANSWER);
    }

    /**
     * Returns what writes profiles in the form in which the former database took them, drafts included: one {@code profileInput}
     * after the other. A program that still takes them wants each in an envelope of its own.
     *
     * <p>Where that form has keys of lists that were never published, the label stands. What the network's adviser does with
     * the partner is not written, since the form has a list in its place.
     *
     * @param anonymity knows the names that must not be written
     */
    public static Format.Encoder inputs(ClientAnonymity anonymity) {
        return (out, options) -> new PodXmlEncoder(out, anonymity, PodXmlEncoder.Form.INPUT);
    }
}
