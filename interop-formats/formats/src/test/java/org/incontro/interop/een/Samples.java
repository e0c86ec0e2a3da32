// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;

/** The files that the tests read, and short ways to read them. */
final class Samples {

    static final ReadOptions OPTIONS = ReadOptions.of("feed").in("it-25");

    static final List<String> FULL =
            List.of("pod-profile-full-1d77f54.xml", "pod-profile-full-231dd6e.xml", "pod-profile-full-6986fb6.xml");

    static final List<String> MINIMAL = List.of("pod-profile-minimal.xml", "sample-getprofiles-rest.xml");

    private Samples() {}

    static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RecordReader<PodRecord> xml(byte[] feed) {
        return PodXml.profiles(new ByteArrayInputStream(feed), OPTIONS);
    }

    static RecordReader<PodRecord> xml(String feed) {
        return xml(feed.getBytes(StandardCharsets.UTF_8));
    }

    static RecordReader<PodRecord> json(byte[] feed) {
        return PodJson.profiles(new ByteArrayInputStream(feed), OPTIONS);
    }

    static RecordReader<PodRecord> json(String feed) {
        return json(feed.getBytes(StandardCharsets.UTF_8));
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static EntityId id(String local) {
        return EntityId.of(OPTIONS.region(), local);
    }

    static Opportunity only(RecordReader<PodRecord> reader) {
        List<PodRecord> records = reader.toList();
        if (records.size() != 1) {
            throw new AssertionError("there must be one record, but were " + records.size());
        }
        return records.get(0).opportunity().orElseThrow();
    }

    /** An input that repeats itself until somebody stops reading. */
    static InputStream endless(String start, String again) {
        byte[] first = start.getBytes(StandardCharsets.UTF_8);
        byte[] rest = again.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                long at = position++;
                return at < first.length ? first[(int) at] : rest[(int) ((at - first.length) % rest.length)];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    buffer[offset + i] = (byte) read();
                }
                return length;
            }
        };
    }
}
