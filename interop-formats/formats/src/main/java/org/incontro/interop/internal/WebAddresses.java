// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

/** Addresses of pages that can stand where a standard wants a URI of RFC 3986. */
public final class WebAddresses {

    private static final String OTHERS = "-._~:/?#@!$&'()*+,;=%";

    private WebAddresses() {}

    /** Tells whether a text is an address of the web, with nothing in it that would have to be encoded. */
    public static boolean isOne(String text) {
        int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : 0;
        return host > 0
                && host < text.length()
                && "/?#".indexOf(text.charAt(host)) < 0
                && text.indexOf('#') == text.lastIndexOf('#')
                && areAllowed(text);
    }

    private static boolean areAllowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || OTHERS.indexOf(c) >= 0;
            if (!isPlain || (c == '%' && !(isHex(text, i + 1) && isHex(text, i + 2)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : 'x';
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
