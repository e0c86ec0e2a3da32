// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which typing errors the check digits of each register find. The valid numbers are made by trying the check digits. */
class CheckDigitProperties {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ROR_CHARACTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    @Property
    void anyChangeOfOneDigitOfAnOrcidOrIsniIsFound(
            @ForAll("sixteen") String valid, @ForAll("places") int place, @ForAll("digits") char digit) {
        String changed = replace(valid, place % 16, digit);
        Assume.that(!changed.equals(valid));
        assertThat(isValid(IdentifierScheme.ORCID, changed)).isFalse();
        assertThat(isValid(IdentifierScheme.ISNI, changed)).isFalse();
    }

    @Property
    void anySwapOfNeighboursInAnOrcidOrIsniIsFound(@ForAll("sixteen") String valid, @ForAll("places") int place) {
        String swapped = swap(valid, place % 15);
        Assume.that(!swapped.equals(valid));
        assertThat(isValid(IdentifierScheme.ORCID, swapped)).isFalse();
        assertThat(isValid(IdentifierScheme.ISNI, swapped)).isFalse();
    }

    @Property
    void anyChangeOfOneCharacterOfARorIsFound(
            @ForAll("rors") String valid, @ForAll("places") int place, @ForAll("rorCharacters") char character) {
        String changed = replace(valid, place % 9, character);
        Assume.that(!changed.equals(valid));
        assertThat(isValid(IdentifierScheme.ROR, changed)).isFalse();
    }

    @Property
    void anySwapOfNeighboursInARorIsFound(@ForAll("rors") String valid, @ForAll("places") int place) {
        String swapped = swap(valid, place % 8);
        Assume.that(!swapped.equals(valid));
        assertThat(isValid(IdentifierScheme.ROR, swapped)).isFalse();
    }

    /** A digit for a letter moves all digits before it, which one in 97 survives; so the law is of equal kinds. */
    @Property
    void anyChangeOfADigitForADigitOrALetterForALetterOfALeiIsFound(
            @ForAll("leis") String valid, @ForAll("places") int place, @ForAll("leiCharacters") char character) {
        char old = valid.charAt(place);
        Assume.that(old != character && Character.isDigit(old) == Character.isDigit(character));
        assertThat(isValid(IdentifierScheme.LEI, replace(valid, place, character)))
                .isFalse();
    }

    @Property
    void anySwapOfNeighboursInALeiIsFoundUnlessTheirDigitsReadTheSame(
            @ForAll("leis") String valid, @ForAll("places") int place) {
        int at = place % 19;
        String swapped = swap(valid, at);
        Assume.that(!swapped.equals(valid));
        String pair = valid.substring(at, at + 2);
        // A letter among the check digits breaks the form.
        boolean same = at < 17 && decimal(pair).equals(decimal(swapped.substring(at, at + 2)));
        assertThat(isValid(IdentifierScheme.LEI, swapped)).as(pair).isEqualTo(same);
    }

    @Example
    void theNeighboursWhoseDigitsReadTheSameAreThreePairs() {
        TreeSet<String> pairs = new TreeSet<>();
        for (String digit : DIGITS.split("", -1)) {
            for (String letter : LETTERS.split("", -1)) {
                if (!digit.isEmpty()
                        && !letter.isEmpty()
                        && decimal(digit + letter).equals(decimal(letter + digit))) {
                    pairs.add(digit + letter);
                }
            }
        }
        assertThat(pairs).containsExactly("1B", "2M", "3X");
    }

    @Property
    void anyChangeOfOneDigitOfAnItalianGermanOrPolishTaxNumberIsFound(
            @ForAll("taxNumbers") String valid, @ForAll("places") int place, @ForAll("tenDigits") char digit) {
        String changed = replace(valid, 2 + place % (valid.length() - 2), digit);
        Assume.that(!changed.equals(valid));
        assertThat(isValid(IdentifierScheme.VAT, changed)).isFalse();
    }

    @Provide
    Arbitrary<String> sixteen() {
        return stems(DIGITS, 15).map(stem -> completed(IdentifierScheme.ISNI, stem, "0123456789X".split("")));
    }

    @Provide
    Arbitrary<String> rors() {
        return stems(ROR_CHARACTERS, 6).map(stem -> completed(IdentifierScheme.ROR, "0" + stem, twoDigits()));
    }

    @Provide
    Arbitrary<String> leis() {
        return stems(DIGITS + LETTERS, 18).map(stem -> completed(IdentifierScheme.LEI, stem, twoDigits()));
    }

    @Provide
    Arbitrary<String> taxNumbers() {
        String[] last = DIGITS.split("");
        // Some Polish stems have no check digit at all.
        return Arbitraries.oneOf(
                stems(DIGITS, 10).map(stem -> completed(IdentifierScheme.VAT, "IT" + stem, last)),
                stems(DIGITS, 8).map(stem -> completed(IdentifierScheme.VAT, "DE" + stem, last)),
                Combinators.combine(stems(DIGITS, 9), tenDigits())
                        .as((stem, digit) -> "PL" + stem + digit)
                        .filter(number -> isValid(IdentifierScheme.VAT, number)));
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 19);
    }

    @Provide
    Arbitrary<Character> digits() {
        return Arbitraries.chars().with((DIGITS + "X").toCharArray());
    }

    @Provide
    Arbitrary<Character> tenDigits() {
        return Arbitraries.chars().with(DIGITS.toCharArray());
    }

    @Provide
    Arbitrary<Character> rorCharacters() {
        return Arbitraries.chars().with(ROR_CHARACTERS.toCharArray());
    }

    @Provide
    Arbitrary<Character> leiCharacters() {
        return Arbitraries.chars().with((DIGITS + LETTERS).toCharArray());
    }

    private static Arbitrary<String> stems(String characters, int length) {
        return Arbitraries.strings().withChars(characters.toCharArray()).ofLength(length);
    }

    private static String[] twoDigits() {
        String[] all = new String[100];
        for (int i = 0; i < 100; i++) {
            all[i] = String.format(Locale.ROOT, "%02d", i);
        }
        return all;
    }

    private static String completed(IdentifierScheme scheme, String stem, String[] checks) {
        for (String check : checks) {
            if (isValid(scheme, stem + check)) {
                return stem + check;
            }
        }
        throw new AssertionError("no check digits complete " + stem);
    }

    private static boolean isValid(IdentifierScheme scheme, String value) {
        return Identifier.of(scheme, value).isValid();
    }

    private static String replace(String text, int place, char character) {
        return text.substring(0, place) + character + text.substring(place + 1);
    }

    private static String swap(String text, int place) {
        return text.substring(0, place) + text.charAt(place + 1) + text.charAt(place) + text.substring(place + 2);
    }

    private static String decimal(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return digits.toString();
    }
}
