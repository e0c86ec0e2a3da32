// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

/** Forms in which a comparison is written. The same comparison gives the same bytes. */
public enum ComparisonFormat {

    /** Columns for a terminal. */
    TEXT {
        @Override
        public String write(Comparison comparison) {
            return PlainTable.write(comparison);
        }
    },

    /** Tables for a page of Markdown. */
    MARKDOWN {
        @Override
        public String write(Comparison comparison) {
            return MarkdownTable.write(comparison);
        }
    },

    /** Tables for a paper in LaTeX, which needs the package booktabs. */
    LATEX {
        @Override
        public String write(Comparison comparison) {
            return LatexTable.write(comparison);
        }
    },

    /** A page that needs nothing else, with a plot of the differences of all queries. */
    HTML {
        @Override
        public String write(Comparison comparison) {
            return new ComparisonPage(comparison).write();
        }
    },

    /** The values of each query, as comma-separated values with a heading. */
    CSV {
        @Override
        public String write(Comparison comparison) {
            return PerQueryCsv.write(comparison);
        }
    },

    /** Everything: options, comparisons, values of each query. */
    JSON {
        @Override
        public String write(Comparison comparison) {
            return new ComparisonJson().write(comparison);
        }
    };

    /**
     * Writes a comparison.
     *
     * @param comparison what to write
     * @return text that ends with a line feed
     */
    public abstract String write(Comparison comparison);
}
