// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.security.MessageDigest;
import java.util.OptionalLong;
import org.incontro.core.digest.Sha256;

/** Describes the bytes that a base64 text stands for while it streams by, and keeps none of it. */
final class Payload {

    private final MessageDigest digest = Sha256.start();
    private long digits;
    private int padding;
    private boolean readable = true;

    void append(char[] characters, int start, int length) {
        byte[] kept = new byte[length];
        int count = 0;
        for (int i = start; i < start + length; i++) {
            char c = characters[i];
            if (c > ' ') {
                kept[count] = (byte) c;
                count++;
                count(c);
            }
        }
        digest.update(kept, 0, count);
    }

    private void count(char c) {
        if (c == '=') {
            padding++;
        } else if (isDigit(c)) {
            readable &= padding == 0;
            digits++;
        } else {
            readable = false;
        }
    }

    private static boolean isDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    }

    boolean isEmpty() {
        return digits == 0 && padding == 0 && readable;
    }

    /** Returns how many bytes the text stands for, or empty if it is not base64. */
    OptionalLong bytes() {
        boolean whole = digits % 4 != 1 && (padding == 0 || ((digits + padding) % 4 == 0 && padding <= 2));
        return readable && whole ? OptionalLong.of(digits * 3 / 4) : OptionalLong.empty();
    }

    /** Returns the SHA-256 of the text without its white space, in small hexadecimal digits; called once. */
    String fingerprint() {
        return Sha256.finish(digest);
    }
}
