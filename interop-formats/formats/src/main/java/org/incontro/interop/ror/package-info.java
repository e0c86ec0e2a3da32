/**
 * Research organisations of the whole world, from ROR: names in many languages, place, kind and other registers' numbers.
 *
 * <pre>{@code
 * try (InputStream in = Files.newInputStream(Path.of("ror-data.json"))) {
 *     RorRecords.organisations(in, ReadOptions.of("ror-data.json").in("ror")).forEachRemaining(store::put);
 * }
 * }</pre>
 *
 * <p>The official file is one list; single records and one record a line are read too. The zip around it is opened by the caller.
 */
@NullMarked
package org.incontro.interop.ror;

import org.jspecify.annotations.NullMarked;
