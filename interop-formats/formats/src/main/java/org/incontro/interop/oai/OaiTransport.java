// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.io.IOException;

/**
 * How a portal reaches a repository: it adds the address and time-outs.
 *
 * <pre>{@code
 * OaiTransport transport = request -> {
 *     HttpResponse<InputStream> response = client.send(
 *             HttpRequest.newBuilder(URI.create(address + "?" + request.query())).build(), BodyHandlers.ofInputStream());
 *     return OaiAnswer.ofHttp(
 *             response.statusCode(), response.headers().firstValue("Retry-After"), response.body(), clock.instant());
 * };
 * }</pre>
 */
@FunctionalInterface
public interface OaiTransport {

    /**
     * Asks the repository.
     *
     * @param request what to ask
     * @throws IOException if there is no answer
     */
    OaiAnswer ask(OaiRequest request) throws IOException;
}
