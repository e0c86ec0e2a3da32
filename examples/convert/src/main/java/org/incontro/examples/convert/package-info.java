// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * The command that turns a file of any format into any other, and checks one.
 *
 * <p>{@link org.incontro.examples.convert.Convert} is the command, {@code Conversion} the few lines that a portal would copy: open a
 * reader, open a writer, pass the records on, tell what was wrong and what was lost.
 */
@NullMarked
package org.incontro.examples.convert;

import org.jspecify.annotations.NullMarked;
