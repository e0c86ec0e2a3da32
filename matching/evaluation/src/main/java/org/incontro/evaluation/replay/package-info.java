// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What would another configuration have done with what a portal has really shown?
 *
 * <p>A portal logs what it showed and what was answered, under pseudonyms, as {@link org.incontro.evaluation.replay.ShowingLog}
 * describes. {@link org.incontro.evaluation.replay.Replay} asks a matcher for the same and sets its order against the one that was
 * shown:
 *
 * <pre>{@code
 * List<Showing> log = ShowingLog.read(Path.of("log.tsv"));
 * ReplayResult result = new Replay(corpus, queries, ReplayOptions.defaults()).of(Matchers.named("default"), log);
 * }</pre>
 *
 * <p>A log knows nothing of what was never shown, and people answer what stands on top. So the result says how much of the new
 * ranking the log cannot judge, and one row corrects for the places at which things were shown. It is a filter for what is worth a
 * trial with real people, and not that trial.
 */
@NullMarked
package org.incontro.evaluation.replay;

import org.jspecify.annotations.NullMarked;
