/**
 * How good are alerts, which come unasked? {@link org.incontro.evaluation.alert.AlertQuality} keeps gain and pain apart,
 * {@link org.incontro.evaluation.alert.Calibration} asks whether likelihoods mean what they say, {@link
 * org.incontro.evaluation.alert.Exposure} who is seen.
 */
@NullMarked
package org.incontro.evaluation.alert;

import org.jspecify.annotations.NullMarked;
