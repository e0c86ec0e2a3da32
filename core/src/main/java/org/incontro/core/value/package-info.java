/**
 * Small values that everything else is made of: texts in several languages, dates of known precision, open codes, amounts
 * of money, and the fields that a format brought but the model does not know.
 *
 * <p>All are immutable, compare by value, and print in a form that their {@code parse} or {@code of} reads back where
 * they have one.
 *
 * <pre>{@code
 * LocalizedText title = LocalizedText.of("it", "Ottica adattiva").with("en", "Adaptive optics");
 * title.best(List.of("de", "en")).orElseThrow();      // "Adaptive optics"
 * PartialDate.parse("2026-11").latest();              // 2026-11-30
 * }</pre>
 *
 * <p>Identities are in {@link org.incontro.core.identity}, places in {@link org.incontro.core.place}.
 */
@NullMarked
package org.incontro.core.value;

import org.jspecify.annotations.NullMarked;
