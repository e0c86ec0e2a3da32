// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Arrays;

/**
 * Collects JSON text and writes it as UTF-8. A surrogate without its partner, which UTF-8 has no bytes for, becomes an
 * escape of six characters: outside its strings JSON has none, and inside it reads back as it was. Confined to one thread.
 */
final class Utf8Buffer extends Writer {

    private static final int BLOCK = 1 << 13;

    private char[] text = new char[BLOCK];
    private int length;
    private final byte[] bytes = new byte[BLOCK];
    private int filled;

    Utf8Buffer() {
        super(new Object());
    }

    void clear() {
        length = 0;
        if (text.length > 1 << 20) {
            text = new char[BLOCK];
        }
    }

    @Override
    public void write(int c) {
        reserve(1);
        text[length++] = (char) c;
    }

    @Override
    public void write(char[] source, int offset, int count) {
        reserve(count);
        System.arraycopy(source, offset, text, length, count);
        length += count;
    }

    @Override
    public void write(String source, int offset, int count) {
        reserve(count);
        source.getChars(offset, offset + count, text, length);
        length += count;
    }

    private void reserve(int count) {
        if (length + count > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + count));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return new String(text, 0, length);
    }

    void writeTo(OutputStream out) throws IOException {
        for (int i = 0; i < length; i++) {
            if (filled > BLOCK - 8) {
                drain(out);
            }
            char c = text[i];
            if (c < 0x80) {
                bytes[filled++] = (byte) c;
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text[i + 1])) {
                four(Character.toCodePoint(c, text[++i]));
            } else if (Character.isSurrogate(c)) {
                escape(c);
            } else {
                twoOrThree(c);
            }
        }
        drain(out);
    }

    private void drain(OutputStream out) throws IOException {
        out.write(bytes, 0, filled);
        filled = 0;
    }

    private void twoOrThree(char c) {
        if (c < 0x800) {
            bytes[filled++] = (byte) (0xC0 | (c >> 6));
        } else {
            bytes[filled++] = (byte) (0xE0 | (c >> 12));
            bytes[filled++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        bytes[filled++] = (byte) (0x80 | (c & 0x3F));
    }

    private void four(int point) {
        bytes[filled++] = (byte) (0xF0 | (point >> 18));
        bytes[filled++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        bytes[filled++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        bytes[filled++] = (byte) (0x80 | (point & 0x3F));
    }

    private void escape(char surrogate) {
        bytes[filled++] = '\\';
        bytes[filled++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[filled++] = (byte) Character.forDigit((surrogate >> shift) & 0xF, 16);
        }
    }
}
