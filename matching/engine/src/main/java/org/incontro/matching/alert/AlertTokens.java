// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.incontro.core.identity.EntityId;

/**
 * Makes and checks the tokens in the links of digests: who holds one may do one thing, for one person, until some moment, without signing in.
 * Immutable and thread-safe.
 *
 * <p>A token is signed with HMAC-SHA256 (RFC 2104), and bound to its purpose, so that one for the preferences ends no subscription. It is
 * not encrypted: identities can be read from it.
 */
public final class AlertTokens {

    /** The least number of bytes of a secret: as many as the signature has (RFC 2104, section 3). */
    public static final int LEAST_SECRET = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "1";
    /** A token for a person, an opportunity and an interest whose identities are as long as can be, in letters of three bytes. */
    private static final int LONGEST = 3600;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final List<byte[]> secrets;

    private AlertTokens(List<byte[]> secrets) {
        this.secrets = secrets;
    }

    /**
     * Returns tokens signed with a secret.
     *
     * @param secret at least {@value #LEAST_SECRET} random bytes, that the portal keeps
     * @param former secrets that are no longer signed with and whose tokens are still good, such as that before the last change
     * @throws IllegalArgumentException if a secret is too short
     */
    public static AlertTokens signedWith(byte[] secret, byte[]... former) {
        List<byte[]> secrets = new ArrayList<>();
        secrets.add(secret.clone());
        for (byte[] one : former) {
            secrets.add(one.clone());
        }
        for (byte[] one : secrets) {
            if (one.length < LEAST_SECRET) {
                throw new IllegalArgumentException(
                        "a secret must have at least %s bytes, but has %s".formatted(LEAST_SECRET, one.length));
            }
        }
        return new AlertTokens(List.copyOf(secrets));
    }

    /** What a token lets its holder do. */
    public enum Purpose {
        /** End all alerts. */
        UNSUBSCRIBE,
        /** See and change how they are told. */
        PREFERENCES,
        /** Say that an alert was not useful. */
        NOT_USEFUL
    }

    /**
     * What a good token says.
     *
     * @param purpose what its holder may do
     * @param person for whom
     * @param opportunity what it is about, if it is about one
     * @param subject of which interest or profile it is said; empty for all that the opportunity fitted
     * @param expires the first moment at which it is no longer good
     */
    public record Grant(
            Purpose purpose,
            EntityId person,
            Optional<EntityId> opportunity,
            Optional<EntityId> subject,
            Instant expires) {

        /**
         * Makes a grant that is about no single interest.
         *
         * @param purpose what its holder may do
         * @param person for whom
         * @param opportunity what it is about, if it is about one
         * @param expires the first moment at which it is no longer good
         */
        public Grant(Purpose purpose, EntityId person, Optional<EntityId> opportunity, Instant expires) {
            this(purpose, person, opportunity, Optional.empty(), expires);
        }
    }

    /** What is wrong with a token. */
    public enum Flaw {
        /** It is no token at all, or was cut off. */
        MALFORMED,
        /** Its signature is not of any of the secrets. */
        FORGED,
        /** It is for something else. */
        OTHER_PURPOSE,
        /** Its time is over. */
        EXPIRED
    }

    /**
     * A token was looked at.
     *
     * @param grant what it says, if it is good
     * @param flaw what is wrong with it, if it is not
     */
    public record Check(Optional<Grant> grant, Optional<Flaw> flaw) {}

    /**
     * Makes a token.
     *
     * @param grant what it says; its expiry counts in whole seconds
     * @return letters, digits, hyphens, underscores and dots
     */
    public String sign(Grant grant) {
        String payload = String.join(
                "\n",
                VERSION,
                grant.purpose().name(),
                Long.toString(grant.expires().getEpochSecond()),
                grant.person().toString(),
                grant.opportunity().map(EntityId::toString).orElse("")
                        // Tokens of earlier versions of the library end here.
                        + grant.subject().map(subject -> "\n" + subject).orElse(""));
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(bytes) + "." + ENCODER.encodeToString(mac(secrets.get(0), bytes));
    }

    /**
     * Checks a token. Takes the same time for all signatures that are wrong.
     *
     * @param token as it came
     * @param purpose what it must be for
     * @param now the moment
     */
    public Check check(String token, Purpose purpose, Instant now) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return flawed(Flaw.MALFORMED);
        }
        byte[] payload;
        byte[] signature;
        try {
            payload = Base64.getUrlDecoder().decode(token.substring(0, dot));
            signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
        } catch (IllegalArgumentException noBase64) {
            return flawed(Flaw.MALFORMED);
        }
        boolean signed = false;
        for (byte[] secret : secrets) {
            signed |= MessageDigest.isEqual(mac(secret, payload), signature);
        }
        return signed ? checked(new String(payload, StandardCharsets.UTF_8), purpose, now) : flawed(Flaw.FORGED);
    }

    private static Check checked(String payload, Purpose purpose, Instant now) {
        String[] fields = payload.split("\n", -1);
        if (!fields[0].equals(VERSION)) {
            return flawed(Flaw.MALFORMED);
        }
        Instant expires = Instant.ofEpochSecond(Long.parseLong(fields[2]));
        if (!fields[1].equals(purpose.name())) {
            return flawed(Flaw.OTHER_PURPOSE);
        }
        if (!now.isBefore(expires)) {
            return flawed(Flaw.EXPIRED);
        }
        Grant grant = new Grant(purpose, EntityId.parse(fields[3]), identity(fields, 4), identity(fields, 5), expires);
        return new Check(Optional.of(grant), Optional.empty());
    }

    private static Optional<EntityId> identity(String[] fields, int place) {
        return place < fields.length && !fields[place].isEmpty()
                ? Optional.of(EntityId.parse(fields[place]))
                : Optional.empty();
    }

    private static Check flawed(Flaw flaw) {
        return new Check(Optional.empty(), Optional.of(flaw));
    }

    private static byte[] mac(byte[] secret, byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform must have " + ALGORITHM, e);
        }
    }
}
