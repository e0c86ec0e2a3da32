// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
/**
 * A portal that uses the libraries as an adopter's would, from a repository and under its own framework's versions. {@link
 * org.example.portal.Portal} matches, reads, keeps, writes and checks; {@link org.example.portal.OwnValidator} checks with the
 * framework's validator. The same sources are compiled and run for each consumer; what they print is held by the
 * {@code verify.groovy} beside the consumer's {@code pom.xml}.
 */
package org.example.portal;
