-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
-- What an interest missed is told by the wishes for the network that it came through. Of what came before this column was there, none is known.
ALTER TABLE ${schema}${prefix}alert_opportunity ADD COLUMN network VARCHAR(330);
