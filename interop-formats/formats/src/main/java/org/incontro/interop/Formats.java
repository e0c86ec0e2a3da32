// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The formats that can be read and written, found by name, by media type, by the name of a file, or by looking at the
 * content. Immutable and thread-safe.
 *
 * <pre>{@code
 * Formats formats = Formats.installed();
 * RecordReader<Entity> records = formats.named("een-pod-xml").read(in, ReadOptions.of("feed.xml"));
 * try (RecordWriter out = formats.named("native-json").write(Path.of("feed.json"), WriteOptions.complete())) {
 *     records.forEachRemaining(out::write);
 *     out.finish().forEach(System.out::println);      // what native JSON could not carry: nothing
 * }
 * records.problems().forEach(System.out::println);    // what could not be read, and where
 * }</pre>
 */
public final class Formats {

    private final TreeMap<String, Format> byName = new TreeMap<>();

    private Formats(Stream<Format> formats) {
        formats.forEach(format -> {
            if (byName.putIfAbsent(format.name(), format) != null) {
                throw new IllegalArgumentException(
                        "a format must have a name of its own, but \"%s\" came twice".formatted(format.name()));
            }
        });
    }

    /**
     * Returns the formats of this module and of all others that bring any, such as the one for JSON-LD.
     *
     * @throws IllegalArgumentException if two jars bring formats of the same name
     */
    public static Formats installed() {
        ServiceLoader<FormatProvider> providers =
                ServiceLoader.load(FormatProvider.class, FormatProvider.class.getClassLoader());
        return new Formats(providers.stream().flatMap(found -> found.get().formats().stream()));
    }

    /**
     * Returns given formats.
     *
     * @param formats each with a name of its own
     * @throws IllegalArgumentException if two have the same name
     */
    public static Formats of(Format... formats) {
        return new Formats(Stream.of(formats));
    }

    /** Returns all formats, by name. */
    public List<Format> all() {
        return List.copyOf(byName.values());
    }

    /**
     * Finds a format by its name.
     *
     * @param name such as {@code native-json}
     */
    public Optional<Format> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Returns the format of a name.
     *
     * @param name such as {@code native-json}
     * @throws IllegalArgumentException if there is none; the message names those that there are
     */
    public Format named(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("format must be one of %s, but was \"%s\""
                        .formatted(String.join(", ", byName.keySet()), name)));
    }

    /**
     * Finds a format by a media type: the one whose own it is, else the only one that lists it.
     *
     * @param mediaType as in an HTTP header, in any case; parameters are left aside
     */
    public Optional<Format> forMediaType(String mediaType) {
        int end = mediaType.indexOf(';');
        String type =
                (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        Optional<Format> own =
                only(format -> format.mediaTypes().stream().limit(1).anyMatch(type::equals));
        return own.isPresent() ? own : only(format -> format.mediaTypes().contains(type));
    }

    /**
     * Finds a format by the name of a file, if only one has its extension.
     *
     * @param fileName the name with its extension; the longest extension that fits counts
     */
    public Optional<Format> forFile(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        int longest = byName.values().stream()
                .flatMap(format -> format.extensions().stream())
                .filter(end -> lower.endsWith("." + end))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return only(format ->
                format.extensions().stream().anyMatch(end -> end.length() == longest && lower.endsWith("." + end)));
    }

    private Optional<Format> only(Predicate<Format> rule) {
        List<Format> found = byName.values().stream().filter(rule).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * Finds a format by the content of an input.
     *
     * @param in a stream that can be marked, such as a {@link java.io.BufferedInputStream}; it is left where it was
     * @return the only format that the first 8,192 bytes look like, or empty if there is none or more than one
     * @throws IllegalArgumentException if the stream cannot be marked
     * @throws IOException if the stream fails
     */
    public Optional<Format> detect(InputStream in) throws IOException {
        if (!in.markSupported()) {
            throw new IllegalArgumentException(
                    "a stream must be markable to be looked at, but was a %s; wrap it in a BufferedInputStream"
                            .formatted(in.getClass().getName()));
        }
        in.mark(Sample.BYTES);
        Sample sample = Sample.of(in.readNBytes(Sample.BYTES));
        in.reset();
        return only(format -> format.resembles(sample));
    }

    @Override
    public String toString() {
        return byName.keySet().stream().collect(Collectors.joining(", ", "Formats[", "]"));
    }
}
