/**
 * Which of two did people like better? Measures for preferences instead of grades, equal to trec_eval's: {@link
 * org.incontro.evaluation.preference.PreferenceEvaluation} computes all of {@link
 * org.incontro.evaluation.preference.PreferenceMeasure}.
 */
@NullMarked
package org.incontro.evaluation.preference;

import org.jspecify.annotations.NullMarked;
