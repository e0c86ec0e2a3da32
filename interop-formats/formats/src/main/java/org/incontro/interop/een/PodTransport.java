// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.io.IOException;
import java.io.InputStream;

/**
 * How a portal reaches the network's partner service: it adds address, key and time-outs, and repeats what failed on the way.
 *
 * <pre>{@code
 * PodTransport transport = request -> client.send(
 *         HttpRequest.newBuilder(base.resolve("v1/" + request.path() + "?" + request.query())).header("X-API-KEY", key).build(),
 *         BodyHandlers.ofInputStream()).body();
 * }</pre>
 */
@FunctionalInterface
public interface PodTransport {

    /**
     * Asks the service.
     *
     * @param request what to ask for
     * @return the answer's JSON; the caller of this method closes it. An answer with an error status is an exception, never
     *     content
     * @throws IOException if there is no answer
     */
    InputStream open(PodRequest request) throws IOException;
}
