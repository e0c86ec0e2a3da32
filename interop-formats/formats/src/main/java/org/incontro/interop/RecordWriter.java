// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.incontro.core.identity.Entity;

/**
 * Writes records to one output, one at a time. The output is whole once {@link #finish()} has returned; a file written by
 * {@link Format#write(java.nio.file.Path, WriteOptions)} does not exist before. Confined to one thread.
 */
public final class RecordWriter implements Closeable {

    private final RecordEncoder encoder;
    private final Optional<Redaction> redaction;
    private final Target target;
    private final LossReport losses = new LossReport();
    private long count;
    private boolean ended;

    RecordWriter(RecordEncoder encoder, WriteOptions options, Target target) {
        this.encoder = encoder;
        this.redaction = options.reader()
                .map(reader -> new Redaction(reader, encoder.clients().orLookingUp(options.owners()), losses));
        this.target = target;
    }

    /** What becomes of the output. */
    interface Target {

        /** Makes what was written lasting. */
        void keep() throws IOException;

        /** Frees what is held; without {@link #keep()} before, drops what was written as far as that is possible. */
        void close() throws IOException;
    }

    /**
     * Writes a record.
     *
     * @param record the record
     * @throws IllegalStateException if the output was finished or closed
     * @throws UncheckedIOException if the output fails
     */
    public void write(Entity record) {
        requireOpen();
        Optional<Entity> shown =
                redaction.isEmpty() ? Optional.of(record) : redaction.get().shown(record);
        if (shown.isEmpty()) {
            return;
        }
        try {
            encoder.write(shown.get(), losses);
        } catch (IOException e) {
            throw failed(e);
        }
        count++;
    }

    /**
     * Ends the output.
     *
     * @return what it does not carry
     * @throws IllegalStateException if the output was finished or closed
     * @throws UncheckedIOException if the output fails
     */
    @CanIgnoreReturnValue
    public LossReport finish() {
        requireOpen();
        ended = true;
        try {
            encoder.finish();
            target.keep();
        } catch (IOException e) {
            throw failed(e);
        }
        return losses;
    }

    /** Returns what the output does not carry so far; it grows while writing goes on. */
    public LossReport losses() {
        return losses;
    }

    /** Returns how many records were handed to the format, those without a place in it included. */
    public long count() {
        return count;
    }

    /**
     * Frees what is held. Without {@link #finish()} before, a file is not there afterwards; a stream stays as it is, without
     * its end.
     *
     * @throws UncheckedIOException if the output fails
     */
    @Override
    public void close() {
        ended = true;
        try {
            target.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("the output must be open, but was finished or closed");
        }
    }

    private static UncheckedIOException failed(IOException cause) {
        return new UncheckedIOException("the output cannot be written", cause);
    }
}
