// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.incontro.core.place.Country;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.Money;
import org.incontro.core.value.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpportunityChangeTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Opportunity REQUEST = Samples.technologyRequest();

    @Test
    void whatWasNotKnownAndIsPublicIsNew() {
        assertThat(OpportunityChange.between(Optional.empty(), MONDAY, REQUEST, MONDAY)
                        .type())
                .isEqualTo(OpportunityChange.Type.NEW);
    }

    @Test
    void whatWasNotKnownAndIsNotPublicConcernsNobody() {
        Opportunity draft = published(PublicationStatus.DRAFT, "2027-03-31");
        assertThat(OpportunityChange.between(Optional.empty(), MONDAY, draft, MONDAY)
                        .type())
                .isEqualTo(OpportunityChange.Type.NONE);
        assertThat(change(draft, draft).type()).isEqualTo(OpportunityChange.Type.NONE);
    }

    @Test
    void aDraftOrAWithdrawnOneThatIsPublishedIsNew() {
        assertThat(change(published(PublicationStatus.DRAFT, "2027-03-31"), REQUEST)
                        .type())
                .isEqualTo(OpportunityChange.Type.NEW);
        assertThat(change(published(PublicationStatus.WITHDRAWN, "2027-03-31"), REQUEST)
                        .type())
                .isEqualTo(OpportunityChange.Type.NEW);
    }

    @Test
    void anExpiredOneThatIsRenewedIsNew() {
        Opportunity expired = published(PublicationStatus.PUBLISHED, "2027-01-31");
        assertThat(change(expired, REQUEST).type()).isEqualTo(OpportunityChange.Type.NEW);
    }

    @Test
    void anAnnouncedCallThatOpensIsNew() {
        Opportunity announced = published(PublicationStatus.FORTHCOMING, "2027-03-31");
        assertThat(change(announced, published(PublicationStatus.OPEN, "2027-03-31"))
                        .type())
                .isEqualTo(OpportunityChange.Type.NEW);
    }

    @Test
    void newWordsAreMaterialAndNamed() {
        Opportunity after = REQUEST.toBuilder()
                .title("en", "Adaptive optics sought for two laser links")
                .details(Samples.cooperation("Liquid mirrors"))
                .build();
        OpportunityChange change = change(REQUEST, after);
        assertThat(change.type()).isEqualTo(OpportunityChange.Type.MATERIAL);
        assertThat(change.fields()).containsExactly("title", "details");
    }

    @Test
    void everyMatterOfSubstanceIsNamed() {
        Opportunity after = Opportunity.technologyOffer("een:TRIT20260101001")
                .title("en", "x")
                .clientLanguage("de")
                .publication(REQUEST.publication())
                .build();
        assertThat(change(REQUEST, after).fields())
                .containsExactly(
                        "kind",
                        "title",
                        "summary",
                        "description",
                        "subject",
                        "details",
                        "reach",
                        "origin",
                        "client",
                        "clientLanguages");
    }

    @Test
    void aNearerLastDayIsMaterial() {
        OpportunityChange change = change(expiring("2027-02-28"), expiring("2027-02-20"));
        assertThat(change.type()).isEqualTo(OpportunityChange.Type.MATERIAL);
        assertThat(change.fields()).isEmpty();
        assertThat(change(withoutLastDay(), expiring("2027-02-20")).type()).isEqualTo(OpportunityChange.Type.MATERIAL);
    }

    @Test
    void aLaterLastDayAloneIsAnExtension() {
        assertThat(change(expiring("2027-02-20"), expiring("2027-02-28")).type())
                .isEqualTo(OpportunityChange.Type.EXTENDED);
        assertThat(change(expiring("2027-02-20"), withoutLastDay()).type()).isEqualTo(OpportunityChange.Type.EXTENDED);
    }

    @Test
    void aLaterLastDayWithNewWordsIsMaterial() {
        Opportunity after = expiring("2027-02-28").toBuilder()
                .summary("en", "Two companies")
                .build();
        assertThat(change(expiring("2027-02-20"), after).type()).isEqualTo(OpportunityChange.Type.MATERIAL);
    }

    @Test
    void whatTakesNoMoreAnswersIsClosed() {
        assertThat(change(REQUEST, published(PublicationStatus.CLOSED, "2027-03-31"))
                        .type())
                .isEqualTo(OpportunityChange.Type.CLOSED);
        assertThat(OpportunityChange.between(Optional.of(REQUEST), MONDAY, REQUEST, LocalDate.of(2027, 3, 1))
                        .type())
                .as("the last day for answers passed")
                .isEqualTo(OpportunityChange.Type.CLOSED);
    }

    @Test
    void whatIsTakenBackIsWithdrawn() {
        assertThat(change(REQUEST, published(PublicationStatus.WITHDRAWN, "2027-03-31"))
                        .type())
                .isEqualTo(OpportunityChange.Type.WITHDRAWN);
        assertThat(change(REQUEST, published(PublicationStatus.DRAFT, "2027-03-31"))
                        .type())
                .isEqualTo(OpportunityChange.Type.WITHDRAWN);
    }

    @Test
    void whatMerelyGrewOldIsExpired() {
        assertThat(OpportunityChange.between(Optional.of(REQUEST), MONDAY, REQUEST, LocalDate.of(2027, 4, 1))
                        .type())
                .isEqualTo(OpportunityChange.Type.EXPIRED);
        assertThat(change(REQUEST, published(PublicationStatus.EXPIRED, "2027-03-31"))
                        .type())
                .isEqualTo(OpportunityChange.Type.EXPIRED);
    }

    @Test
    void whatIsNoMatterOfSubstanceChangesNothing() {
        Opportunity after = REQUEST.toBuilder()
                .contact(REQUEST.contact().orElseThrow())
                .website("https://example.org/other")
                .disclosure(Disclosure.to(Audience.of(Visibility.MEMBERS)))
                .extensions(Extensions.none())
                .publication(new Publication(
                        PublicationStatus.FEEDBACK_RECEIVED,
                        true,
                        Optional.empty(),
                        Optional.of(PartialDate.parse("2026-01-10")),
                        REQUEST.publication().answersUntil(),
                        REQUEST.publication().expiresOn()))
                .build();
        assertThat(change(REQUEST, after)).isEqualTo(change(REQUEST, REQUEST));
        assertThat(change(REQUEST, after).type()).isEqualTo(OpportunityChange.Type.NONE);
    }

    @Test
    void theOrderOfATextsLanguagesChangesNothing() {
        LocalizedText one = LocalizedText.of("en", "To build them").with("it", "Costruirli");
        LocalizedText other = LocalizedText.of("it", "Costruirli").with("en", "To build them");
        assertThat(change(withRole(one), withRole(other)).type()).isEqualTo(OpportunityChange.Type.NONE);
    }

    @Test
    void aWordMoreInOneLanguageIsMaterial() {
        LocalizedText one = LocalizedText.of("en", "To build them").with("it", "Costruirli");
        assertThat(change(withRole(one), withRole(one.with("de", "Sie zu bauen")))
                        .fields())
                .containsExactly("details");
        assertThat(change(withRole(LocalizedText.of("en", "in form")), withRole(LocalizedText.of("en", "inform")))
                        .type())
                .isEqualTo(OpportunityChange.Type.MATERIAL);
    }

    @ParameterizedTest
    @EnumSource
    void onlyNewAndMaterialTellAgain(OpportunityChange.Type type) {
        assertThat(type.tellsAgain())
                .isEqualTo(type == OpportunityChange.Type.NEW || type == OpportunityChange.Type.MATERIAL);
    }

    @Test
    void aCountryMoreIsMaterial() {
        Opportunity after = REQUEST.toBuilder()
                .reach(Reach.to(Country.of("FR"), Country.of("ES")))
                .build();
        assertThat(change(REQUEST, after).fields()).containsExactly("reach");
    }

    private static OpportunityChange change(Opportunity before, Opportunity after) {
        return OpportunityChange.between(Optional.of(before), MONDAY, after, TUESDAY);
    }

    private static Opportunity withRole(LocalizedText role) {
        return REQUEST.toBuilder()
                .details(Cooperation.builder().expectedRole(role).build())
                .build();
    }

    private static Opportunity expiring(String day) {
        return REQUEST.toBuilder()
                .publication(Publication.published())
                .expiresOn(LocalDate.parse(day))
                .build();
    }

    private static Opportunity withoutLastDay() {
        return REQUEST.toBuilder().publication(Publication.published()).build();
    }

    private static Opportunity published(PublicationStatus status, String lastDay) {
        return REQUEST.toBuilder()
                .publication(new Publication(
                        status,
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(PartialDate.parse(lastDay))))
                .build();
    }

    /** A call's deadline is a last day too: moving it tells nobody again, unless it comes nearer. */
    @Test
    void aCallWhoseDeadlineMovesAwayIsExtendedAndOneWhoseDeadlineComesNearerIsMaterial() {
        Opportunity autumn = callUntil("2026-10-01");
        Opportunity winter = callUntil("2026-12-01");
        LocalDate today = LocalDate.of(2026, 9, 1);

        assertThat(OpportunityChange.between(Optional.of(autumn), today, winter, today))
                .isEqualTo(new OpportunityChange(OpportunityChange.Type.EXTENDED, List.of()));
        assertThat(OpportunityChange.between(Optional.of(winter), today, autumn, today)
                        .type())
                .isEqualTo(OpportunityChange.Type.MATERIAL);
    }

    private static Opportunity callUntil(String deadline) {
        Call call = new Call(
                "Horizon Europe",
                "",
                "HORIZON-1",
                "",
                "",
                "",
                List.of(PartialDate.parse(deadline)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalizedText.empty(),
                "");
        return Opportunity.call("c").title("en", "A call").details(call).build();
    }

    @Test
    void anAmountWithMoreZerosChangesNothing() {
        assertThat(Substance.of(new Money(new BigDecimal("100"), "EUR")))
                .isEqualTo(Substance.of(new Money(new BigDecimal("100.00"), "EUR")))
                .isNotEqualTo(Substance.of(new Money(new BigDecimal("100.01"), "EUR")));
    }
}
