// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.incontro.core.identity.Entity;

/**
 * One format under its name, that can be read, written or both. Immutable and thread-safe.
 *
 * <p>Found through {@link Formats}. A format that carries less than a record says tells so in a {@link LossReport}.
 */
public final class Format {

    private final String name;
    private final String title;
    private final List<String> mediaTypes;
    private final List<String> extensions;
    private final Predicate<Sample> likeness;
    private final Optional<Decoder> decoder;
    private final Optional<Encoder> encoder;

    private Format(Builder builder) {
        name = builder.name;
        title = builder.title;
        mediaTypes = builder.mediaTypes;
        extensions = builder.extensions;
        likeness = builder.likeness;
        decoder = builder.decoder;
        encoder = builder.encoder;
    }

    /** How a format opens an input. */
    public interface Decoder {

        /**
         * Opens an input.
         *
         * @param in the caller's stream, which stays open
         * @param options how to read
         */
        RecordReader<Entity> open(InputStream in, ReadOptions options);
    }

    /** How a format opens an output. */
    public interface Encoder {

        /**
         * Opens an output.
         *
         * @param out the caller's stream, which stays open; buffered
         * @param options for whom it is
         */
        RecordEncoder open(OutputStream out, WriteOptions options);
    }

    /**
     * Starts a format.
     *
     * @param name small letters, digits and hyphens, such as {@code een-pod-xml}
     * @param title what it is, in a few English words
     */
    public static Builder builder(String name, String title) {
        return new Builder(name, title);
    }

    /** Returns its name: small letters, digits and hyphens. */
    public String name() {
        return name;
    }

    /** Returns what it is, in a few English words. */
    public String title() {
        return title;
    }

    /** Returns its media types, its own before more general ones; may be empty. */
    public List<String> mediaTypes() {
        return mediaTypes;
    }

    /** Returns the usual ends of its files' names without the dot, the most usual first; may be empty. */
    public List<String> extensions() {
        return extensions;
    }

    /** Tells whether it can be read. */
    public boolean isReadable() {
        return decoder.isPresent();
    }

    /** Tells whether it can be written. */
    public boolean isWritable() {
        return encoder.isPresent();
    }

    /**
     * Tells whether an input looks like this format.
     *
     * @param sample the beginning of the input
     */
    public boolean resembles(Sample sample) {
        return likeness.test(sample);
    }

    /**
     * Opens an input.
     *
     * @param in the input, decompressed; it stays open
     * @param options how to read
     * @return its records, one at a time, and the problems met on the way
     * @throws UnsupportedOperationException if the format is only written
     */
    public RecordReader<Entity> read(InputStream in, ReadOptions options) {
        return decoder.orElseThrow(() -> unsupported("read", "written")).open(in, options);
    }

    /**
     * Opens an output.
     *
     * @param out the output; it stays open
     * @param options for whom it is
     * @throws UnsupportedOperationException if the format is only read
     */
    public RecordWriter write(OutputStream out, WriteOptions options) {
        return new RecordWriter(encoder().open(out, options), options, new RecordWriter.Target() {
            @Override
            public void keep() throws IOException {
                out.flush();
            }

            @Override
            public void close() {}
        });
    }

    /**
     * Opens a file. It is written beside its place under another name and moved there by {@link RecordWriter#finish()}, so
     * that nobody ever sees half of it; until then, an older file stays what it was.
     *
     * @param file the file; its folder must be there
     * @param options for whom it is
     * @throws UnsupportedOperationException if the format is only read
     * @throws UncheckedIOException if the file cannot be made
     */
    public RecordWriter write(Path file, WriteOptions options) {
        Encoder writable = encoder();
        try {
            TargetFile target = new TargetFile(file);
            return new RecordWriter(writable.open(target.stream(), options), options, target);
        } catch (IOException e) {
            throw new UncheckedIOException("\"%s\" cannot be written".formatted(file), e);
        }
    }

    private Encoder encoder() {
        return encoder.orElseThrow(() -> unsupported("written", "read"));
    }

    private UnsupportedOperationException unsupported(String what, String instead) {
        return new UnsupportedOperationException(
                "the format %s cannot be %s: it is only %s".formatted(name, what, instead));
    }

    @Override
    public String toString() {
        return name;
    }

    /** Collects the parts of a format. Confined to one thread. */
    public static final class Builder {

        private final String name;
        private final String title;
        private List<String> mediaTypes = List.of();
        private List<String> extensions = List.of();
        private Predicate<Sample> likeness = sample -> false;
        private Optional<Decoder> decoder = Optional.empty();
        private Optional<Encoder> encoder = Optional.empty();

        private Builder(String name, String title) {
            this.name = name;
            this.title = title;
        }

        /** Sets the media types, the format's own before more general ones. */
        @CanIgnoreReturnValue
        public Builder mediaTypes(String... types) {
            mediaTypes = List.of(types);
            return this;
        }

        /** Sets the usual ends of files' names without the dot, the most usual first. */
        @CanIgnoreReturnValue
        public Builder extensions(String... ends) {
            extensions = List.of(ends);
            return this;
        }

        /** Sets how an input of this format is recognised by its beginning; never unless set. */
        @CanIgnoreReturnValue
        public Builder recognisedBy(Predicate<Sample> rule) {
            likeness = rule;
            return this;
        }

        /** Sets how it is read. */
        @CanIgnoreReturnValue
        public Builder readBy(Decoder newDecoder) {
            decoder = Optional.of(newDecoder);
            return this;
        }

        /** Sets how it is written. */
        @CanIgnoreReturnValue
        public Builder writtenBy(Encoder newEncoder) {
            encoder = Optional.of(newEncoder);
            return this;
        }

        /** Returns the format. */
        public Format build() {
            return new Format(this);
        }
    }
}
