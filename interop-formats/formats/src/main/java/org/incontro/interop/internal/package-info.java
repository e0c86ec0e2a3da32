/** Streams and parsers that several formats share; not exported. */
@NullMarked
package org.incontro.interop.internal;

import org.jspecify.annotations.NullMarked;
