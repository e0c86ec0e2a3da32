-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
-- What people did with alerts, by the interest or profile that it moves the gate of. What is repeated counts once.
CREATE TABLE ${schema}${prefix}alert_feedback (
    person      VARCHAR(330) NOT NULL,
    subject     VARCHAR(330) NOT NULL,
    opportunity VARCHAR(330) NOT NULL,
    kind        VARCHAR(16) NOT NULL,
    done_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (person, subject, opportunity, kind)
);
CREATE INDEX ${prefix}alert_feedback_at ON ${schema}${prefix}alert_feedback (done_at);
