/**
 * Who may see what, and what people have agreed to.
 *
 * <p>Every published value carries a {@link org.incontro.core.privacy.Disclosure}: the audience of the whole, the narrower audience of single fields, and
 * the consents that were given. Whoever shows, exports or explains something names the {@link org.incontro.core.privacy.Reader} and asks.
 *
 * <pre>{@code
 * Disclosure disclosure = Disclosure.open().restrict(Field.EVIDENCE, Audience.of(Visibility.MEMBERS));
 * disclosure.shows(Field.EVIDENCE, Reader.anonymous(), owner);    // false
 * }</pre>
 *
 * <p>Contact details are for members unless said otherwise, and leave the portal only with a consent.
 */
@NullMarked
package org.incontro.core.privacy;

import org.jspecify.annotations.NullMarked;
