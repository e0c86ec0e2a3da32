// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.task;

import java.io.IOException;

/** Makes peers of one version of one product. Stateless. */
public interface PeerFactory {

    /** Returns the product's version. */
    String version();

    /** Starts an empty index in a temporary folder, which is deleted when the index is closed. */
    Peer open(PeerOptions options) throws IOException;
}
