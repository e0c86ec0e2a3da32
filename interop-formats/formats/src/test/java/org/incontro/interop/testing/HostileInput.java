// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An input that somebody made in order to hurt, for any reader: entities, bombs, deep nesting, huge texts, wrong encodings,
 * cut-off files, names that come twice, NUL, and streams without an end.
 *
 * @param name what it is
 * @param isEndless whether the stream has no end
 * @param input opens it
 */
public record HostileInput(String name, boolean isEndless, Supplier<InputStream> input) {

    /** How many bytes a reader may take from a stream without an end; the limits of reading must be well below. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int DEEP = 30_000;
    private static final int LONG = 400_000;

    /** What a stream without an end goes on with. */
    private static final List<String> FOR_EVER = List.of(
            " ", "\n", "\u0000", "x", "[", "{\"a\":", "<a>", "<a/>", "\"", "1,", "{},", ";\n", "<!--", "&amp;", "a=1&");

    /**
     * Returns the inputs for a reader.
     *
     * @param seeds inputs that are right, from which broken ones are made; at least one
     */
    public static List<HostileInput> of(List<byte[]> seeds) {
        List<HostileInput> all = new ArrayList<>();
        plain(all);
        entities(all);
        bombs(all);
        byte[] seed = seeds.get(0);
        encodings(all, seed);
        seeds.stream().limit(3).forEach(each -> broken(all, each));
        endless(all, seed);
        return all;
    }

    private static void plain(List<HostileInput> all) {
        add(all, "nothing", "");
        add(all, "a byte-order mark alone", "\uFEFF");
        add(all, "NUL", "\u0000".repeat(70_000));
        add(all, "another kind of file", "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n");
        for (String start :
                List.of("{", "[", "<", "\"", "}", "]", "</a>", "PK\u0003\u0004", "<?xml", "{\"a\":1,\"a\":2}")) {
            add(all, "only " + start, start);
        }
    }

