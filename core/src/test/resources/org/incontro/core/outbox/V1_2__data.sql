-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
-- Three messages as version 2 wrote them: one waiting, one done, one claimed by a worker that died.
INSERT INTO ${schema}${prefix}outbox (message_key, topic, subject, payload, created_at, not_before, attempts, claimed_until, done_at, given_up, last_error)
    VALUES ('old/1', 'follow-up', 'x:ada', 'm1:4:case;s3:x:1;;', '2026-11-23 09:00:00+00', '2026-11-23 09:00:00+00', 0, NULL, NULL, FALSE, NULL);
INSERT INTO ${schema}${prefix}outbox (message_key, topic, subject, payload, created_at, not_before, attempts, claimed_until, done_at, given_up, last_error)
    VALUES ('old/2', 'follow-up', 'x:ada', 'm0:;', '2026-11-23 09:00:00+00', '2026-11-23 09:00:00+00', 1, '2026-11-23 09:05:00+00', '2026-11-23 09:01:00+00', FALSE, NULL);
INSERT INTO ${schema}${prefix}outbox (message_key, topic, subject, payload, created_at, not_before, attempts, claimed_until, done_at, given_up, last_error)
    VALUES ('old/3', 'follow-up', NULL, 'm1:4:case;s3:x:2;;', '2026-11-23 09:00:00+00', '2026-11-23 09:00:00+00', 1, '2026-11-23 09:05:00+00', NULL, FALSE, 'timeout');
