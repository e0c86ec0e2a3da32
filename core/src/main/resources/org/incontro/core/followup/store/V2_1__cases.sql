-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
-- Where each case stands: what the history folds to, kept beside it for searching and for optimistic locking.
CREATE TABLE ${schema}${prefix}followup_case (
    case_id     VARCHAR(330) NOT NULL PRIMARY KEY,
    version     BIGINT NOT NULL,
    workflow    VARCHAR(64) NOT NULL,
    opportunity VARCHAR(330) NOT NULL,
    participant VARCHAR(330),
    in_charge   VARCHAR(330),
    state       VARCHAR(64) NOT NULL,
    is_open     BOOLEAN NOT NULL,
    open_since  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state_since TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX ${prefix}followup_case_open ON ${schema}${prefix}followup_case (is_open, case_id);
CREATE INDEX ${prefix}followup_case_participant ON ${schema}${prefix}followup_case (participant);
CREATE INDEX ${prefix}followup_case_in_charge ON ${schema}${prefix}followup_case (in_charge);
-- The history. Rows are added and never changed.
CREATE TABLE ${schema}${prefix}followup_event (
    case_id        VARCHAR(330) NOT NULL,
    sequence       BIGINT NOT NULL,
    happened_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    role           VARCHAR(32) NOT NULL,
    command        VARCHAR(64) NOT NULL,
    transition_id  VARCHAR(64) NOT NULL,
    from_state     VARCHAR(64) NOT NULL,
    to_state       VARCHAR(64) NOT NULL,
    phase          VARCHAR(16) NOT NULL,
    shown_to_owner BOOLEAN NOT NULL,
    facts          TEXT NOT NULL,
    previous_hash  VARCHAR(64) NOT NULL,
    hash           VARCHAR(64) NOT NULL,
    PRIMARY KEY (case_id, sequence)
);
-- What says something of a person. Erasure empties salt and content and keeps the digest.
CREATE TABLE ${schema}${prefix}followup_field (
    case_id  VARCHAR(330) NOT NULL,
    sequence BIGINT NOT NULL,
    position INT NOT NULL,
    name     VARCHAR(64) NOT NULL,
    audience VARCHAR(16) NOT NULL,
    digest   VARCHAR(64) NOT NULL,
    salt     VARCHAR(32),
    content  TEXT,
    PRIMARY KEY (case_id, sequence, position)
);
-- A row for each open case of a participant: keys refuse what two openings at once would do against the rules.
CREATE TABLE ${schema}${prefix}followup_slot (
    participant     VARCHAR(330) NOT NULL,
    slot            INT NOT NULL,
    opportunity_key VARCHAR(700) NOT NULL,
    opportunity     VARCHAR(330) NOT NULL,
    case_id         VARCHAR(330) NOT NULL,
    PRIMARY KEY (participant, slot),
    UNIQUE (participant, opportunity_key)
);
CREATE INDEX ${prefix}followup_slot_case ON ${schema}${prefix}followup_slot (case_id);
