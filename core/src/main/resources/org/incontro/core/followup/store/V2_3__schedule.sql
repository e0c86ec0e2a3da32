-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
-- When time may next ask for something in a case: nobody looks before. Empty if it never will. Each change of a case sets it back, so that
-- the next look finds out anew; cases of before are all looked at once.
ALTER TABLE ${schema}${prefix}followup_case ADD COLUMN look_at TIMESTAMP(6) WITH TIME ZONE;
UPDATE ${schema}${prefix}followup_case SET look_at = open_since WHERE is_open = TRUE;
CREATE INDEX ${prefix}followup_case_look_at ON ${schema}${prefix}followup_case (look_at);
-- Under which settings the times above were found out: under others they are not to be relied on.
CREATE TABLE ${schema}${prefix}followup_clock (
    clock_id INT NOT NULL PRIMARY KEY,
    settings VARCHAR(64) NOT NULL
);
INSERT INTO ${schema}${prefix}followup_clock (clock_id, settings) VALUES (1, '');
-- For what has ended long enough ago to be forgotten.
CREATE INDEX ${prefix}followup_case_ended ON ${schema}${prefix}followup_case (is_open, state_since);
-- For the life of the opportunity that is answered.
CREATE INDEX ${prefix}followup_case_opportunity ON ${schema}${prefix}followup_case (opportunity, workflow);
