/**
 * What all formats share: how strictly to read, how much to accept, and what comes back.
 *
 * <p>Each standard has a package of its own below this one. All of them read from streams that the caller opens and
 * closes; nothing here opens a connection. A {@link org.incontro.interop.RecordReader} hands out one record at a time and
 * collects the problems that it met, so that one broken record never costs the others. {@link org.incontro.interop.ReadLimits} bounds what an untrusted input
 * may cost; beyond a limit reading stops with a {@link org.incontro.interop.FormatException} that names the limit.
 */
@NullMarked
package org.incontro.interop;

import org.jspecify.annotations.NullMarked;
