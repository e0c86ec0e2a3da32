// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The identifier must have its register's form and right check digits; null is not judged. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidIdentifier.Rule.class)
public @interface ValidIdentifier {

    /** Returns the key of the sentence. */
    String message() default "{incontro.identifier}";

    /** Returns the groups; see Jakarta Validation. */
    Class<?>[] groups() default {};

    /** Returns the payload; see Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};

    /** The rule itself, made by the validation provider. */
    final class Rule implements ConstraintValidator<ValidIdentifier, Identifier> {

        /** Made by the validation provider. */
        public Rule() {}

        @Override
        public boolean isValid(@Nullable Identifier identifier, ConstraintValidatorContext context) {
            return identifier == null || identifier.isValid();
        }
    }
}
