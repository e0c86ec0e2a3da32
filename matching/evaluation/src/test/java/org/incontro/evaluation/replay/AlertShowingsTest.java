// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.evaluation.alert.AlertOutcome;
import org.incontro.evaluation.alert.AlertQuality;
import org.incontro.evaluation.collection.Document;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.ranking.Corpus;
import org.incontro.evaluation.ranking.Matchers;
import org.incontro.matching.alert.Feedback;
import org.incontro.matching.alert.flow.ReplayLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertShowingsTest {

    private static final Instant FOUND = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant LATE = Instant.parse("2026-03-01T23:30:00Z");

    @TempDir
    private Path folder;

    private static ReplayLine told(
            String recipient, String opportunity, Instant at, double likelihood, Feedback.Kind... feedback) {
        return line(recipient, opportunity, Optional.of(at), likelihood, feedback);
    }

    private static ReplayLine line(
            String recipient, String opportunity, Optional<Instant> at, double likelihood, Feedback.Kind... feedback) {
        return new ReplayLine(
                recipient,
                EntityId.parse(opportunity),
                1,
                FOUND,
                at,
                likelihood,
                Optional.empty(),
                new TreeSet<>(Arrays.asList(feedback)));
    }

    @Test
    void whatOneRecipientWasToldAtOneMomentIsAListLikelierFirst() {
        List<Showing> log = AlertShowings.in(ZoneId.of("Europe/Rome"))
                .of(List.of(
                        told("p2", "it:b", LATE, .9),
                        told("p1", "it:c", LATE, .5, Feedback.Kind.NOT_USEFUL, Feedback.Kind.OPENED),
                        told("p1", "it:a", LATE, .5, Feedback.Kind.OPENED),
                        told("p1", "it:b", LATE, .8, Feedback.Kind.ANSWERED, Feedback.Kind.NOT_USEFUL),
                        told("p1", "it:d", FOUND, .1),
                        line("p1", "it:e", Optional.empty(), .99)));

        assertThat(log)
                .containsExactly(
                        new Showing(
                                "p1/2026-03-01T09:00:00Z",
                                LocalDate.of(2026, 3, 1),
                                "p1",
                                List.of(new Showing.Item("it:d", 1, Answer.NONE))),
                        new Showing(
                                "p1/2026-03-01T23:30:00Z",
                                LocalDate.of(2026, 3, 2),
                                "p1",
                                List.of(
                                        new Showing.Item("it:b", 1, Answer.ANSWERED),
                                        new Showing.Item("it:a", 2, Answer.OPENED),
                                        new Showing.Item("it:c", 3, Answer.UNWELCOME))),
                        new Showing(
                                "p2/2026-03-01T23:30:00Z",
                                LocalDate.of(2026, 3, 2),
                                "p2",
                                List.of(new Showing.Item("it:b", 1, Answer.NONE))));
    }

    @Test
    void agreementsComeFromElsewhereAndNamesAreTheCallers() {
        List<Showing> log = AlertShowings.in(ZoneId.of("UTC"))
                .agreedIf((recipient, opportunity) ->
                        recipient.equals("p1") && opportunity.local().equals("a"))
                .named(opportunity -> "o-" + opportunity.local())
                .of(List.of(told("p1", "it:a", LATE, .5), told("p2", "it:a", LATE, .5)));

        assertThat(log)
                .flatExtracting(Showing::items)
                .containsExactly(new Showing.Item("o-a", 1, Answer.AGREED), new Showing.Item("o-a", 1, Answer.NONE));
    }

    @Test
    void aLogThatIsWrittenIsReadAgainAndReplayed() throws IOException {
        List<Showing> log = AlertShowings.in(ZoneId.of("UTC"))
                .of(List.of(
                        told("p1", "it:wine", LATE, .9),
                        told("p1", "it:laser", LATE, .5, Feedback.Kind.ANSWERED),
                        told("p2", "it:wine", LATE, .7, Feedback.Kind.ANSWERED)));
        StringWriter text = new StringWriter();
        ShowingLog.write(log, text);
        Path file = Files.writeString(folder.resolve("log.tsv"), text.toString());

        assertThat(text.toString())
                .startsWith("showing\tdate\tquery\titem\tposition\tanswer\n")
                .hasLineCount(4);
        assertThat(ShowingLog.read(file)).isEqualTo(log);

        Corpus corpus = Corpus.of(
                List.of(Document.of("it:wine", "Wine of the mountains"), Document.of("it:laser", "Laser optics")),
                "en");
        ReplayResult result = new Replay(
                        corpus,
                        List.of(Query.of("p1", "adaptive optics and laser physics"), Query.of("p2", "wine cellars")),
                        ReplayOptions.defaults())
                .of(Matchers.named("bm25"), ShowingLog.read(file));

        assertThat(result.counts()).isEqualTo(new ReplayResult.Counts(2, 2, 3, 2, 0, 0, 0));
        assertThat(result.replayed().hits("p1/" + LATE))
                .extracting(hit -> hit.document())
                .containsExactly("it:laser", "it:wine");
    }

    @Test
    void aNameThatIsNoPseudonymIsNotWritten() {
        List<Showing> log = AlertShowings.in(ZoneId.of("UTC")).of(List.of(told("ada@example.org", "it:a", LATE, .5)));

        assertThatThrownBy(() -> ShowingLog.write(log, new StringWriter()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a pseudonym")
                .hasMessageNotContaining("ada");
    }

    @Test
    void gainAndPainComeFromTheSameLines() {
        List<AlertOutcome> outcomes = List.of(
                AlertOutcome.of(told("p1", "it:a", FOUND.plus(Duration.ofHours(3)), .5, Feedback.Kind.ANSWERED)),
                AlertOutcome.of(told("p1", "it:b", LATE, .5)),
                AlertOutcome.of(line("p1", "it:c", Optional.empty(), .5, Feedback.Kind.ANSWERED)));

        assertThat(outcomes)
                .containsExactly(
                        new AlertOutcome("p1", true, Optional.of(Duration.ofHours(3))),
                        new AlertOutcome("p1", false, Optional.of(Duration.between(FOUND, LATE))),
                        new AlertOutcome("p1", true, Optional.empty()));
        assertThat(AlertQuality.of(outcomes).recall()).isEqualTo(.5);
    }
}
