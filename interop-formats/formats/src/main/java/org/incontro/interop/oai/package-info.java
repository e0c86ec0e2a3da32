/**
 * OAI-PMH 2.0: how repositories hand out what they have, and what of it changed.
 *
 * <p>{@link org.incontro.interop.oai.OaiProvider} answers harvesters from an {@link org.incontro.interop.oai.OaiSource} that the
 * portal gives; {@link org.incontro.interop.oai.OaiHarvester} follows a repository of others over an {@link
 * org.incontro.interop.oai.OaiTransport}. Neither opens a connection, reads a clock of its own or keeps anything.
 *
 * <pre>{@code
 * OaiTransport transport = request -> new OaiAnswer.Content(new ByteArrayInputStream(provider.answer(request.query())));
 * OaiHarvester harvester = OaiHarvester.over(transport).prefix("incontro_json").build();
 * harvester.run(store);
 * }</pre>
 *
 * <p><b>Handing out.</b> All six verbs, sets, and three formats: Dublin Core, CERIF and native JSON in an element. A record is
 * shown to everybody unless the provider says otherwise; one that is hidden, or whose owner no longer agrees, goes out as
 * deleted, so that whoever has it drops it. Lists go by time of change, and tokens are signed and say where the list goes on: any node
 * answers, and nobody is missed who changes meanwhile.
 *
 * <p><b>Following.</b> A run asks for what changed since the last one began, by the repository's own clock and with an overlap.
 * It may break off anywhere. Tokens that are lost, pages that come again, servers that are busy, records that are gone without a word:
 * see {@link org.incontro.interop.oai.OaiHarvester}. What comes is a {@link org.incontro.interop.oai.OaiRecord}, whose content is
 * read by {@link org.incontro.interop.oai.OaiRecord#read}, or by the portal.
 *
 * <p><b>What is not here.</b> HTTP, compression, flow control by the provider, and the listing of sets in pages.
 */
@NullMarked
package org.incontro.interop.oai;

import org.jspecify.annotations.NullMarked;
