// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** The first example of FIPS 180-2, appendix B. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void theDigestOfATextIsThatOfItsBytes() {
        assertThat(Sha256.of("abc")).isEqualTo(OF_ABC);
        assertThat(Sha256.of("è")).isEqualTo(Sha256.of("è".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void feedingInPartsGivesTheSame() {
        MessageDigest digest = Sha256.start();
        digest.update((byte) 'a');
        digest.update(new byte[] {'b', 'c'});

        assertThat(Sha256.finish(digest)).isEqualTo(OF_ABC);
    }
}
