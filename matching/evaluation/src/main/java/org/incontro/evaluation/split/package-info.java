/**
 * On what may settings be chosen, and on what must they be reported? By {@link
 * org.incontro.evaluation.split.TimeSplit time}, or {@link org.incontro.evaluation.split.LeaveOneSetOut one collection
 * left out}: a figure on data that a setting was chosen on says little.
 */
@NullMarked
package org.incontro.evaluation.split;

import org.jspecify.annotations.NullMarked;
