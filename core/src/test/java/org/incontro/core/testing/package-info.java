// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What tests of stores need, in this module and in those above: {@link org.incontro.core.testing.LocalPostgres} starts a real database
 * server. A jar of its own, for tests only.
 */
package org.incontro.core.testing;
