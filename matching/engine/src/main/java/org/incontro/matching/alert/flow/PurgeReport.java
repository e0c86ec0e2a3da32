// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

/**
 * How much was forgotten.
 *
 * @param candidates what was found
 * @param told lines of the sent log
 * @param feedback what people did
 * @param messages keys of messages
 */
public record PurgeReport(int candidates, int told, int feedback, int messages) {}
