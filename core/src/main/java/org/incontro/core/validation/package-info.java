/**
 * What must be true of a value before it is published.
 *
 * <p>Constructors refuse what would make a value meaningless; the rules here say what is <em>publishable</em>, and report
 * everything at once. {@link org.incontro.core.validation.Validation} checks a value by the Jakarta constraints on its components and by
 * {@link org.incontro.core.validation.FieldRules}, the limits that the network and the regions set for each kind of opportunity.
 *
 * <pre>{@code
 * Problems problems = Validation.check(opportunity);
 * problems.stream().map(problem -> problem.message("it")).forEach(System.out::println);
 * }</pre>
 *
 * <p>Hibernate Validator does the work and needs no expression language. A portal that has its own
 * {@link jakarta.validation.Validator} passes it in; the constraints work there like any others.
 */
@NullMarked
package org.incontro.core.validation;

import org.jspecify.annotations.NullMarked;
