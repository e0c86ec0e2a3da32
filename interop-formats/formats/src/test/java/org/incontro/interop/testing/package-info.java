// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * What the laws of formats are tried on: {@link org.incontro.interop.testing.ModelValues} makes whole values of the model,
 * {@link org.incontro.interop.testing.Mutations} damages files, {@link org.incontro.interop.testing.ReaderFuzz} reads them. Published as
 * a jar of its own for whoever adds a format, a store or a matcher; needs jqwik.
 */
package org.incontro.interop.testing;
