// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.incontro.core.opportunity.Publication.Phase;
import org.incontro.core.value.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);

    @Test
    void itIsOpenOnItsLastDayAndClosedAfterIt() {
        Publication publication = until("", "2027-03-31");
        assertThat(publication.isOpenOn(DAY)).isTrue();
        assertThat(publication.isOpenOn(DAY.plusDays(1))).isFalse();
        assertThat(publication.phaseOn(DAY)).isEqualTo(Phase.PUBLIC);
        assertThat(publication.phaseOn(DAY.plusDays(1))).isEqualTo(Phase.EXPIRED);
    }

    @Test
    void theLastDayForAnswersClosesButDoesNotExpire() {
        Publication publication = until("2027-03-31", "2027-04-30");
        assertThat(publication.isOpenOn(DAY)).isTrue();
        assertThat(publication.isOpenOn(DAY.plusDays(1))).isFalse();
        assertThat(publication.phaseOn(DAY.plusDays(1))).isEqualTo(Phase.PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({"2027, 2027-12-31", "2027-02, 2027-02-28", "2028-02, 2028-02-29", "2027-02-03, 2027-02-03"})
    void aLastDayKnownToTheMonthOrYearIsItsEnd(String expiry, LocalDate last) {
        Publication publication = until("", expiry);
        assertThat(publication.isOpenOn(last)).isTrue();
        assertThat(publication.isOpenOn(last.plusDays(1))).isFalse();
        assertThat(publication.lastDay()).contains(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-31, 2027-04-30, 2027-03-31",
        "2027-05-31, 2027-04-30, 2027-04-30",
        "2027-05-31, '', 2027-05-31",
        "'', '', "
    })
    void theLastDayForAnswersIsTheNearerOfTheTwo(String answers, String expiry, LocalDate last) {
        assertThat(until(answers, expiry).lastDay()).isEqualTo(Optional.ofNullable(last));
    }

    @Test
    void withoutALastDayItStaysOpen() {
        assertThat(Publication.published().isOpenOn(LocalDate.MAX)).isTrue();
    }

    @Test
    void aPublishedOneNeedNotTakeAnswers() {
        assertThat(of(PublicationStatus.PUBLISHED, false).isOpenOn(DAY)).isFalse();
        assertThat(of(PublicationStatus.PUBLISHED, false).phaseOn(DAY)).isEqualTo(Phase.PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, BEFORE, false",
        "DRAFT_ACCEPTED, BEFORE, false",
        "DRAFT_REJECTED, BEFORE, false",
        "CLIENT_VALIDATION_PENDING, BEFORE, false",
        "UNDER_VALIDATION, BEFORE, false",
        "UNDER_REVIEW, BEFORE, false",
        "TO_VALIDATE, BEFORE, false",
        "ON_HOLD, GONE, false",
        "FLAGGED, GONE, false",
        "REJECTED, GONE, false",
        "WITHDRAWN, GONE, false",
        "ARCHIVED, GONE, false",
        "EXPIRED, EXPIRED, false",
        "PUBLISHED, PUBLIC, true",
        "FEEDBACK_RECEIVED, PUBLIC, true",
        "OPEN, PUBLIC, true",
        "FORTHCOMING, PUBLIC, false",
        "CLOSED, PUBLIC, false",
        "SOMETHING_NEW, PUBLIC, true"
    })
    void everyStatusHasItsPhase(String status, Phase phase, boolean open) {
        Publication publication = of(new PublicationStatus(status), true);
        assertThat(publication.phaseOn(DAY)).isEqualTo(phase);
        assertThat(publication.isOpenOn(DAY)).isEqualTo(open);
    }

    @Test
    void aLifeIsDescribedStepByStep() {
        Publication publication = Publication.of(PublicationStatus.PUBLISHED)
                .withPublishedOn(PartialDate.parse("2026-01"))
                .withAnswersUntil(PartialDate.parse("2026-06-30"))
                .withExpiresOn(PartialDate.parse("2026-12-31"));
        assertThat(publication)
                .isEqualTo(new Publication(
                        PublicationStatus.PUBLISHED,
                        true,
                        Optional.empty(),
                        date("2026-01"),
                        date("2026-06-30"),
                        date("2026-12-31")));
        assertThat(publication.withStatus(PublicationStatus.WITHDRAWN).phaseOn(DAY))
                .isEqualTo(Phase.GONE);
    }

    private static Publication of(PublicationStatus status, boolean openForAnswers) {
        return new Publication(
                status, openForAnswers, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Publication until(String answers, String expiry) {
        return new Publication(
                PublicationStatus.PUBLISHED, true, Optional.empty(), Optional.empty(), date(answers), date(expiry));
    }

    private static Optional<PartialDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(text));
    }
}
