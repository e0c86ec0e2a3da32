// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

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

/** The text must be there in at least one language; null is not judged. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextRequired.Rule.class)
public @interface TextRequired {

    /** Returns the key of the sentence. */
    String message() default "{incontro.required}";

    /** Returns the groups; see Jakarta Validation. */
    Class<?>[] groups() default {};

    /** Returns the payload; see Jakarta Validation. */
    Class<? extends Payload>[] payload() default {};

    /** The rule itself, made by the validation provider. */
    final class Rule implements ConstraintValidator<TextRequired, LocalizedText> {

        /** Made by the validation provider. */
        public Rule() {}

        @Override
        public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
            return text == null || !text.isEmpty();
        }
    }
}
