// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Opportunities as a feed that any reader of news, any portal and any search engine follows: Atom (RFC 4287).
 *
 * <pre>{@code
 * AtomFeed feed = AtomFeed.builder("https://portal.example/opportunities.atom")
 *         .title("it", "Opportunità in Lombardia")
 *         .author("Regione Esempio")
 *         .self("https://portal.example/opportunities.atom")
 *         .next("https://portal.example/opportunities.atom?page=2")
 *         .hub("https://hub.example/")
 *         .build();
 * try (RecordWriter out = Atom.format(feed).write(Path.of("opportunities.atom"), WriteOptions.shownTo(Reader.anonymous()).in("it"))) {
 *     newestFirst.forEach(out::write);
 *     LossReport losses = out.finish();
 * }
 * }</pre>
 *
 * <p>What was taken back goes out as a deleted entry (RFC 6721), which says nothing but its name. The feed is only written. Neither
 * owner nor contact goes along, and no profile of the network that names its client in a text: see {@link
 * org.incontro.interop.WriteOptions#knowingOwners}.
 */
@NullMarked
package org.incontro.interop.atom;

import org.jspecify.annotations.NullMarked;
