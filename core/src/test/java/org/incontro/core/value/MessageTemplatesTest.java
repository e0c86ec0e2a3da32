// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTemplatesTest {

    private static final MessageTemplates GREETINGS = MessageTemplates.load(
            "greetings", file -> new ByteArrayInputStream(("HELLO=ÄÖ " + file).getBytes(StandardCharsets.UTF_8)));

    @Test
    void aSentenceComesFromTheFileOfItsLanguageInUtf8() {
        assertThat(GREETINGS.get("HELLO", "fr")).isEqualTo("ÄÖ greetings_fr.properties");
        assertThat(GREETINGS.get("HELLO", "IT-CH")).isEqualTo("ÄÖ greetings_it.properties");
    }

    @Test
    void aLanguageThatIsNotBundledIsAnsweredInEnglish() {
        assertThat(GREETINGS.get("HELLO", "tr")).isEqualTo("ÄÖ greetings_en.properties");
        assertThat(GREETINGS.get("HELLO", "")).isEqualTo("ÄÖ greetings_en.properties");
    }

    @Test
    void anUnknownKeyIsNotFound() {
        assertThat(GREETINGS.find("BYE", "de")).isEmpty();
        assertThat(GREETINGS.find("BYE", "tr")).isEmpty();
        assertThatThrownBy(() -> GREETINGS.get("BYE", "de"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a sentence must be bundled for \"BYE\" in \"de\", but is missing");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> MessageTemplates.load("none", MessageTemplatesTest.class::getResourceAsStream))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the resource \"none_en.properties\" must be bundled, but is missing");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> MessageTemplates.load("torn", file -> broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the resource \"torn_en.properties\" cannot be read")
                .hasRootCauseMessage("torn");
    }

    @Test
    void argumentsAreFilledInOnceAndAsTheyAre() {
        assertThat(MessageTemplates.fill("{a} of {b}, {c}", Map.of("a", "$1\\", "b", "{a}")))
                .isEqualTo("$1\\ of {a}, {c}");
    }
}
