/** What is written about runs: trec_eval's own lines, and tables that compare. */
@NullMarked
package org.incontro.evaluation.report;

import org.jspecify.annotations.NullMarked;
