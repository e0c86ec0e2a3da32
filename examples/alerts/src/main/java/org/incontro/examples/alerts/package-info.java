// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * Alerts by mail: {@link org.incontro.examples.alerts.MailSender} hands digests over to a mail server as it should be done, and
 * {@link org.incontro.examples.alerts.AlertsByMail} runs them on a database.
 */
@NullMarked
package org.incontro.examples.alerts;

import org.jspecify.annotations.NullMarked;
