// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/** Texts to terms. */
@NullMarked
package org.incontro.matching.text;

import org.jspecify.annotations.NullMarked;
