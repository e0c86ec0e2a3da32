// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "ORCID, https://orcid.org/0000-0002-1825-0097, 0000-0002-1825-0097",
        "ORCID, https://orcid.org/0000-0001-5109-3700/, 0000-0001-5109-3700",
        "ORCID, 000000021694233x, 0000-0002-1694-233X",
        "ISNI, 0000 0001 2103 2683, 0000000121032683",
        "ISNI, https://isni.org/isni/000000012281955X, 000000012281955X",
        "ROR, https://ror.org/05dxps055, 05dxps055",
        "ROR, https://ror.org/01NFFQT88/, 01nffqt88",
        "LEI, 7ltwfzyicnsx8d621k86, 7LTWFZYICNSX8D621K86",
        "VAT, IT 00905811006, IT00905811006",
        "VAT, BE 0403.170.701, BE0403170701",
        "PIC, 999999999, 999999999",
        "DOI, https://doi.org/10.1000/ABC, 10.1000/abc",
        "DOI, doi:10.5555/12345678, 10.5555/12345678",
        "EEN_REFERENCE, trit20260101001, TRIT20260101001",
        "EEN_REFERENCE, RDRDE20251130012, RDRDE20251130012"
    })
    void aGoodIdentifierIsBroughtIntoTheFormOfItsRegister(String scheme, String given, String value) {
        Identifier identifier = Identifier.of(new IdentifierScheme(scheme), given);
        assertThat(identifier.value()).isEqualTo(value);
        assertThat(identifier.isValid()).as(given).isTrue();
        assertThat(identifier).hasToString(scheme + ":" + value);
        assertThat(Identifier.of(identifier.scheme(), value)).isEqualTo(identifier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01nffqt88", "00f54p054", "042nb2s44", "052gg0110", "013meh722", "03vek6s52", "05a28rw58"})
    void organisationsOfTheResearchRegisterAreValid(String ror) {
        assertThat(Identifier.of(IdentifierScheme.ROR, ror).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7LTWFZYICNSX8D621K86",
                "549300TRUWO2CD2G5692",
                "2W8N8UU78PMDQKZENC08",
                "R0MUWSFPU8MPRO8K5P83",
                "5493006QMFDDMYWIAM13",
                "MLU0ZO3ML4LN2LL2TL39"
            })
    void legalEntitiesOfBanksAreValid(String lei) {
        assertThat(Identifier.of(IdentifierScheme.LEI, lei).isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IT00488410010",
                "IT00159560366",
                "DE143454214",
                "DE129274202",
                "DE115235681",
                "FR27552032534",
                "FR10632012100",
                "FRK7399859412",
                "PL7740001454",
                "PL5250007738",
                "ATU12345678",
                "EL123456789",
                "GB123456789",
                "XI123456789",
                "NL123456789B01",
                "IE1234567WA"
            })
    void numbersOfTaxpayersAreValid(String vat) {
        assertThat(Identifier.of(IdentifierScheme.VAT, vat).isValid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ORCID, 0000-0002-1825-0098",
        "ORCID, 0000-0002-1825",
        "ORCID, me",
        "ISNI, 000000012103268X",
        "ROR, 05dxps056",
        "ROR, 15dxps055",
        "ROR, 05dxis055",
        "LEI, 7LTWFZYICNSX8D621K87",
        "LEI, 7LTWFZYICNSX8D621K",
        "VAT, IT00488410011",
        "VAT, IT123",
        "VAT, DE143454215",
        "VAT, FR28552032534",
        "VAT, PL7740001455",
        "VAT, ATX12345678",
        "VAT, 00488410010",
        "PIC, 99999999",
        "DOI, 11.1000/abc",
        "EEN_REFERENCE, XXIT20260101001",
        "EEN_REFERENCE, TRIT2026"
    })
    void aBadIdentifierIsKeptAndSaysSo(String scheme, String given) {
        Identifier identifier = Identifier.of(new IdentifierScheme(scheme), given);
        assertThat(identifier.isValid()).isFalse();
        assertThat(identifier.value()).isEqualToIgnoringCase(given);
    }

    @Test
    void checkDigitsThatAreNeverGivenOutAreRefused() {
        // The remainders of these are right, but the digits are 97 away from the right ones.
        assertThat(Identifier.of(IdentifierScheme.LEI, leiWithCheck("98")).isValid())
                .isTrue();
        assertThat(Identifier.of(IdentifierScheme.LEI, leiWithCheck("01")).isValid())
                .isFalse();
    }

    /** Finds a LEI whose right check digits are 98, and puts others there. */
    private static String leiWithCheck(String check) {
        for (int i = 0; ; i++) {
            String stem = "0".repeat(14) + String.format(Locale.ROOT, "%04d", i);
            if (Identifier.of(IdentifierScheme.LEI, stem + "98").isValid()) {
                return stem + check;
            }
        }
    }

    @Test
    void anIdentifierOfAnUnknownRegisterIsTakenAsItIs() {
        Identifier identifier = Identifier.of(new IdentifierScheme("GRID"), " grid.4643.5 ");
        assertThat(identifier.value()).isEqualTo("grid.4643.5");
        assertThat(identifier.isValid()).isTrue();
    }

    @Test
    void aBlankIdentifierIsRefused() {
        assertThatThrownBy(() -> Identifier.of(IdentifierScheme.ORCID, " / "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an identifier of the scheme ORCID must not be blank");
    }

    @Test
    void greekTaxNumbersBeginWithTheLettersOfTheUnion() {
        assertThat(Identifier.of(IdentifierScheme.VAT, "GR 123456789").value()).isEqualTo("EL123456789");
        assertThat(Identifier.of(IdentifierScheme.VAT, "GR12345678").isValid()).isFalse();
    }
}
