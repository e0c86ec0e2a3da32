/**
 * How good are alerts, which come unasked? {@link org.incontro.evaluation.alert.AlertQuality} keeps gain and pain apart,
 * {@link org.incontro.evaluation.alert.Calibration} asks whether likelihoods mean what they say, {@link
 * org.incontro.evaluation.alert.Exposure} who is seen. {@link org.incontro.evaluation.alert.FittedLikelihood} makes likelihoods of
 * scores, fitted to {@link org.incontro.evaluation.alert.JudgedPairs}.
 */
@NullMarked
package org.incontro.evaluation.alert;

import org.jspecify.annotations.NullMarked;
