// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs tokens, so that the provider has to remember none. Immutable and thread-safe. */
final class TokenSeal {

    static final int SHORTEST_KEY = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int TAG = 16;

    private final byte[] key;
    private final Duration validity;
    private final String scope;

    /**
     * Makes a seal.
     *
     * @param key secret
     * @param validity how long a token is good for
     * @param scope the repository; tokens of another one with the same key are refused
     */
    TokenSeal(byte[] key, Duration validity, String scope) {
        this.key = key.clone();
        this.validity = validity;
        this.scope = scope;
    }

    Instant expiry(Instant now) {
        return now.plus(validity);
    }

    String seal(Token token, Instant now) {
        byte[] content = (expiry(now).getEpochSecond() + "\n" + token.text()).getBytes(UTF_8);
        byte[] sealed = Arrays.copyOf(tag(content), TAG + content.length);
        System.arraycopy(content, 0, sealed, TAG, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Returns a token that was sealed here, for that verb, and has not expired. */
    Optional<Token> open(String text, OaiVerb verb, Instant now) {
        byte[] sealed = decoded(text);
        if (sealed.length <= TAG) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(sealed, TAG, sealed.length);
        // The second condition refuses another spelling of the same bytes.
        if (!MessageDigest.isEqual(tag(content), Arrays.copyOf(sealed, TAG))
                || !Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(sealed)
                        .equals(text)) {
            return Optional.empty();
        }
        String line = new String(content, UTF_8);
        int end = line.indexOf('\n');
        return Long.parseLong(line.substring(0, end)) < now.getEpochSecond()
                ? Optional.empty()
                : Optional.of(Token.parse(line.substring(end + 1))).filter(token -> token.verb() == verb);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] tag(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((scope + "\n").getBytes(UTF_8));
            return Arrays.copyOf(mac.doFinal(content), TAG);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform must have HmacSHA256, but this one has not", e);
        }
    }
}
