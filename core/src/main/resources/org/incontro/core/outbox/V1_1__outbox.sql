-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE ${schema}${prefix}outbox (
    message_key   VARCHAR(400) NOT NULL PRIMARY KEY,
    topic         VARCHAR(64) NOT NULL,
    subject       VARCHAR(330),
    payload       TEXT NOT NULL,
    created_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    not_before    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    attempts      INT NOT NULL,
    claimed_until TIMESTAMP(6) WITH TIME ZONE,
    done_at       TIMESTAMP(6) WITH TIME ZONE,
    given_up      BOOLEAN NOT NULL,
    last_error    VARCHAR(500)
);
CREATE INDEX ${prefix}outbox_due ON ${schema}${prefix}outbox (topic, done_at, not_before);
CREATE INDEX ${prefix}outbox_subject ON ${schema}${prefix}outbox (subject);
