// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.LossReport;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.testing.ModelValues;
import org.incontro.interop.testing.Projections;
import org.w3c.dom.Element;

/** What is written is a feed, and says neither more nor less than was told. */
class AtomProperties {

    private static byte[] write(List<? extends Entity> records, LossReport into) {
        return Projections.write(Atom.FORMAT, records, into);
    }

    /** L6; and L4 in the form that formats without a reader have: the same record, or what is carried of it, gives the same bytes. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyRecordGivesAFeedThatWhatIsCarriedGivesToo(@ForAll("opportunities") Opportunity record) {
        LossReport losses = new LossReport();
        byte[] bytes = write(List.of(record), losses);

        Element feed = AtomRules.feed(bytes);
        assertThat(write(List.of(record), new LossReport())).isEqualTo(bytes);
        int entries = AtomRules.children(feed, "entry").size()
                + AtomRules.of(feed, AtomRules.TOMBSTONES, "deleted-entry").size();
        if (entries == 0) {
            assertThat(losses).isNotEmpty();
            return;
        }
        Opportunity carried = Carried.of(record, "en");
        LossReport none = new LossReport();
        assertThat(write(List.of(carried), none)).isEqualTo(bytes);
        assertThat(none).as("nothing is lost of what is carried").isEmpty();
        assertThat(losses.isEmpty()).isEqualTo(carried.equals(record));
    }

    /** L11. */
    @Property(tries = 300)
    void aTitleComesBackCharacterByCharacter(@ForAll("words") String words) {
        Opportunity request = Opportunity.technologyRequest("it:1")
                .title(LocalizedText.of("sl", words))
                .build();

        Element entry = AtomRules.one(AtomRules.feed(write(List.of(request), new LossReport())), "entry");

        assertThat(AtomRules.one(entry, "title").getTextContent())
                .isEqualTo(PlainCharacters.areAllIn(words) ? words : "it:1");
    }

    /** L18. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aFeedHasAnEntryForEachRecordThatHasAPlace(@ForAll("lists") List<Entity> records) {
        int count = 0;
        for (Entity record : records) {
            count += entries(List.of(record));
        }

        assertThat(entries(records)).isEqualTo(count);
    }

    private static int entries(List<Entity> records) {
        Element feed = AtomRules.feed(write(records, new LossReport()));
        return AtomRules.children(feed, "entry").size()
                + AtomRules.of(feed, AtomRules.TOMBSTONES, "deleted-entry").size();
    }

    @Provide
    Arbitrary<Opportunity> opportunities() {
        return ModelValues.opportunities();
    }

    @Provide
    Arbitrary<List<Entity>> lists() {
        return ModelValues.entities().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> words() {
        return ModelValues.words();
    }
}