    private static void entities(List<HostileInput> all) {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%s \"&a%s;&a%s;\">".formatted(i, i - 1, i - 1));
        }
        add(all, "entities of entities", laughs + "]><x>&a29;</x>");
        add(all, "a file as entity", "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><x>&f;</x>");
        add(all, "an address as entity", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]><x/>");
        add(all, "a document type from elsewhere", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><x/>");
        add(all, "a document type that breaks off", "<!DOCTYPE x [<!ENTITY f \"");
    }

    private static void bombs(List<HostileInput> all) {
        repeated(all, "lists in lists", "[", DEEP, "]");
        repeated(all, "objects in objects", "{\"a\":", DEEP, "}");
        repeated(all, "elements in elements", "<a>", DEEP, "</a>");
        add(all, "a long text in XML", "<a>" + "x".repeat(LONG) + "</a>");
        add(all, "a long name in XML", "<" + "x".repeat(LONG) + "/>");
        add(all, "a long attribute in XML", "<a b=\"" + "x".repeat(LONG) + "\"/>");
        StringBuilder attributes = new StringBuilder("<a");
        for (int i = 0; i < 50_000; i++) {
            attributes.append(" b").append(i).append("=\"\"");
        }
        add(all, "many attributes", attributes + "/>");
        add(all, "a long text in JSON", "{\"a\":\"" + "x".repeat(LONG) + "\"}");
        add(all, "a long name in JSON", "{\"" + "x".repeat(LONG) + "\":1}");
        add(all, "a long number", "{\"a\":" + "9".repeat(LONG) + "}");
        add(all, "a long line", "x".repeat(LONG));
        add(all, "a long quoted cell", "id;name\n1;\"" + "x".repeat(LONG) + "\"\n");
        add(all, "many columns", "a;".repeat(50_000) + "\n" + ";".repeat(50_000));
        add(all, "many empty records", "{}".repeat(50_000));
        add(all, "many empty lines", "\n".repeat(LONG));
    }

    private static void encodings(List<HostileInput> all, byte[] seed) {
        String text = new String(seed, UTF_8);
        for (Charset charset :
                List.of(UTF_16, UTF_16LE, ISO_8859_1, Charset.forName("UTF-32"), Charset.forName("IBM500"))) {
            add(all, "in " + charset.name(), text.getBytes(charset));
        }
        add(all, "declared as another encoding", ("<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + text).getBytes(UTF_8));
        for (int[] bytes :
                new int[][] {{0xFF}, {0xC3}, {0xED, 0xA0, 0x80}, {0xE0, 0x80, 0xAF}, {0xF8, 0x88, 0x80, 0x80}}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(seed, 0, seed.length / 2);
            for (int b : bytes) {
                out.write(b);
            }
            out.write(seed, seed.length / 2, seed.length - seed.length / 2);
            add(all, "with bytes that are not UTF-8", out.toByteArray());
        }
        add(all, "compressed by gzip", gzip(seed));
        add(all, "in a zip", zip("a", out -> out.write(seed)));
        add(all, "a zip that leads out", zip("../../project.csv", out -> out.write(seed)));
        add(all, "a zip bomb", zip("project.csv", HostileInput::zeros));
        byte[] inner = zip("organization.csv", HostileInput::zeros);
        add(all, "a zip bomb in a zip", zip("project.csv", out -> out.write(inner)));
    }

    private static void broken(List<HostileInput> all, byte[] seed) {
        for (int part = 1; part < 16; part++) {
            add(all, "cut off", Arrays.copyOf(seed, (int) ((long) seed.length * part / 16)));
        }
        add(all, "all twice", joined(seed, seed));
        add(all, "NUL in the middle", joined(Arrays.copyOf(seed, seed.length / 2), new byte[40], seed));
        add(all, "backwards", reversed(seed));
        String text = new String(seed, ISO_8859_1);
        add(
                all,
                "each member twice",
                text.replaceAll("(\"[A-Za-z@/]{1,40}\":)", "$1null,$1").getBytes(ISO_8859_1));
        add(
                all,
                "each line twice",
                text.replaceAll("(?m)^(.{0,2000})$", "$1\n$1").getBytes(ISO_8859_1));
        add(all, "no line ends", text.replace("\n", "").getBytes(ISO_8859_1));
        add(all, "quotes open", text.replace("\"", "\"\"\"").getBytes(ISO_8859_1));
    }

    private static void endless(List<HostileInput> all, byte[] seed) {
        for (String again : FOR_EVER) {
            endless(all, "for ever " + again, new byte[0], again.getBytes(UTF_8));
            endless(
                    all,
                    "a beginning, then for ever " + again,
                    Arrays.copyOf(seed, seed.length / 2),
                    again.getBytes(UTF_8));
        }
        endless(all, "the same for ever", new byte[0], seed);
        endless(all, "a beginning, then the same for ever", Arrays.copyOf(seed, seed.length / 2), seed);
    }

    private static void endless(List<HostileInput> all, String name, byte[] start, byte[] again) {
        all.add(new HostileInput(name, true, () -> new Endless(start, again)));
    }

    private static void repeated(List<HostileInput> all, String name, String open, int times, String close) {
        add(all, name, open.repeat(times) + close.repeat(times));
        add(all, name + ", never closed", open.repeat(times));
        add(all, name + ", within a record", "{\"id\":\"it:1\",\"type\":\"person\",\"a\":" + open.repeat(times));
    }

    private static void add(List<HostileInput> all, String name, String text) {
        add(all, name, text.getBytes(UTF_8));
    }

    private static void add(List<HostileInput> all, String name, byte[] bytes) {
        all.add(new HostileInput(name, false, () -> new ByteArrayInputStream(bytes)));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return turned;
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static void zeros(OutputStream out) throws IOException {
        byte[] block = new byte[1 << 16];
        for (int i = 0; i < 64; i++) {
            out.write(block);
        }
    }

    private static byte[] gzip(byte[] seed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            content.write(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A beginning, and then the same for ever. */
    private static final class Endless extends InputStream {

        private final byte[] start;
        private final byte[] again;
        private long position;

        Endless(byte[] start, byte[] again) {
            this.start = start;
            this.again = again;
        }

        @Override
        public int read() {
            if (position > MOST_BYTES) {
                throw new IllegalStateException("a reader must leave a stream without an end at its limits");
            }
            long at = position++;
            return (at < start.length ? start[(int) at] : again[(int) ((at - start.length) % again.length)]) & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
                target[offset + i] = (byte) read();
            }
            return length;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
