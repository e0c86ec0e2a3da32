/**
 * What all formats share: how to find one, how strictly to read, how much to accept, for whom to write, and what comes back.
 *
 * <pre>{@code
 * Formats formats = Formats.installed();
 * RecordReader<Entity> records = formats.named("een-pod-xml").read(in, ReadOptions.of("feed.xml"));
 * try (RecordWriter out = formats.named("native-json").write(Path.of("feed.json"), WriteOptions.complete())) {
 *     records.forEachRemaining(out::write);
 *     LossReport losses = out.finish();       // until here there is no feed.json
 * }
 * }</pre>
 *
 * <p>Each standard has a package of its own below this one, with an entry point for those who need only that. All of them read
 * from and write to streams that the caller opens and closes; nothing here opens a connection. Records come and go one at
 * a time, so that millions pass through a small heap.
 *
 * <p>A {@link org.incontro.interop.RecordReader} collects the problems that it met, so that one broken record never costs
 * the others. {@link org.incontro.interop.ReadLimits} bounds what an untrusted input may cost; beyond a limit reading stops with a
 * {@link org.incontro.interop.FormatException} that names the limit. A {@link org.incontro.interop.RecordWriter} is always
 * strict; what a format cannot carry, or the reader of the output may not see, is told in a
 * {@link org.incontro.interop.LossReport}.
 */
@NullMarked
package org.incontro.interop;

import org.jspecify.annotations.NullMarked;
