/**
 * The main job in one command: read who can do what and who looks for whom, match, and say why.
 *
 * <p>{@link org.incontro.examples.quickstart.Quickstart} is the command. It reads its {@link
 * org.incontro.examples.quickstart.Material} with the readers of the interchange module, lets the engine match it
 * ({@link org.incontro.examples.quickstart.Matchmaking}), and shows the {@link org.incontro.examples.quickstart.Findings} twice: as plain text on
 * standard output and as one page of HTML. Nothing here is meant to be called by a portal; it is meant to be copied from.
 *
 * <p>The shortest program of all is {@link org.incontro.examples.quickstart.ReadmeExample}.
 */
@NullMarked
package org.incontro.examples.quickstart;

import org.jspecify.annotations.NullMarked;
