-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
-- One row, for its lock alone: who records shares it, who changes who hears of what has it alone.
CREATE TABLE ${schema}${prefix}alert_turn (
    turn INTEGER NOT NULL PRIMARY KEY
);
INSERT INTO ${schema}${prefix}alert_turn (turn) VALUES (1);
