-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE ${schema}${prefix}sample ADD COLUMN rank_number INT DEFAULT 7 NOT NULL;
