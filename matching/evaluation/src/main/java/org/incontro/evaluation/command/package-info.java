/** The command {@code incontro-bench}: one class for each of its subcommands. */
@NullMarked
package org.incontro.evaluation.command;

import org.jspecify.annotations.NullMarked;
