-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
-- The oldest message is the first row of the index: without the key in it, all that are equally old would be sorted for each claim.
DROP INDEX ${schema}${prefix}outbox_due;
CREATE INDEX ${prefix}outbox_due ON ${schema}${prefix}outbox (topic, done_at, not_before, message_key);
