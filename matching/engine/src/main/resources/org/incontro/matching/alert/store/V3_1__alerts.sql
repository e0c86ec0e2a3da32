-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
-- Who wants to hear, and when planning looks at them again: null for not before something changes.
CREATE TABLE ${schema}${prefix}alert_subscriber (
    person     VARCHAR(330) NOT NULL PRIMARY KEY,
    profiling  BOOLEAN NOT NULL,
    newcomer   BOOLEAN NOT NULL,
    wishes     TEXT NOT NULL,
    look_at    TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX ${prefix}alert_subscriber_look_at ON ${schema}${prefix}alert_subscriber (look_at, person);
-- Whose interests and profiles somebody hears of: their own and those of their organisations.
CREATE TABLE ${schema}${prefix}alert_voice (
    participant VARCHAR(330) NOT NULL,
    person      VARCHAR(330) NOT NULL,
    PRIMARY KEY (participant, person)
);
CREATE INDEX ${prefix}alert_voice_person ON ${schema}${prefix}alert_voice (person);
CREATE TABLE ${schema}${prefix}alert_interest (
    interest VARCHAR(330) NOT NULL PRIMARY KEY,
    owner    VARCHAR(330) NOT NULL,
    content  TEXT NOT NULL
);
CREATE INDEX ${prefix}alert_interest_owner ON ${schema}${prefix}alert_interest (owner);
-- The newest version of each opportunity that was matched.
CREATE TABLE ${schema}${prefix}alert_opportunity (
    opportunity VARCHAR(330) NOT NULL PRIMARY KEY,
    occasion    BIGINT NOT NULL
);
-- What was found for somebody. Open until it is told, or found to be not tellable.
CREATE TABLE ${schema}${prefix}alert_candidate (
    person      VARCHAR(330) NOT NULL,
    opportunity VARCHAR(330) NOT NULL,
    source_kind VARCHAR(16) NOT NULL,
    subject     VARCHAR(330) NOT NULL,
    occasion    BIGINT NOT NULL,
    known_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    network     VARCHAR(330),
    points      BIGINT NOT NULL,
    likelihood  DOUBLE PRECISION NOT NULL,
    is_open     BOOLEAN NOT NULL,
    verdict     VARCHAR(32),
    PRIMARY KEY (person, opportunity, source_kind, subject)
);
CREATE INDEX ${prefix}alert_candidate_open ON ${schema}${prefix}alert_candidate (person, is_open);
CREATE INDEX ${prefix}alert_candidate_opportunity ON ${schema}${prefix}alert_candidate (opportunity);
CREATE INDEX ${prefix}alert_candidate_known ON ${schema}${prefix}alert_candidate (is_open, known_at);
-- The sent log. Its key is what keeps anybody from being told twice.
CREATE TABLE ${schema}${prefix}alert_told (
    person      VARCHAR(330) NOT NULL,
    opportunity VARCHAR(330) NOT NULL,
    occasion    BIGINT NOT NULL,
    told_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    counted     BOOLEAN NOT NULL,
    digest      VARCHAR(64) NOT NULL,
    handed_over BOOLEAN NOT NULL,
    PRIMARY KEY (person, opportunity, occasion)
);
CREATE INDEX ${prefix}alert_told_at ON ${schema}${prefix}alert_told (person, told_at);
CREATE INDEX ${prefix}alert_told_opportunity ON ${schema}${prefix}alert_told (opportunity, told_at);
