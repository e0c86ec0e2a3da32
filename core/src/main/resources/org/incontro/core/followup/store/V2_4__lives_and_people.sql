-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
-- A row for each open life of an own opportunity: the key refuses a second one that begins at the same time. Of several that there are already
-- one holds the key.
CREATE TABLE ${schema}${prefix}followup_life (
    opportunity VARCHAR(330) NOT NULL PRIMARY KEY,
    case_id     VARCHAR(330) NOT NULL
);
CREATE INDEX ${prefix}followup_life_case ON ${schema}${prefix}followup_life (case_id);
INSERT INTO ${schema}${prefix}followup_life (opportunity, case_id)
    SELECT opportunity, MIN(case_id) FROM ${schema}${prefix}followup_case
    WHERE workflow = 'own-opportunity' AND is_open = TRUE GROUP BY opportunity;
-- Who is named in which case, so that nobody has to read all fields when somebody asks for their data. A row goes when the last field that names
-- them is emptied.
CREATE TABLE ${schema}${prefix}followup_person (
    person  VARCHAR(330) NOT NULL,
    case_id VARCHAR(330) NOT NULL,
    PRIMARY KEY (person, case_id)
);
CREATE INDEX ${prefix}followup_person_case ON ${schema}${prefix}followup_person (case_id);
INSERT INTO ${schema}${prefix}followup_person (person, case_id)
    SELECT DISTINCT CAST(content AS VARCHAR(330)), case_id FROM ${schema}${prefix}followup_field
    WHERE name LIKE 'id.%' AND content IS NOT NULL AND content <> '';
