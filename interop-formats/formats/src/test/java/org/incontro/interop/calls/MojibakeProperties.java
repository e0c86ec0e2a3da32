// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MojibakeProperties {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The fault itself, by the JDK's table; where that has no character, browsers put the control character. */
    private static String mangle(String text) {
        StringBuilder mangled = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            try {
                mangled.append(WINDOWS_1252
                        .newDecoder()
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(new byte[] {b})));
            } catch (CharacterCodingException e) {
                mangled.append((char) (b & 0xFF));
            }
        }
        return mangled.toString();
    }

    @Property
    void repairUndoesTheFault(@ForAll("texts") String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);

        assertThat(Mojibake.repair(mangle(text))).isEqualTo(ascii ? Optional.empty() : Optional.of(text));
        assertThat(Mojibake.isSuspicious(mangle(text))).isEqualTo(!ascii);
    }

    @Property
    void onlyWhatTheFaultCanHaveMadeIsChanged(@ForAll("mixed") String text) {
        Optional<String> repaired = Mojibake.repair(text);

        repaired.ifPresent(before -> assertThat(mangle(before)).isEqualTo(text));
    }

    @Property
    void aTextWithALetterThatTheFaultCannotMakeIsNeverChanged(@ForAll("mixed") String text) {
        assertThat(Mojibake.repair(text + "Ł")).isEmpty();
        assertThat(Mojibake.repair("é " + text)).isEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> common = Arbitraries.of(0x61, 0xC1, 0xCD, 0xE9, 0x2019, 0x201D, 0xFEFF, 0x1F600);
        Arbitrary<Integer> any =
                Arbitraries.integers().between(1, Character.MAX_CODE_POINT).filter(c -> c < 0xD800 || c > 0xDFFF);
        return Arbitraries.oneOf(common, any)
                .list()
                .ofMaxSize(8)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @Provide
    Arbitrary<String> mixed() {
        return Arbitraries.strings()
                .withChars("aÃÂâð©é€™œ\u009DŸ˜ \u0080Łß".toCharArray())
                .ofMaxLength(8);
    }
}
