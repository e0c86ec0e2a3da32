/**
 * Who is who: how a value is named inside a portal, across portals, and by the registers of the world.
 *
 * <p>{@link org.incontro.core.identity.EntityId} is the primary key of everything that is published: the region's portal and the portal's own number.
 * {@link org.incontro.core.identity.Identifier} is a name that a register gave, such as an ORCID or a VAT number, with its check digits looked at.
 * {@link org.incontro.core.identity.Revision} says which version of a value this is, and {@link org.incontro.core.identity.Provenance} where it was taken from.
 *
 * <pre>{@code
 * EntityId id = EntityId.parse("lombardia:4711");
 * Identifier orcid = Identifier.of(IdentifierScheme.ORCID, "https://orcid.org/0000-0002-1825-0097");
 * orcid.value();      // "0000-0002-1825-0097"
 * orcid.isValid();    // true
 * }</pre>
 */
@NullMarked
package org.incontro.core.identity;

import org.jspecify.annotations.NullMarked;
