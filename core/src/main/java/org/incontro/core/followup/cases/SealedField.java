// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.incontro.core.digest.Sha256;

/**
 * A personal value in the history of a case. Its digest stays for good and is part of the chain; text and salt can be erased, and
 * then nobody can tell from the digest what the text was. Immutable and thread-safe.
 *
 * @param name what it is, as in {@link CaseField}
 * @param audience who may see it
 * @param digest SHA-256 of salt and text, in hexadecimal
 * @param content salt and text, unless they were erased
 */
public record SealedField(String name, TextAudience audience, String digest, Optional<Content> content) {

    private static final int SALT_BYTES = 16;

    /**
     * What can be erased.
     *
     * @param salt 16 random bytes in hexadecimal: without it, who guesses the text could check the guess
     * @param text the value
     */
    public record Content(String salt, String text) {

        /** Names nothing personal, so that a log may hold it. */
        @Override
        public String toString() {
            return "Content[…]";
        }
    }

    /**
     * Seals a value.
     *
     * @param field the value
     * @param salts where the salt comes from; a {@code java.security.SecureRandom} outside tests
     */
    public static SealedField of(CaseField field, RandomGenerator salts) {
        byte[] bytes = new byte[SALT_BYTES];
        salts.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        return new SealedField(
                field.name(),
                field.audience(),
                digest(salt, field.text()),
                Optional.of(new Content(salt, field.text())));
    }

    /** The salt has one length, or the same digest would fit when characters move between salt and text. */
    private static String digest(String salt, String text) {
        return Sha256.of(salt + text);
    }

    /** Tells whether the text is the one that was sealed; true for an empty one, of which nothing can be told. */
    public boolean isIntact() {
        return content.map(kept -> kept.salt().length() == 2 * SALT_BYTES
                        && digest(kept.salt(), kept.text()).equals(digest))
                .orElse(true);
    }

    /** Tells whether the value names somebody, rather than being something that they wrote. */
    public boolean isIdentity() {
        return name.startsWith(CaseField.IDENTITY);
    }

    /** Returns the text, unless it was erased. */
    public Optional<String> text() {
        return content.map(Content::text);
    }

    /** Returns this field without its text and salt. */
    public SealedField erased() {
        return new SealedField(name, audience, digest, Optional.empty());
    }
}
