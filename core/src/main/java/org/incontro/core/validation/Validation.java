// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;

/**
 * Finds everything that keeps a value from being published. Thread-safe.
 *
 * <p>No message quotes the value that it is about, so none can hold a person's contact data.
 */
public final class Validation {

    private static final Map<String, ValidationProblem> BY_TEMPLATE = Map.of(
            "{incontro.required}", ValidationProblem.REQUIRED,
            "{incontro.identifier}", ValidationProblem.IDENTIFIER,
            "{incontro.email}", ValidationProblem.EMAIL);

    private Validation() {}

    /**
     * Checks an opportunity by its constraints and by {@link FieldRules#standard()}.
     *
     * @param opportunity what is to be published
     * @throws IllegalStateException if Hibernate Validator is not on the class path; the message names the dependency
     */
    public static Problems check(Opportunity opportunity) {
        return check(opportunity, BundledValidator.get());
    }

    /**
     * Checks an opportunity by its constraints and by {@link FieldRules#standard()}, with the portal's own validator.
     *
     * @param opportunity what is to be published
     * @param validator the portal's validator
     */
    public static Problems check(Opportunity opportunity, Validator validator) {
        return check(opportunity, FieldRules.standard(), validator);
    }

    /**
     * Checks an opportunity by its constraints and by given rules, with the portal's own validator.
     *
     * @param opportunity what is to be published
     * @param rules the rules of the fields
     * @param validator the portal's validator
     */
    public static Problems check(Opportunity opportunity, FieldRules rules, Validator validator) {
        List<Problem> constraints = constraints(opportunity, validator);
        List<Problem> found = new ArrayList<>(constraints);
        for (Problem problem : rules.check(opportunity)) {
            if (constraints.stream().noneMatch(other -> sameFault(other, problem))) {
                found.add(problem);
            }
        }
        return Problems.of(found);
    }

    /**
     * Checks a participant by its constraints.
     *
     * @param participant what is to be published
     * @throws IllegalStateException if Hibernate Validator is not on the class path; the message names the dependency
     */
    public static Problems check(Participant participant) {
        return check(participant, BundledValidator.get());
    }

    /**
     * Checks any other value by its constraints alone, with the portal's own validator.
     *
     * @param value what is to be published
     * @param validator the portal's validator
     */
    public static Problems check(Object value, Validator validator) {
        return Problems.of(constraints(value, validator));
    }

    private static boolean sameFault(Problem one, Problem other) {
        return one.code() == other.code() && one.path().equals(other.path());
    }

    /** A set of violations has no order; ours is by path, then kind of problem. */
    private static List<Problem> constraints(Object value, Validator validator) {
        List<Problem> problems = new ArrayList<>();
        for (ConstraintViolation<Object> violation : validator.validate(value)) {
            problems.add(problem(violation));
        }
        problems.sort(Comparator.comparing(Problem::path)
                .thenComparing(problem -> problem.code().name())
                .thenComparing(problem -> problem.message("en")));
        return problems;
    }

    private static Problem problem(ConstraintViolation<?> violation) {
        // The provider names the container's slot too; "identifiers[0]" says all.
        String path = violation.getPropertyPath().toString().replace(".<list element>", "");
        ValidationProblem code = BY_TEMPLATE.get(violation.getMessageTemplate());
        return code == null
                ? Problem.of(ValidationProblem.OTHER, path).with("message", violation.getMessage())
                : Problem.of(code, path);
    }
}
