// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incontro.core.followup.cases.CaseSamples.ADA;
import static org.incontro.core.followup.cases.CaseSamples.GRACE;
import static org.incontro.core.followup.cases.CaseSamples.MONDAY;
import static org.incontro.core.followup.cases.CaseSamples.OWNER;
import static org.incontro.core.followup.cases.CaseSamples.after;
import static org.incontro.core.followup.cases.CaseSamples.network;
import static org.incontro.core.followup.cases.CaseSamples.opened;

import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;
import org.junit.jupiter.api.Test;

class CaseViewTest {

    private static final Actor GRACE_ADVISES = Actor.advisor(GRACE);

    private static final Case FORWARDED = after(
            network(),
            opened(network()),
            MONDAY,
            CaseCommand.of("take-over"),
            GRACE_ADVISES,
            CaseCommand.of("comment").saying("looks thin"),
            GRACE_ADVISES,
            CaseCommand.of("message").saying("please be gentle"),
            Actor.participant(ADA),
            CaseCommand.of("forward"),
            GRACE_ADVISES);

    @Test
    void staffSeeEverything() {
        CaseView view = CaseView.of(network(), FORWARDED, GRACE_ADVISES).orElseThrow();
        assertThat(view.text(3, CaseField.COMMENT)).contains("looks thin");
        assertThat(view.text(1, "attachment.1")).contains("files/17");
        assertThat(view.commands()).contains("report-contact", "close").doesNotContain("decline");
    }

    @Test
    void theParticipantSeesNoCommentOfStaff() {
        CaseView view =
                CaseView.of(network(), FORWARDED, Actor.participant(ADA)).orElseThrow();
        assertThat(view.entries()).hasSize(5);
        assertThat(view.text(3, CaseField.COMMENT)).isEmpty();
        assertThat(view.text(4, CaseField.MESSAGE)).contains("please be gentle");
        assertThat(view.text(1, CaseField.OWNER)).isEmpty();
        assertThat(view.text(1, CaseField.CONTACT)).contains("Ada Lovelace\nada@example.org");
    }

    @Test
    void theOwnerSeesWhatWasForwardedAndNothingBefore() {
        CaseView view =
                CaseView.of(network(), FORWARDED, Actor.participant(OWNER)).orElseThrow();
        assertThat(view.entries()).extracting(CaseView.Entry::sequence).containsExactly(1L, 5L);
        assertThat(view.text(1, "text.interest.en")).contains("We can deform them.");
        assertThat(view.text(1, CaseField.CONTACT)).contains("Ada Lovelace\nada@example.org");
        assertThat(view.commands()).containsExactly("decline", "report-contact");
    }

    @Test
    void aConsentThatIsTakenBackHidesWhoItIs() {
        Case back = after(
                network(),
                FORWARDED,
                MONDAY,
                CaseCommand.of("message")
                        .saying("no more")
                        .with(Consent.refused(ConsentPurpose.CONTACT_SHARING, MONDAY)),
                Actor.participant(ADA));
        CaseView view = CaseView.of(network(), back, Actor.participant(OWNER)).orElseThrow();
        assertThat(view.text(1, CaseField.CONTACT)).isEmpty();
        assertThat(view.text(1, CaseField.PARTICIPANT)).isEmpty();
        assertThat(view.text(1, CaseField.ON_BEHALF_OF)).isEmpty();
        assertThat(view.text(1, "text.presentation.en")).isEmpty();
        assertThat(view.text(1, "attachment.1")).isEmpty();
        assertThat(view.text(1, "text.interest.en")).contains("We can deform them.");
        assertThat(view.text(6, CaseField.MESSAGE)).isEmpty();
    }
}
