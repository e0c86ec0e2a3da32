/**
 * What a portal tells everybody of how it orders: the main parameters, how much each counts and why, and what people can change.
 *
 * <p>Regulation (EU) 2019/1150 (article 5) and Regulation (EU) 2022/2065 (article 27) ask platforms for such a statement. A
 * {@link org.incontro.matching.transparency.TransparencyStatement} is made from the settings that are in force, so it cannot fall behind them:
 *
 * <pre>{@code
 * String page = TransparencyStatement.of(settings).withAlerts(alertSettings).withContact("help@example.org").markdown("it");
 * }</pre>
 *
 * <p>Why a single match stands where it stands is said by the match itself ({@link org.incontro.matching.Match#explain}). What a portal must say
 * besides, such as who runs it, is the portal's.
 */
@NullMarked
package org.incontro.matching.transparency;

import org.jspecify.annotations.NullMarked;
