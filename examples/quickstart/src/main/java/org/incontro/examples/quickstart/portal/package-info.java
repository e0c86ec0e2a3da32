/**
 * From the tables of a portal's own database to the model: the code of the page {@code docs/getting-started.md}.
 *
 * <p>{@link org.incontro.examples.quickstart.portal.FromRows} reads three tables through plain JDBC and puts what it finds into an engine. Copy it and change it;
 * a portal's tables have other names and more columns.
 */
@NullMarked
package org.incontro.examples.quickstart.portal;

import org.jspecify.annotations.NullMarked;
