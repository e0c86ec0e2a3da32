// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.alert.AlertTokens.Flaw;
import org.incontro.matching.alert.AlertTokens.Grant;
import org.incontro.matching.alert.AlertTokens.Purpose;
import org.junit.jupiter.api.Test;

class AlertTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Grant GRANT = new Grant(
            Purpose.NOT_USEFUL,
            EntityId.of("lombardia", "ada:1"),
            Optional.of(EntityId.parse("een:TO/2026")),
            NOW.plusSeconds(60));

    private final AlertTokens tokens = AlertTokens.signedWith(secret(1));

    private static byte[] secret(int fill) {
        byte[] secret = new byte[AlertTokens.LEAST_SECRET];
        Arrays.fill(secret, (byte) fill);
        return secret;
    }

    @Test
    void aTokenSaysWhatWasSigned() {
        assertThat(tokens.check(tokens.sign(GRANT), Purpose.NOT_USEFUL, NOW).grant())
                .contains(GRANT);
        assertThat(tokens.sign(GRANT)).matches("[A-Za-z0-9_.-]+");
    }

    @Test
    void aTokenIsGoodForItsPurposeAlone() {
        assertThat(tokens.check(tokens.sign(GRANT), Purpose.UNSUBSCRIBE, NOW).flaw())
                .contains(Flaw.OTHER_PURPOSE);
    }

    @Test
    void aTokenIsGoodUntilItExpires() {
        String token = tokens.sign(GRANT);

        assertThat(tokens.check(token, Purpose.NOT_USEFUL, NOW.plusSeconds(59)).flaw())
                .isEmpty();
        assertThat(tokens.check(token, Purpose.NOT_USEFUL, NOW.plusSeconds(60)).flaw())
                .contains(Flaw.EXPIRED);
    }

    @Test
    void aFormerSecretIsStillGoodAndAnotherIsNot() {
        String token = tokens.sign(GRANT);

        assertThat(AlertTokens.signedWith(secret(2), secret(1))
                        .check(token, Purpose.NOT_USEFUL, NOW)
                        .grant())
                .contains(GRANT);
        assertThat(AlertTokens.signedWith(secret(2))
                        .check(token, Purpose.NOT_USEFUL, NOW)
                        .flaw())
                .contains(Flaw.FORGED);
    }

    @Test
    void whatIsNoTokenIsCalledSo() {
        for (String text : new String[] {"", ".", "a", "a.b.c", "ä.ö", "*.*", "x".repeat(5000)}) {
            assertThat(tokens.check(text, Purpose.NOT_USEFUL, NOW).flaw())
                    .as(text)
                    .isPresent();
        }
        assertThat(tokens.check("no dot", Purpose.NOT_USEFUL, NOW).flaw()).contains(Flaw.MALFORMED);
    }

    /** Of the last character of a part, some bits may mean nothing; so whatever still passes must say the same. */
    @Property
    void noChangedTokenSaysAnythingElse(@ForAll @IntRange(max = 1000) int place, @ForAll char other) {
        String token = tokens.sign(GRANT);
        int at = place % token.length();
        String changed = token.substring(0, at) + other + token.substring(at + 1);

        assertThat(tokens.check(changed, Purpose.NOT_USEFUL, NOW).grant()).isIn(Optional.empty(), Optional.of(GRANT));
    }

    @Test
    void aTokenMaySayOfWhichInterest() {
        Grant ofOne = new Grant(
                GRANT.purpose(),
                GRANT.person(),
                GRANT.opportunity(),
                Optional.of(EntityId.parse("x:lasers")),
                GRANT.expires());

        assertThat(tokens.check(tokens.sign(ofOne), Purpose.NOT_USEFUL, NOW).grant())
                .contains(ofOne);
    }

    /** Signed by the library before tokens could name an interest, with a secret of 32 ones. */
    @Test
    void aTokenOfAnEarlierVersionSaysWhatItSaid() {
        String earlier = "MQpOT1RfVVNFRlVMCjE3OTU0MzUyNjAKbG9tYmFyZGlhOmFkYToxCmVlbjpUTy8yMDI2"
                + ".HCI0CYFS9TyJHG0NuJr8ogg9pxIa02xl3rn8VhdxyT0";

        assertThat(tokens.check(earlier, Purpose.NOT_USEFUL, NOW).grant()).contains(GRANT);
        assertThat(tokens.sign(GRANT)).isEqualTo(earlier);
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlertTokens.signedWith(new byte[16]))
                .withMessage("a secret must have at least 32 bytes, but has 16");
    }

    @Test
    void theLongestIdentitiesFit() {
        EntityId longest = EntityId.of("r".repeat(64), "€".repeat(256));
        AlertTokens tokens = AlertTokens.signedWith(new byte[32]);
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        String token =
                tokens.sign(new Grant(Purpose.NOT_USEFUL, longest, Optional.of(longest), Optional.of(longest), noon));

        assertThat(tokens.check(token, AlertTokens.Purpose.NOT_USEFUL, noon.minusSeconds(1))
                        .grant())
                .hasValueSatisfying(grant -> assertThat(grant.opportunity()).contains(longest));
    }
}
