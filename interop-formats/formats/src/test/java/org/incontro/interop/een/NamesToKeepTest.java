// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesToKeepTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACME S.r.l.             | Developed by ACME in Brescia.          | true",
                "ACME S.r.l.             | developed by acme s.r.l.               | true",
                "Acme GmbH & Co. KG      | Bei ACME entwickelt                    | true",
                "Müller Maschinenbau AG  | made by muller-maschinenbau            | true",
                "Müller Maschinenbau AG  | made by Müller, a maker of machines    | false",
                "Energy Ltd              | saves energy in every plant            | false",
                "Energy Ltd              | Energy has developed a pump            | true",
                "ACME S.r.l.             | the acme of perfection                 | false",
                "ACME S.r.l.             | an S.r.l. of the region                | false",
                "Spa                     | a day in a spa                         | true",
                "AB S.p.A.               | the AB of it                           | false",
                "Óptica Alpina, S.L.     | la optica alpina                       | true",
                "GmbH                    | eine GmbH                              | true",
            })
    void anOrganisationIsSaidByItsNameWithItsLegalFormOrWithout(String name, String text, boolean said) {
        NamesToKeep names = new NamesToKeep();
        names.addOrganisation(name);

        assertThat(names.areSaidIn(text)).isEqualTo(said);
    }
}
