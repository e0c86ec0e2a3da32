/**
 * Files of sections with lengths and checksums, and how one file takes the place of another. Not exported: what indexes and
 * engines write their snapshots with.
 */
@NullMarked
package org.incontro.matching.file;

import org.jspecify.annotations.NullMarked;
