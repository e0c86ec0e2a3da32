// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

/** The findings as one page of HTML. */
final class HtmlReport {
    HtmlReport(Wording wording, Material material) {}

    String write(Findings findings) {
        return findings.toString();
    }
}
