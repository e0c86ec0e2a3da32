/**
 * Where something is: countries, NUTS areas, addresses, and the regions that run a portal.
 *
 * <p>Countries are ISO 3166-1; the two that the European Union writes otherwise (Greece {@code EL}, the United Kingdom
 * {@code UK}) are read in both ways and written as the standard at hand demands. NUTS codes carry the version of the
 * nomenclature, because codes come and go with it.
 *
 * <pre>{@code
 * NutsCode milan = NutsCode.of("ITC4C");
 * milan.isWithin(NutsCode.of("ITC4"));    // true
 * Country.of("EL").name("it");            // "Grecia"
 * }</pre>
 *
 * <p>The names of NUTS areas are a vocabulary: see {@code org.incontro.core.vocabulary}.
 */
@NullMarked
package org.incontro.core.place;

import org.jspecify.annotations.NullMarked;
