// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EntityIdProperties {

    @Property
    void whatIsPrintedIsReadBack(@ForAll("ids") EntityId id) {
        assertThat(EntityId.parse(id.toString())).isEqualTo(id);
    }

    @Property
    void theOrderIsTheOrderOfTheTexts(@ForAll("ids") EntityId a, @ForAll("ids") EntityId b) {
        assertThat(Integer.signum(a.compareTo(b)))
                .isEqualTo(Integer.signum(a.toString().compareTo(b.toString())));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    }

    @Property
    void aRegionIsWhatThePatternSaysOnceItIsInLowerCase(@ForAll("texts") String region) {
        boolean allowed = region.toLowerCase(Locale.ROOT).matches("[a-z0-9][a-z0-9.-]{0,63}");
        assertThat(isAccepted(region, "x")).isEqualTo(allowed);
        if (allowed) {
            assertThat(EntityId.of(region, "x").region()).isEqualTo(region.toLowerCase(Locale.ROOT));
        }
    }

    @Property
    void aLocalIdIsWhatThePatternSaysOnceItIsStripped(@ForAll("texts") String local) {
        boolean allowed = local.strip().matches("(?s)\\P{Cc}{1,256}");
        assertThat(isAccepted("local", local)).isEqualTo(allowed);
        if (allowed) {
            assertThat(EntityId.of("local", local).local()).isEqualTo(local.strip());
        }
    }

    private static boolean isAccepted(String region, String local) {
        try {
            EntityId.of(region, local);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** Mostly what may be in a region, of all lengths about the limits, and sometimes what just may not. */
    @Provide
    Arbitrary<String> texts() {
        // The Kelvin sign is a k in lower case, a dotted capital I two characters.
        Arbitrary<String> few = Arbitraries.strings()
                .withChars("azAZ09.-/:`{@[_ \u007f\u0080\u009f\u00a0\u212a\u0130\u0000\n\u2003\ud83d")
                .ofMaxLength(4);
        Arbitrary<String> fitting = Arbitraries.strings().withChars("az09.-").ofMaxLength(12);
        Arbitrary<String> filling = Arbitraries.of(0, 40, 55, 60, 63, 64, 65, 244, 252, 255, 256, 257)
                .map("a"::repeat);
        return Combinators.combine(fitting, few, filling, Arbitraries.integers().between(0, 5))
                .as((first, second, third, form) -> switch (form) {
                    case 0 -> second;
                    case 1 -> first + second;
                    case 2 -> third;
                    case 3 -> third + second;
                    case 4 -> second + third;
                    default -> first + third;
                });
    }

    @Provide
    Arbitrary<EntityId> ids() {
        Arbitrary<String> regions = Arbitraries.strings()
                .withChars("ab0.-")
                .ofMinLength(1)
                .ofMaxLength(3)
                .filter(s -> s.matches("[ab0].*"));
        Arbitrary<String> locals = Arbitraries.strings()
                .withChars("aB:-\u00e9\ud83d")
                .ofMinLength(1)
                .ofMaxLength(3);
        return Combinators.combine(regions, locals).as(EntityId::of);
    }
}
