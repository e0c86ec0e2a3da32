-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE ${schema}${prefix}sample (id INT NOT NULL PRIMARY KEY, name VARCHAR(100));
