/**
 * The profiles of the Enterprise Europe Network: what companies of some sixty countries offer and seek.
 *
 * <p>Two services have handed them out, and both are read into the same {@link org.incontro.core.opportunity.Opportunity}:
 * {@link org.incontro.interop.een.PodXml} reads the XML of the former partnering opportunities database, in each of its
 * dialects, as many portals still keep it; {@link org.incontro.interop.een.PodJson} reads the pages of the present partner
 * service. Nothing here fetches anything: the caller opens the file or the connection.
 *
 * <pre>{@code
 * RecordReader<PodRecord> profiles = PodXml.profiles(in, ReadOptions.of("profiles.xml").in("it-lombardia"));
 * while (profiles.hasNext()) {
 *     profiles.next().opportunity().ifPresent(store::put);
 * }
 * }</pre>
 *
 * <p><b>What becomes of what.</b> The public reference ({@code TRIT20260101001}) is the identity inside the region of the
 * options; without one, the internal reference is. The company behind a profile stays anonymous and is only described; the
 * contact is the network's adviser, shown to members alone unless the portal says otherwise. Codes and labels of both
 * generations become the constants of the open lists of core; unknown ones are kept as they came. Texts are English and
 * kept to the letter. Days have no time zone and are never shifted. Keywords stay as tags; a code of NACE or a Sustainable Development
 * Goal that the bundled vocabularies know becomes a concept too. Whatever the model has no place for goes to the
 * opportunity's {@link org.incontro.core.value.Extensions}, under its path inside the profile.
 *
 * <p><b>Following the service.</b> {@link org.incontro.interop.een.PodSync} keeps a portal's copy up to date over a {@link
 * org.incontro.interop.een.PodTransport} that the portal gives: page by page from a saved {@link
 * org.incontro.interop.een.PodCursor}, with the statuses of profiles whose content is withheld, and with what is no longer
 * there. {@link org.incontro.interop.een.PodKeywordTree} reads the trees of keywords, {@link
 * org.incontro.interop.een.KeywordResolver} finds a profile's keywords in them and counts the others.
 *
 * <p><b>Writing.</b> Profiles are written as the former database answered, in the form in which it took them, and as pages of
 * the present service, through {@link org.incontro.interop.Formats} by name or with a portal's own {@link
 * org.incontro.interop.een.ClientAnonymity}, which keeps the client's name out:
 *
 * <pre>{@code
 * Format pod = Format.builder("een-pod-xml", "for the network")
 *         .writtenBy(PodXml.answers(ClientAnonymity.lookingUp(participants::find)))
 *         .build();
 * try (RecordWriter writer = pod.write(file, WriteOptions.shownTo(Reader.anonymous()))) {
 *     profiles.forEach(writer::write);
 *     writer.finish().forEach(loss -> log.info("{}", loss));
 * }
 * }</pre>
 *
 * <p>A profile goes from either form into the other by way of the model. Codes are the same in both, labels those of their time; no
 * form has all that the other has, and the report says what was left out: contact, codes of NACE and the description of the
 * company have no place in the present form, the status and the last day for answers have none in the former.
 *
 * <p><b>What is not here.</b> Attached files are described, and their bytes are left out. In a feed that is read without a sync,
 * the same profile may come in several windows of a search: each time it is handed out again, and the later one counts.
 */
@NullMarked
package org.incontro.interop.een;

import org.jspecify.annotations.NullMarked;
