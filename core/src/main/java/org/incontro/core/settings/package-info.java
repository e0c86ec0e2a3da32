/**
 * Settings as data: from a tree of plain values to checked numbers, with every mistake named at once.
 *
 * <p>A tree is a map whose values are maps, lists, strings, numbers and booleans, as any reader of JSON makes them. Each area
 * has one immutable settings object that takes such a tree and gives it back; {@link org.incontro.core.settings.SettingsReader} is what it reads with.
 *
 * <pre>{@code
 * MatchSettings.fromTree(Map.of("dept", 200));
 * // SettingsException: dept: is no setting; did you mean "depth"?
 * }</pre>
 */
@NullMarked
package org.incontro.core.settings;

import org.jspecify.annotations.NullMarked;
