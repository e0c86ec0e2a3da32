// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/** How the modules fingerprint what they hold; for them alone, and no part of the public API. */
@NullMarked
package org.incontro.core.digest;

import org.jspecify.annotations.NullMarked;
