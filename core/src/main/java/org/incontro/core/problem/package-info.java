/**
 * What is wrong with an input, where, and what to do about it, in the reader's language.
 *
 * <p>Readers and validators never stop at the first fault: they return what they could make of the input beside its
 * {@link org.incontro.core.problem.Problems}. Each problem has a severity, a code that programs can rely on, the path of the value, the place in
 * the file if there is one, and a message in English, Italian, German, French or Spanish.
 *
 * <pre>{@code
 * for (Problem problem : problems) {
 *     log.debug("{}", problem.message("en"));     // participants.csv:17: title: must not be blank
 * }
 * }</pre>
 *
 * <p>A module brings its own codes as an enum that implements {@link org.incontro.core.problem.ProblemCode}; the sentences lie beside it as one
 * properties file a language, read by {@link org.incontro.core.value.MessageTemplates}.
 */
@NullMarked
package org.incontro.core.problem;

import org.jspecify.annotations.NullMarked;
