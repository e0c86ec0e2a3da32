-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
-- Positions are given to committed rows only, by whoever reads the feed first, under a lock on the one row of the second table. An
-- identity column would not do: a number that was drawn first may become visible last, and a reader would pass over it.
ALTER TABLE ${schema}${prefix}followup_event ADD COLUMN feed_position BIGINT;
CREATE UNIQUE INDEX ${prefix}followup_event_feed ON ${schema}${prefix}followup_event (feed_position);
CREATE TABLE ${schema}${prefix}followup_feed (
    feed_id       INT NOT NULL PRIMARY KEY,
    last_position BIGINT NOT NULL
);
INSERT INTO ${schema}${prefix}followup_feed (feed_id, last_position) VALUES (1, 0);
