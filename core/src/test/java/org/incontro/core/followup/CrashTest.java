// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.incontro.core.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers die without a word, and nothing is lost and nothing doubled. {@link CrashTrial} says how it is looked at. */
class CrashTest {

    @TempDir
    private Path folder;

    @Test
    void aProcessThatIsKilledBetweenEventAndOutboxLosesNothingAndDoublesNothing()
            throws IOException, InterruptedException {
        for (TestDatabase server : CrashTrial.servers(folder)) {
            CrashTrial trial = CrashTrial.in(server, folder);
            trial.killBetweenEventAndOutbox(4);
            trial.killWriterAfter(3, Duration.ofMillis(2));
            trial.killBetweenSendingAndDone(2);
            trial.sendTheRest();
            assertThat(trial.cases()).isGreaterThanOrEqualTo(2);
            assertThat(trial.repetitions()).as("just what was in flight").isEqualTo(1);
        }
    }
}
