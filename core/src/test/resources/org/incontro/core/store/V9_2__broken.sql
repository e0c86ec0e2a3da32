-- SPDX-FileCopyrightText: 2026 Incontro contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE ${schema}${prefix}sample SET nowhere = 1;
