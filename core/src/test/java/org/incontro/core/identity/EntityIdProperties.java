// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

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
