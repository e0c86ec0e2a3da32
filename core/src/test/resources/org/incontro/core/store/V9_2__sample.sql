-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
-- One name becomes two.
ALTER TABLE ${schema}${prefix}sample ADD COLUMN given VARCHAR(100);
ALTER TABLE ${schema}${prefix}sample ADD COLUMN family VARCHAR(100);
UPDATE ${schema}${prefix}sample
    SET given = SUBSTRING(name FROM 1 FOR POSITION(' ' IN name) - 1), family = SUBSTRING(name FROM POSITION(' ' IN name) + 1);
ALTER TABLE ${schema}${prefix}sample DROP COLUMN name;
