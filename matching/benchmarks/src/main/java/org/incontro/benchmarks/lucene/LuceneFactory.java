// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import java.io.IOException;
import org.apache.lucene.util.Version;
import org.incontro.benchmarks.task.Peer;
import org.incontro.benchmarks.task.PeerFactory;
import org.incontro.benchmarks.task.PeerOptions;

/** Opens indexes of the Lucene that the class loader of this class knows. */
public final class LuceneFactory implements PeerFactory {

    @Override
    public String version() {
        return "Lucene " + Version.LATEST;
    }

    @Override
    public Peer open(PeerOptions options) throws IOException {
        return new LuceneIndex(options);
    }
}
